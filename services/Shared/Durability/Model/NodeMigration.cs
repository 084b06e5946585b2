using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace ChainHub.Durability.Model;

/// <summary>What the hand-written migrations share: the two databases name three things differently.</summary>
internal abstract class NodeMigration : Migration
{
    protected bool Embedded => ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal);

    protected OperationBuilder<AddColumnOperation> Instant(ColumnsBuilder table, bool nullable = false) =>
        Embedded ? table.Column<long>(nullable: nullable) : table.Column<DateTimeOffset>(nullable: nullable);

    // A text that rows are found by. Ordered by its bytes: the order of the embedded store and of this code, and the fastest to compare.
    protected OperationBuilder<AddColumnOperation> Key(ColumnsBuilder table) => table.Column<string>(collation: Embedded ? null : "C");

    // Rows of a few kilobytes stay whole and as they are: to compress them, or to keep a part of them elsewhere, costs far more than it saves.
    protected void KeepWhole(MigrationBuilder migration, string table)
    {
        if (!Embedded) migration.Sql($"ALTER TABLE {table} SET (toast_tuple_target = 8160)");
    }

    // Long texts that repeat themselves: a page of its own for each row costs more than making it small. All columns alike, for the server moves the
    // short ones of a long row to a table of their own before it makes the long one smaller. What a server was built without stays out.
    protected void Compress(MigrationBuilder migration, string table)
    {
        if (Embedded) return;
        migration.Sql($"ALTER TABLE {table} SET (toast_tuple_target = 1024)");
        migration.Sql(
            $"""
             DO $$ DECLARE long name; BEGIN
                 FOR long IN SELECT attname FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0 AND attstorage <> 'p' LOOP
                     EXECUTE format('ALTER TABLE {table} ALTER COLUMN %I SET STORAGE MAIN', long);
                     BEGIN
                         EXECUTE format('ALTER TABLE {table} ALTER COLUMN %I SET COMPRESSION lz4', long);
                     EXCEPTION WHEN feature_not_supported OR syntax_error THEN NULL; END;
                 END LOOP; END $$
             """);
    }

    // The hot path never asks for statistics (its plans are by key), and content has no place in them.
    protected void FewStatistics(MigrationBuilder migration, string table, string? content = null)
    {
        if (Embedded) return;
        migration.Sql($"ALTER TABLE {table} SET (autovacuum_analyze_scale_factor = 1.0, autovacuum_analyze_threshold = 1000000)");
        if (content is not null) migration.Sql($"ALTER TABLE {table} ALTER COLUMN {content} SET STATISTICS 0");
    }

    // Rows stay for a moment: whatever was counted is no longer true, and the table is full of places for the next ones as soon as somebody has swept it. It
    // keeps its length: to make it shorter locks it, and the next rows make it longer again.
    protected void ComesAndGoes(MigrationBuilder migration, string table)
    {
        if (Embedded) return;
        migration.Sql(
            $"""
             ALTER TABLE {table} SET (autovacuum_analyze_threshold = 2000000000, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0,
                 autovacuum_vacuum_cost_delay = 0, vacuum_truncate = off)
             """);
    }

    // Rows that change leave room on their page for their next version, which then needs no entry in any index.
    protected void LeaveRoom(MigrationBuilder migration, string table)
    {
        if (!Embedded) migration.Sql($"ALTER TABLE {table} SET (fillfactor = 60)");
    }

    // A position is never given twice, also when its row is gone: order would be lost.
    protected static OperationBuilder<AddColumnOperation> Position(ColumnsBuilder table) => table.Column<long>()
        .Annotation("Sqlite:Autoincrement", true)
        .Annotation("Npgsql:ValueGenerationStrategy",
            Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
