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

    // Rows of a few kilobytes stay whole and as they are: to compress them, or to keep a part of them elsewhere, costs far more than it saves.
    protected void KeepWhole(MigrationBuilder migration, string table)
    {
        if (!Embedded) migration.Sql($"ALTER TABLE {table} SET (toast_tuple_target = 8160)");
    }

    // Long texts that repeat themselves: a page of its own for each row costs more than making it small. What a server was built without stays out.
    protected void Compress(MigrationBuilder migration, string table, string column)
    {
        if (Embedded) return;
        migration.Sql($"ALTER TABLE {table} SET (toast_tuple_target = 1024)");
        migration.Sql($"ALTER TABLE {table} ALTER COLUMN {column} SET STORAGE MAIN");
        migration.Sql(
            $"""
             DO $$ BEGIN
                 EXECUTE 'ALTER TABLE {table} ALTER COLUMN {column} SET COMPRESSION lz4';
             EXCEPTION WHEN feature_not_supported OR syntax_error THEN NULL; END $$
             """);
    }

    // The hot path never asks for statistics (its plans are by key), and content has no place in them.
    protected void FewStatistics(MigrationBuilder migration, string table, string? content = null)
    {
        if (Embedded) return;
        migration.Sql($"ALTER TABLE {table} SET (autovacuum_analyze_scale_factor = 1.0, autovacuum_analyze_threshold = 100000)");
        if (content is not null) migration.Sql($"ALTER TABLE {table} ALTER COLUMN {content} SET STATISTICS 0");
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
