using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ChainHub.Durability.Model;

/// <summary>What people have to do: terms and tasks.</summary>
[DbContext(typeof(NodeDbContext)), Migration("02_work_with_warnings")]
internal sealed class M02Work : NodeMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "term",
            table => new
            {
                id = table.Column<Guid>(),
                conversation_id = table.Column<Guid>(),
                case_id = table.Column<Guid>(nullable: true),
                rule = table.Column<string>(),
                owner = table.Column<string>(),
                status = table.Column<string>(),
                due_at = Instant(table),
                next_stage = table.Column<string>(nullable: true),
                next_at = Instant(table, nullable: true),
                acute = table.Column<bool>(),
                started_at = Instant(table),
                computation_id = table.Column<Guid>(),
                trace_parent = table.Column<string>(nullable: true),
                set_at = Instant(table),
                warning = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_term", row => row.id));
        FewStatistics(migrationBuilder, "term");
        migrationBuilder.CreateIndex("ix_term_next", "term", ["acute", "next_at", "id"], filter: "next_at IS NOT NULL");

        migrationBuilder.CreateTable(
            "alarm_claim",
            table => new
            {
                id = table.Column<Guid>(),
                acute = table.Column<bool>(),
                from_at = Instant(table),
                from_id = table.Column<Guid>(),
                to_at = Instant(table),
                to_id = table.Column<Guid>(),
                until = Instant(table),
            },
            constraints: table => table.PrimaryKey("pk_alarm_claim", row => new { row.id, row.acute }));
        ComesAndGoes(migrationBuilder, "alarm_claim");

        migrationBuilder.CreateTable(
            "computation",
            table => new { id = table.Column<Guid>(), text = table.Column<string>() },
            constraints: table => table.PrimaryKey("pk_computation", row => row.id));
        FewStatistics(migrationBuilder, "computation", "text");

        migrationBuilder.CreateTable(
            "task",
            table => new
            {
                id = table.Column<Guid>(),
                conversation_id = table.Column<Guid>(),
                case_id = table.Column<Guid>(nullable: true),
                kind = table.Column<string>(),
                owner = table.Column<string>(),
                worker_ref = table.Column<string>(nullable: true),
                term_id = table.Column<Guid>(nullable: true),
                due_at = Instant(table, nullable: true),
                open = table.Column<bool>(),
                opened_at = Instant(table),
                closed_at = Instant(table, nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_task", row => row.id));
        LeaveRoom(migrationBuilder, "task");
        FewStatistics(migrationBuilder, "task");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("task");
        migrationBuilder.DropTable("computation");
        migrationBuilder.DropTable("alarm_claim");
        migrationBuilder.DropTable("term");
    }
}
