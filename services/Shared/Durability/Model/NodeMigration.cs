using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace ChainHub.Durability.Model;

/// <summary>What the hand-written migrations share: the two databases name three things differently.</summary>
internal abstract class NodeMigration : Migration
{
    private bool Embedded => ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal);

    protected OperationBuilder<AddColumnOperation> Instant(ColumnsBuilder table, bool nullable = false) =>
        Embedded ? table.Column<long>(nullable: nullable) : table.Column<DateTimeOffset>(nullable: nullable);

    // Rows of a few kilobytes stay whole and as they are: to compress them, or to keep a part of them elsewhere, costs far more than it saves.
    protected void KeepWhole(MigrationBuilder migration, string table)
    {
        if (!Embedded) migration.Sql($"ALTER TABLE {table} SET (toast_tuple_target = 8160)");
    }

    // Rows that change leave room on their page for their next version, which then needs no entry in any index.
    protected void LeaveRoom(MigrationBuilder migration, string table)
    {
        if (!Embedded) migration.Sql($"ALTER TABLE {table} SET (fillfactor = 60)");
    }

    // Gone within a second mostly: compressing it is work for nothing.
    protected void DoNotCompress(MigrationBuilder migration, string table, string column)
    {
        if (!Embedded) migration.Sql($"ALTER TABLE {table} ALTER COLUMN {column} SET STORAGE EXTERNAL");
    }

    // A position is never given twice, also when its row is gone: order would be lost.
    protected static OperationBuilder<AddColumnOperation> Position(ColumnsBuilder table) => table.Column<long>()
        .Annotation("Sqlite:Autoincrement", true)
        .Annotation("Npgsql:ValueGenerationStrategy",
            Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
