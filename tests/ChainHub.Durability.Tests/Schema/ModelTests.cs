using System.Data.Common;
using ChainHub.Durability.Model;
using ChainHub.Durability.Tests.Homes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChainHub.Durability.Tests.Schema;

/// <summary>The hand-written migrations make exactly what the model says: nothing is missing, nothing is left over.</summary>
public abstract class ModelTests(IHome home)
{
    protected abstract string Columns { get; }

    protected abstract string Keys { get; }

    protected abstract string Indexes { get; }

    [Fact]
    public async Task Columns_of_a_migrated_database_are_those_of_the_model()
    {
        var model = Tables().SelectMany(table => table.Columns.Select(column =>
            $"{table.Name}|{column.Name}|{column.StoreType}|{(column.IsNullable ? "null" : "not null")}"));
        (await AskAsync(Columns)).ShouldBe(model.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Keys_of_a_migrated_database_are_those_of_the_model()
    {
        var model = Tables().Select(table => $"{table.Name}|{string.Join(',', table.PrimaryKey!.Columns.Select(column => column.Name))}");
        (await AskAsync(Keys)).ShouldBe(model.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Indexes_of_a_migrated_database_are_those_of_the_model()
    {
        var model = Tables().SelectMany(table => table.Indexes.Select(index =>
            $"{index.Name}|{table.Name}|{(index.IsUnique ? "unique" : "plain")}|{string.Join(',', index.Columns.Select(column => column.Name))}" +
            $"|{Plain(index.Filter ?? "")}"));
        (await AskAsync(Indexes)).Select(Plain).ShouldBe(model.Order(StringComparer.Ordinal));
    }

    protected abstract void Use(DbContextOptionsBuilder builder, DbConnection connection);

    // PostgreSQL gives a filter back with brackets and casts of its own, SQLite the whole statement.
    private static string Plain(string filter) =>
        filter.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Replace("::text", "", StringComparison.Ordinal);

    private IEnumerable<ITable> Tables()
    {
        using var connection = Unopened();
        using var context = new NodeDbContext(NodeDbContext.Options(builder => Use(builder, connection)));
        return [.. context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables];
    }

    protected abstract DbConnection Unopened();

    private async Task<IEnumerable<string>> AskAsync(string sql)
    {
        await using var database = await home.NewAsync();
        var rows = await database.RowsAsync(sql);
        rows.ShouldNotBeEmpty();
        return rows.Order(StringComparer.Ordinal);
    }
}

public sealed class ModelOnSqlite(SqliteHome home) : ModelTests(home)
{
    private const string Ours = "t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '\\_\\_EF%' ESCAPE '\\'";

    protected override string Columns =>
        $"""
         SELECT t.name, c.name, c.type, CASE WHEN c."notnull" = 1 THEN 'not null' ELSE 'null' END
         FROM sqlite_master t, pragma_table_info(t.name) c WHERE {Ours}
         """;

    protected override string Keys =>
        $"""
         SELECT name, group_concat(col) FROM (
             SELECT t.name, c.name AS col FROM sqlite_master t, pragma_table_info(t.name) c WHERE {Ours} AND c.pk > 0 ORDER BY t.name, c.pk)
         GROUP BY name
         """;

    protected override string Indexes =>
        $"""
         SELECT i.name, t.name, CASE WHEN i."unique" = 1 THEN 'unique' ELSE 'plain' END,
             (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)),
             CASE WHEN i.partial = 1 THEN substr(s.sql, instr(s.sql, ' WHERE ') + 7) ELSE '' END
         FROM sqlite_master t, pragma_index_list(t.name) i JOIN sqlite_master s ON s.name = i.name
         WHERE {Ours} AND i.origin = 'c'
         """;

    protected override void Use(DbContextOptionsBuilder builder, DbConnection connection) => builder.UseSqlite(connection);

    protected override DbConnection Unopened() => new Microsoft.Data.Sqlite.SqliteConnection();
}

public sealed class ModelOnPostgres(PostgresHome home) : ModelTests(home)
{
    protected override string Columns =>
        """
        SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE '\_\_EF%'
        """;

    protected override string Keys =>
        """
        SELECT c.relname, string_agg(a.attname, ',' ORDER BY array_position(i.indkey::int[], a.attnum::int))
        FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey)
        WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE '\_\_EF%' GROUP BY c.relname
        """;

    protected override string Indexes =>
        """
        SELECT x.relname, c.relname, CASE WHEN i.indisunique THEN 'unique' ELSE 'plain' END,
            (SELECT string_agg(a.attname, ',' ORDER BY array_position(i.indkey::int[], a.attnum::int))
             FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY(i.indkey)),
            coalesce(pg_get_expr(i.indpred, i.indrelid), '')
        FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND NOT i.indisprimary JOIN pg_class x ON x.oid = i.indexrelid
        WHERE c.relnamespace = 'public'::regnamespace
        """;

    protected override void Use(DbContextOptionsBuilder builder, DbConnection connection) => builder.UseNpgsql(connection);

    protected override DbConnection Unopened() => new Npgsql.NpgsqlConnection("Host=none");
}
