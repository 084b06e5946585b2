using ChainHub.Contracts;
using ChainHub.Contracts.Report;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Report;

/// <summary>The reporter's side of a report (melder): it has the sight on safety until Veilig Thuis says that it has it.</summary>
public sealed class ReportReporter : ConversationMachine<ReportConversation>
{
    /// <summary>Gemeld.</summary>
    public State Submitted { get; private set; } = null!;

    /// <summary>Ontvangen door Veilig Thuis.</summary>
    public State Received { get; private set; } = null!;

    /// <summary>Teruggekoppeld.</summary>
    public State Informed { get; private set; } = null!;

    /// <summary>Omgezet in advies: the sight on safety is here again.</summary>
    public State Advice { get; private set; } = null!;

    /// <summary>Niet aangekomen.</summary>
    public State Undelivered { get; private set; } = null!;

    /// <summary>Melden.</summary>
    public Event<ReportSubmitted> ReportSubmitted { get; private set; } = null!;

    /// <summary>Ontvangst.</summary>
    public Event<ReportReceived> ReportReceived { get; private set; } = null!;

    /// <summary>Intrekken.</summary>
    public Event<ReportWithdrawn> ReportWithdrawn { get; private set; } = null!;

    /// <summary>Terugkoppeling.</summary>
    public Event<FeedbackGiven> FeedbackGiven { get; private set; } = null!;

    /// <summary>Omgezet in advies.</summary>
    public Event<ReportConvertedToAdvice> ConvertedToAdvice { get; private set; } = null!;

    /// <summary>The table of the reporter.</summary>
    public ReportReporter() : base("report.reporter", "Melding, melder")
    {
        With(OrganizationKind.VeiligThuis);
        Hear(() => ReportSubmitted, Author.OwnPeople, starts: true);
        Hear(() => ReportWithdrawn, Author.OwnPeople);
        Hear(() => ReportReceived, Author.Peer);
        Hear(() => FeedbackGiven, Author.Peer);
        Hear(() => ConvertedToAdvice, Author.Peer);

        Initially(
            When(ReportSubmitted).Submit().TransitionTo(Submitted));

        During(Submitted,
            When(MessageReturned, OfTheReport).NobodyHasTheReport().TransitionTo(Undelivered));

        // Whoever gave it up for lost was wrong: Veilig Thuis has it after all.
        During(Submitted, Undelivered,
            When(ReportReceived).Met(LocalRules.ConfirmReceipt).DropTask(TaskKind.DecideNextStep).WatchedThere().TransitionTo(Received));

        During(Submitted, Received, Informed,
            When(ReportWithdrawn).Send());

        During(Received, Informed,
            When(FeedbackGiven).TakeNote().TransitionTo(Informed),
            When(ConvertedToAdvice).TakeBack().TransitionTo(Advice));

        Ends(Received, Informed, Advice, Undelivered);
    }

    private static bool OfTheReport(BehaviorContext<ReportConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<ReportSubmitted>().Type;
}
