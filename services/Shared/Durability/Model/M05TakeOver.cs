using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ChainHub.Durability.Model;

/// <summary>Whose rows came here, and to whom rows went.</summary>
[DbContext(typeof(NodeDbContext)), Migration("05_take_over")]
internal sealed class M05TakeOver : NodeMigration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "take_over",
        table => new
        {
            id = table.Column<Guid>(),
            side = table.Column<string>(),
            from_org = table.Column<string>(),
            into_org = table.Column<string>(),
            begun_at = Instant(table),
            finished_at = Instant(table, nullable: true),
            step = table.Column<string>(nullable: true),
            done_until = table.Column<string>(nullable: true),
        },
        constraints: table => table.PrimaryKey("pk_take_over", row => row.id));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("take_over");
}
