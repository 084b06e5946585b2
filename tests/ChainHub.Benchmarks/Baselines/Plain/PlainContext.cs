using Microsoft.EntityFrameworkCore;

namespace ChainHub.Benchmarks.Baselines.Plain;

/// <summary>What a plain service keeps: its sagas, what it handled, and what must leave.</summary>
internal sealed class PlainContext(DbContextOptions<PlainContext> options) : DbContext(options)
{
    public DbSet<PlainSaga> Sagas => Set<PlainSaga>();

    public DbSet<PlainInbox> Inbox => Set<PlainInbox>();

    public DbSet<PlainOutbox> Outbox => Set<PlainOutbox>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PlainSaga>().HasKey(saga => saga.Id);
        modelBuilder.Entity<PlainSaga>().Property(saga => saga.Version).IsConcurrencyToken();
        modelBuilder.Entity<PlainInbox>().HasKey(entry => new { entry.Source, entry.Id });
        modelBuilder.Entity<PlainOutbox>().HasKey(row => row.Position);
        modelBuilder.Entity<PlainOutbox>().Property(row => row.Position).UseIdentityAlwaysColumn();
    }
}

internal sealed class PlainSaga
{
    public Guid Id { get; set; }

    public long Version { get; set; }

    public string State { get; set; } = "";

    public string Data { get; set; } = "";

    public DateTime UpdatedAt { get; set; }
}

internal sealed class PlainInbox
{
    public string Source { get; set; } = "";

    public string Id { get; set; } = "";

    public DateTime At { get; set; }
}

internal sealed class PlainOutbox
{
    public long Position { get; set; }

    public Guid ConversationId { get; set; }

    public string Queue { get; set; } = "";

    public byte[] Body { get; set; } = [];

    public DateTime CreatedAt { get; set; }
}
