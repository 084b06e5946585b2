using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ChainHub.Durability.Model;

/// <summary>What a node knows: its sagas, and the messages that it has handled.</summary>
[DbContext(typeof(NodeDbContext)), Migration("01_sagas_by_id")]
internal sealed class M01Sagas : NodeMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "saga",
            table => new
            {
                kind = Key(table),
                id = table.Column<Guid>(),
                version = table.Column<long>(),
                machine = table.Column<string>(),
                state = table.Column<string>(),
                case_id = table.Column<Guid>(nullable: true),
                closed = table.Column<bool>(),
                data = table.Column<string>(),
                updated_at = Instant(table),
            },
            constraints: table => table.PrimaryKey("pk_saga", row => new { row.id, row.kind }));
        KeepWhole(migrationBuilder, "saga");
        LeaveRoom(migrationBuilder, "saga");
        FewStatistics(migrationBuilder, "saga", "data");
        migrationBuilder.CreateIndex("ix_saga_open_case", "saga", ["case_id", "kind"], filter: "case_id IS NOT NULL AND NOT closed");

        migrationBuilder.CreateTable(
            "inbox",
            table => new
            {
                source = Key(table),
                id = Key(table),
                content_hash = table.Column<byte[]>(),
                at = Instant(table),
            },
            constraints: table => table.PrimaryKey("pk_inbox", row => new { row.id, row.source }));
        migrationBuilder.CreateIndex("ix_inbox_at", "inbox", "at");
        FewStatistics(migrationBuilder, "inbox");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("inbox");
        migrationBuilder.DropTable("saga");
    }
}
