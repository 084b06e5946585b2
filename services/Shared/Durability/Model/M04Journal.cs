using ChainHub.Durability.Store;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ChainHub.Durability.Model;

/// <summary>What has happened: the journal and its end.</summary>
[DbContext(typeof(NodeDbContext)), Migration("04_journal")]
internal sealed class M04Journal : NodeMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "journal",
            table => new
            {
                position = table.Column<long>(),
                at = Instant(table),
                what = table.Column<string>(),
                conversation_id = table.Column<Guid>(nullable: true),
                case_id = table.Column<Guid>(nullable: true),
                message_id = table.Column<string>(nullable: true),
                type = table.Column<string>(nullable: true),
                from_org = table.Column<string>(nullable: true),
                to_org = table.Column<string>(nullable: true),
                state = table.Column<string>(nullable: true),
                code = table.Column<string>(nullable: true),
                trace_id = table.Column<string>(nullable: true),
                seal = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_journal", row => row.position));
        migrationBuilder.CreateTable(
            "journal_head",
            table => new
            {
                id = table.Column<int>(),
                position = table.Column<long>(),
                seal = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_journal_head", row => row.id));
        migrationBuilder.Sql($"INSERT INTO journal_head (id, position, seal) VALUES ({JournalHead.OnlyRow}, 0, '{JournalChain.Beginning}')");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("journal_head");
        migrationBuilder.DropTable("journal");
    }
}
