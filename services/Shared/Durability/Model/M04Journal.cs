using ChainHub.Durability.Store;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ChainHub.Durability.Model;

/// <summary>What has happened: the journal and its end.</summary>
[DbContext(typeof(NodeDbContext)), Migration("04_journal_pages")]
internal sealed class M04Journal : NodeMigration
{
    // The lines for people who ask in SQL; the node reads pages.
    private const string ServerView =
        """
        CREATE VIEW journal AS
        SELECT page.position - json_array_length(page.lines::json) + line.place AS position, line.at, line.what, line.conversation_id, line.case_id,
            line.message_id, line.type, line.from_org, line.to_org, line.state, line.code, line.trace_id,
            CASE WHEN line.place = json_array_length(page.lines::json) THEN page.seal END AS seal
        FROM journal_page page, ROWS FROM (json_to_recordset(page.lines::json) AS (
            at timestamptz, what text, conversation_id uuid, case_id uuid, message_id text, type text, from_org text, to_org text, state text, code text,
            trace_id text)) WITH ORDINALITY AS line (
            at, what, conversation_id, case_id, message_id, type, from_org, to_org, state, code, trace_id, place)
        """;

    private const string EmbeddedView =
        """
        CREATE VIEW journal AS
        SELECT page.position - json_array_length(page.lines) + line.key + 1 AS position, line.value ->> 'at' AS at, line.value ->> 'what' AS what,
            line.value ->> 'conversation_id' AS conversation_id, line.value ->> 'case_id' AS case_id, line.value ->> 'message_id' AS message_id,
            line.value ->> 'type' AS type, line.value ->> 'from_org' AS from_org, line.value ->> 'to_org' AS to_org, line.value ->> 'state' AS state,
            line.value ->> 'code' AS code, line.value ->> 'trace_id' AS trace_id,
            CASE WHEN line.key + 1 = json_array_length(page.lines) THEN page.seal END AS seal
        FROM journal_page page, json_each(page.lines) line
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "journal_page",
            table => new
            {
                position = table.Column<long>(),
                lines = table.Column<string>(),
                seal = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_journal_page", row => row.position));
        Compress(migrationBuilder, "journal_page");
        FewStatistics(migrationBuilder, "journal_page", "lines");
        migrationBuilder.Sql(Embedded ? EmbeddedView : ServerView);
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
        migrationBuilder.Sql("DROP VIEW journal");
        migrationBuilder.DropTable("journal_page");
    }
}
