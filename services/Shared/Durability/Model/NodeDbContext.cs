using System.Text;
using ChainHub.Durability.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ChainHub.Durability.Model;

/// <summary>The model of a node's database, for both providers. It only reads; units of work are written without tracking.</summary>
internal sealed class NodeDbContext(DbContextOptions<NodeDbContext> options) : DbContext(options)
{
    public static DbContextOptions<NodeDbContext> Options(Action<DbContextOptionsBuilder> provider)
    {
        var builder = new DbContextOptionsBuilder<NodeDbContext>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(warnings => warnings
                // There is no generated snapshot to compare with: a test compares the model with a migrated database.
                .Ignore(RelationalEventId.PendingModelChangesWarning)
                // Both databases take a schema change within a transaction; the embedded store wants exactly that.
                .Ignore(RelationalEventId.MigrationsUserTransactionWarning));
        provider(builder);
        return ((DbContextOptionsBuilder<NodeDbContext>)builder).Options;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        // What a row refers to is there before it: to prove it anew for each row, or to find rows by it, is asked by nobody.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        if (Database.IsSqlite()) configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        NodeModel.Build(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties()) property.SetColumnName(Snake(property.Name));
            entity.FindPrimaryKey()!.SetName($"pk_{entity.GetTableName()}");
        }
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    // Text would sort by its offset, and SQLite knows no instants: ticks since the year 1 (UTC) sort and compare.
    private sealed class TicksConverter()
        : ValueConverter<DateTimeOffset, long>(at => Instants.Ticks(at), ticks => Instants.FromTicks(ticks));
}
