using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.BoardRequest;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.BoardRequest;

/// <summary>What the table of the requester calls by one word.</summary>
internal static class RequesterActs
{
    /// <summary>A request is being written.</summary>
    public static EventActivityBinder<BoardRequestConversation, VtoPrepared> Prepare(
        this EventActivityBinder<BoardRequestConversation, VtoPrepared> when) => when.Do(context =>
    {
        AboutChildren(context.Saga.Step, context.Message.Minors);
        context.Saga.Step.OpenTask(context.Saga, TaskKind.SubmitRequest, LocalRules.SubmitRequest);
    }, starts: [LocalRules.SubmitRequest]);

    /// <summary>Makes the request. The sight on safety stays where it is; Veilig Thuis and a certified institution must tell the municipality at once.</summary>
    public static EventActivityBinder<BoardRequestConversation, VtoSubmitted> Submit(
        this EventActivityBinder<BoardRequestConversation, VtoSubmitted> when) => when.Do(context =>
    {
        var (request, said, step) = (context.Saga, context.Message, context.Saga.Step);
        MayBeMade(step, step.Self.Code, said);
        request.MadeAt = MadeAt(step, said);
        step.CloseTask(request, TaskKind.SubmitRequest);
        if (step.Case is { } oversight) step.CloseTask(oversight, TaskKind.StartFollowUp);
        if (!said.MunicipalityInformed && said.RequestedBy is RequesterKind.VeiligThuis or RequesterKind.CertifiedInstitution)
            step.OpenTask(step.Case!, TaskKind.InformMunicipality, LocalRules.InformMunicipality, request.MadeAt);
        step.Watch(request, LocalRules.CorvReceipt, request.MadeAt);
        step.SendTo(request.Peer, said with { OccurredAt = request.MadeAt });
    }, starts: [LocalRules.InformMunicipality, LocalRules.CorvReceipt], stops: [LocalRules.SubmitRequest, LocalRules.FollowUp]);

    /// <summary>The request waits: somebody here looks again and again whether everybody is safe, and sees to it that the board begins.</summary>
    public static EventActivityBinder<BoardRequestConversation, VtoIntakeDecided> KeepWatch(
        this EventActivityBinder<BoardRequestConversation, VtoIntakeDecided> when) => when.Do(context =>
    {
        context.Saga.Step.OpenTask(context.Saga, TaskKind.CheckSafetyWhileWaiting, LocalRules.WaitingCheck);
        context.Saga.Step.Watch(context.Saga, LocalRules.StartBoardInvestigation, context.Saga.MadeAt);
    }, starts: [LocalRules.WaitingCheck, LocalRules.StartBoardInvestigation]);

    /// <summary>The request reached nobody: there is nothing to tell the municipality, and somebody decides what now.</summary>
    public static EventActivityBinder<BoardRequestConversation, MessageReturned> NobodyAtTheBoardHasIt(
        this EventActivityBinder<BoardRequestConversation, MessageReturned> when) => when.Do(context =>
    {
        var (request, step) = (context.Saga, context.Saga.Step);
        foreach (var rule in (string[])[LocalRules.CorvReceipt, LocalRules.DecideIntake, LocalRules.UrgentStart]) step.Drop(request, rule);
        if (step.Case is { } oversight) step.DropTask(oversight, TaskKind.InformMunicipality);
        step.OpenTask(request, TaskKind.DecideNextStep, LocalRules.NextStep);
    }, starts: [LocalRules.NextStep], stops: [LocalRules.CorvReceipt, LocalRules.DecideIntake, LocalRules.UrgentStart, LocalRules.InformMunicipality]);

    /// <summary>Who asks is who it says it is, about children, and has phoned when it cannot wait.</summary>
    /// <exception cref="RefusedException">It is not so.</exception>
    public static void MayBeMade(Step step, string requester, VtoSubmitted said)
    {
        AboutChildren(step, said.Minors);
        // Of a mixed team the member's organization asks, and with a power of another that one.
        var asker = step.ByOwnPeople ? step.ByPowerOf ?? step.Speaker : said.RecordedBy.ByPowerOf ?? said.RecordedBy.HomeOrganization ?? requester;
        if (step.Agreements.Find(asker, step.Today) is { } known && !AsksAs(known.Kind).Contains(said.RequestedBy))
            throw Refused($"{asker} does not ask as {said.RequestedBy.Dutch()}: {string.Join(" or ", AsksAs(known.Kind))}.", "/data/requestedBy");
        if (said.Urgent && said.OutOfBandFirst != true)
            throw Refused("Phone the board first; then record it with outOfBandFirst and the instant of the call.", "/data/outOfBandFirst");
        if (said.PriorTable && !step.HasTable())
            throw Refused("This region has no protection table (protection-table in the agreement).", "/data/priorTable");
    }

    /// <summary>When the request was made (UTC), by telephone if it was made that way first.</summary>
    /// <exception cref="RefusedException">That was before any term is counted.</exception>
    public static DateTimeOffset MadeAt(Step step, VtoSubmitted said)
    {
        if (said.OutOfBandFirst != true || said.OccurredAt >= step.Now) return step.Now;
        return AmsterdamTime.DateOf(said.OccurredAt) >= TermCalculator.EarliestStart ? said.OccurredAt : throw Refused("Say when the board was phoned.", "/data/occurredAt");
    }

    // The social team asks for the college, and so do the providers that the college designated.
    private static RequesterKind[] AsksAs(OrganizationKind kind) => kind switch
    {
        OrganizationKind.VeiligThuis => [RequesterKind.VeiligThuis],
        OrganizationKind.SocialTeam => [RequesterKind.Municipality, RequesterKind.DesignatedProvider],
        OrganizationKind.CertifiedInstitution => [RequesterKind.CertifiedInstitution],
        _ => [],
    };

    private static void AboutChildren(Step step, IReadOnlyList<Minor> minors)
    {
        if (step.Case is null)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "A request to the board needs a case: give the envelope a chaincase.", ["/chaincase"]));
        if (minors.DistinctBy(minor => minor.PersonRef).Count() != minors.Count) throw Refused("Name each child once.", "/data/minors");
    }

    private static RefusedException Refused(string why, string where) => new(new Refusal(RejectionReason.Schema, why, [where]));
}
