using ChainHub.Contracts.AcuteDanger;

namespace ChainHub.Simulation;

/// <summary>What the people of an organization say. Each verb fails when it is refused; Says does not.</summary>
public sealed partial class Organization
{
    /// <summary>Says anything.</summary>
    /// <param name="conversation">The name of the conversation.</param>
    /// <param name="message">The message.</param>
    /// <param name="to">Whom own people address, where the message begins the conversation.</param>
    /// <param name="inCase">The case, where it is said.</param>
    /// <param name="id">The id of the command; a new one when left out.</param>
    public Decision Says(string conversation, Message message, string? to = null, string? inCase = null, string? id = null) => Handle(new Incoming
    {
        Author = Author.OwnPeople, From = Code, To = to, Source = $"urn:nld:oin:{Identity.Oin}:systeem:people", Id = id ?? $"{Code}-{++commands}",
        ConversationId = chain.Named(conversation), CaseId = inCase is null ? null : Chain.Id(inCase), Body = ByMember(message, id),
    });

    /// <summary>Says something in a conversation that has begun.</summary>
    public Decision Says(Guid conversation, Message message, string? id = null) => Handle(new Incoming
    {
        Author = Author.OwnPeople, From = Code, Source = $"urn:nld:oin:{Identity.Oin}:systeem:people", Id = id ?? $"{Code}-{++commands}",
        ConversationId = conversation, Body = ByMember(message, id),
    });

    /// <summary>Who speaks for a mixed team where a test does not say: a worker and the home organization.</summary>
    public (string Worker, string Home) Speaks { get; set; }

    // In a story one member after another, the same one when the command comes again; now and then one who is no member any more.
    private Message ByMember(Message message, string? id)
    {
        if (members.Count == 0 || message.RecordedBy.HomeOrganization is not null) return message;
        var member = members[id is null ? 0 : id.Sum(letter => letter) % members.Count];
        var (worker, home) = id is null && Speaks.Worker is not null ? Speaks : (member.Worker, member.Organization);
        return message with { RecordedBy = message.RecordedBy with { Role = "gezinswerker", WorkerRef = worker, HomeOrganization = home } };
    }

    public Organization Announces(string handover, string to, string inCase = Chain.Family) => Done(Says(handover, Words.Announcement(), to, inCase));

    public Organization Offers(string handover, string to, string inCase = Chain.Family, string[]? tasks = null, string? supersedes = null) =>
        Done(Says(handover, Words.Offer(chain.Start, tasks ?? [], supersedes), to, inCase));

    public Organization Confirms(string handover) => Done(Says(handover, Words.Received()));

    public Organization AsksClarification(string handover) => Done(Says(handover, Words.Questions()));

    public Organization Clarifies(string handover, bool extend = false) => Done(Says(handover, Words.Answers(extend)));

    public Organization Accepts(string handover, string[]? tasks = null, string[]? notTasks = null) => Done(Says(handover, Words.Accepted(tasks ?? [], notTasks ?? [])));

    public Organization Declines(string handover) => Done(Says(handover, Words.Declined()));

    public Organization Withdraws(string handover) => Done(Says(handover, Words.Withdrawn()));

    public Organization AsksToUndo(string handover) => Done(Says(handover, Words.CancellationRequested()));

    public Organization AgreesToUndo(string handover) => Done(Says(handover, new HandoverCancellationAgreed()));

    public Organization RefusesToUndo(string handover) => Done(Says(handover, Words.CancellationRefused()));

    public Organization Starts(string handover) => Done(Says(handover, Words.Started()));

    public Organization ReportsStart(string handover) => Done(Says(handover, Words.StartReported()));

    public Organization Bounces(string handover) => Done(Says(handover, Words.Bounced()));

    public Organization HoldsTalk(string handover) => Done(Says(handover, Words.Talk()));

    public Organization DeclaresDanger(string conversation, string? to = null, string? inCase = null) => Done(Says(conversation, new AcuteDangerDeclared(), to, inCase));

    private Organization Done(Decision decision)
    {
        if (decision.Outcome != Outcome.Handled)
            throw new StoryException($"{Code} was not allowed to say this: {decision.Outcome} {decision.Rejection?.Reason} {decision.Rejection?.Detail}");
        return this;
    }
}
