using Microsoft.EntityFrameworkCore;

namespace ChainHub.Durability.Model;

/// <summary>Tables, keys and indexes. What only the store itself needs, such as a lease, is a column without a property.</summary>
internal static class NodeModel
{
    public const string ClaimedBy = "ClaimedBy";
    public const string ClaimedUntil = "ClaimedUntil";
    public const string ComputationId = "ComputationId";
    public const string NextAttemptAt = "NextAttemptAt";
    public const string SetAsideReason = "SetAsideReason";
    public const string SetAsideAt = "SetAsideAt";
    public const string Source = "Source";
    public const string Id = "Id";
    public const string Hash = "Hash";

    public static void Build(ModelBuilder model)
    {
        // Of this process alone.
        model.Ignore<InHand>();
        Decisions(model);
        Work(model);
        Messages(model);
        Journal(model);
        model.Entity<TakeOverMark>(mark =>
        {
            mark.ToTable("take_over").HasKey(row => row.Id);
            mark.Property(row => row.Id).ValueGeneratedNever();
        });
    }

    private static void Decisions(ModelBuilder model)
    {
        model.Entity<SagaRow>(saga =>
        {
            saga.ToTable("saga").HasKey(row => new { row.Id, row.Kind });
            saga.HasIndex(row => new { row.CaseId, row.Kind }, "ix_saga_open_case").HasFilter("case_id IS NOT NULL AND NOT closed");
        });
        model.Entity<InboxEntry>(inbox =>
        {
            inbox.ToTable("inbox").HasKey(row => new { row.Id, row.Source });
            inbox.HasIndex(row => row.At, "ix_inbox_at");
        });
    }

    private static void Work(ModelBuilder model)
    {
        model.Entity<TermRow>(term =>
        {
            term.ToTable("term").HasKey(row => row.Id);
            term.Property(row => row.Id).ValueGeneratedNever();
            term.HasOne(row => row.Computation).WithMany().HasForeignKey(ComputationId).IsRequired();
            term.HasIndex(row => new { row.Acute, row.NextAt, row.Id }, "ix_term_next").HasFilter("next_at IS NOT NULL");
        });
        model.Entity<AlarmClaim>(claim => claim.ToTable("alarm_claim").HasKey(row => new { row.Id, row.Acute }));
        model.Entity<TermComputation>(computation =>
        {
            computation.ToTable("computation").HasKey(row => row.Id);
            computation.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<TaskRow>(task =>
        {
            task.ToTable("task").HasKey(row => row.Id);
            task.Property(row => row.Id).ValueGeneratedNever();
        });
    }

    private static void Messages(ModelBuilder model)
    {
        model.Entity<OutboxRow>(outbox =>
        {
            outbox.ToTable("outbox").HasKey(row => row.Position);
            outbox.Property<Guid?>(ClaimedBy);
            outbox.Property<DateTimeOffset?>(ClaimedUntil);
            outbox.Property<DateTimeOffset?>(NextAttemptAt);
            outbox.Property<string?>(SetAsideReason);
            outbox.Property<DateTimeOffset?>(SetAsideAt);
            outbox.HasIndex(row => new { row.ConversationId, row.MessageId, row.Lane }, "ux_outbox_message").IsUnique();
            outbox.HasIndex([SetAsideAt, nameof(OutboxRow.Position)], "ix_outbox_set_aside").HasFilter("set_aside_reason IS NOT NULL");
        });
        model.Entity<ParkedRow>(parked =>
        {
            parked.ToTable("parked").Ignore(row => row.Key);
            parked.Property<string>(Source);
            parked.Property<string>(Id);
            parked.Property<string>(Hash);
            parked.HasKey(Source, Id, Hash);
            parked.HasIndex(row => row.ParkedAt, "ix_parked_at");
            parked.HasIndex(row => new { row.ConversationId, row.Sequence }, "ix_parked_waiting").HasFilter("reason = 'AwaitsPredecessor'");
        });
    }

    private static void Journal(ModelBuilder model)
    {
        model.Entity<JournalPage>(journal =>
        {
            journal.ToTable("journal_page").HasKey(row => row.Position);
            journal.Property(row => row.Position).ValueGeneratedNever();
        });
        model.Entity<JournalHead>(head =>
        {
            head.ToTable("journal_head").HasKey(row => row.Id);
            head.Property(row => row.Id).ValueGeneratedNever();
        });
    }
}
