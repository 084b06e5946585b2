using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ChainHub.Durability.Model;

/// <summary>Messages that have yet to leave, and messages put apart.</summary>
[DbContext(typeof(NodeDbContext)), Migration("03_messages_in_place")]
internal sealed class M03Messages : NodeMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "outbox",
            table => new
            {
                position = Position(table),
                message_id = Key(table),
                lane = Key(table),
                conversation_id = table.Column<Guid>(),
                to_org = table.Column<string>(),
                type = table.Column<string>(),
                body = table.Column<byte[]>(),
                trace_parent = table.Column<string>(nullable: true),
                created_at = Instant(table),
                attempts = table.Column<int>(),
                next_attempt_at = Instant(table, nullable: true),
                claimed_by = table.Column<Guid>(nullable: true),
                claimed_until = Instant(table, nullable: true),
                set_aside_reason = table.Column<string>(nullable: true),
                set_aside_at = Instant(table, nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_outbox", row => row.position));
        Compress(migrationBuilder, "outbox");
        FewStatistics(migrationBuilder, "outbox", "body");
        ComesAndGoes(migrationBuilder, "outbox");
        migrationBuilder.CreateIndex("ux_outbox_message", "outbox", ["conversation_id", "message_id", "lane"], unique: true);
        migrationBuilder.CreateIndex("ix_outbox_set_aside", "outbox", ["set_aside_at", "position"], filter: "set_aside_reason IS NOT NULL");

        migrationBuilder.CreateTable(
            "parked",
            table => new
            {
                source = Key(table),
                id = Key(table),
                hash = Key(table),
                reason = table.Column<string>(),
                conversation_id = table.Column<Guid>(nullable: true),
                from_org = table.Column<string>(),
                sequence = table.Column<int>(nullable: true),
                type = table.Column<string>(nullable: true),
                body = table.Column<byte[]>(),
                detail = table.Column<string>(nullable: true),
                parked_at = Instant(table),
            },
            constraints: table => table.PrimaryKey("pk_parked", row => new { row.source, row.id, row.hash }));
        FewStatistics(migrationBuilder, "parked", "body");
        migrationBuilder.CreateIndex("ix_parked_at", "parked", "parked_at");
        migrationBuilder.CreateIndex(
            "ix_parked_waiting", "parked", ["conversation_id", "sequence"], filter: "reason = 'AwaitsPredecessor'");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("parked");
        migrationBuilder.DropTable("outbox");
    }
}
