using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Conditions;
using ChainHub.Contracts.Report;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Conditions;

/// <summary>What the table of Voorwaarden en Vervolg calls by one word.</summary>
internal static class ConditionsActs
{
    /// <summary>The service begins: at Veilig Thuis its ten weeks run, and every child is to be spoken to.</summary>
    public static EventActivityBinder<ConditionsConversation, ConditionsServiceStarted> Begin(
        this EventActivityBinder<ConditionsConversation, ConditionsServiceStarted> when, bool leads) => when.Do(context =>
    {
        var (conditions, start, step) = (context.Saga, context.Message, context.Saga.Step);
        (conditions.Leads, conditions.NeedsBoth) = (leads, step.Agreements.Between(step.Self.Code, conditions.Peer, step.Today)?.ConditionsNeedBoth ?? true);
        if (step.Case is not { } oversight)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "Voorwaarden en Vervolg needs a case: give the envelope a chaincase.", ["/chaincase"]));
        if (leads)
        {
            if (oversight.Holder != step.Self.Code)
                throw new RefusedException(RejectionReason.NotAllowedInState, $"{oversight.Holder ?? "Nobody"} holds the safety oversight of this case: Veilig Thuis starts the service where it holds it itself.");
            if (oversight.ConditionsIn is { } other)
                throw new RefusedException(RejectionReason.NotAllowedInState, $"Safety conditions of this household are made in conversation {other} already: one version is in force at a time.");
            if (start.DecidedAt > step.Now)
                throw new RefusedException(new Refusal(RejectionReason.Schema, "It cannot have been decided later than now.", ["/data/decidedAt"]));
            oversight.ConditionsIn = step.Incoming.ConversationId;
            step.CloseTask(oversight, TaskKind.StartFollowUp);
            step.OpenTask(conditions, TaskKind.FinishConditions, LocalRules.FinishConditions, start.DecidedAt);
        }

        foreach (var person in start.Household) Join(conditions, person);
        if (leads) step.Send(start);
    }, starts: [LocalRules.FinishConditions, LocalRules.SpeakToChild], stops: [LocalRules.FollowUp]);

    /// <summary>The start reached nobody.</summary>
    public static EventActivityBinder<ConditionsConversation, MessageReturned> NobodyTakesPart(
        this EventActivityBinder<ConditionsConversation, MessageReturned> when) => when.Do(context =>
    {
        var (conditions, step) = (context.Saga, context.Saga.Step);
        step.EndTasks(conditions, task => task.Kind is TaskKind.FinishConditions or TaskKind.SpeakToChild, met: false);
        Leave(conditions);
        step.OpenTask(conditions, TaskKind.DecideNextStep, LocalRules.NextStep);
    }, starts: [LocalRules.NextStep], stops: [LocalRules.FinishConditions, LocalRules.SpeakToChild]);

    /// <summary>Somebody belongs to the household as well.</summary>
    public static EventActivityBinder<ConditionsConversation, HouseholdMemberAdded> Add(
        this EventActivityBinder<ConditionsConversation, HouseholdMemberAdded> when) =>
        when.Do(context => Join(context.Saga, context.Message.Member), starts: [LocalRules.SpeakToChild]);

    /// <summary>A child was spoken to.</summary>
    public static EventActivityBinder<ConditionsConversation, ChildSpokenTo> Heard(
        this EventActivityBinder<ConditionsConversation, ChildSpokenTo> when) => when.Do(context =>
    {
        var (conditions, step) = (context.Saga, context.Saga.Step);
        var child = Child(conditions, context.Message.PersonRef);
        if (context.Message.On > step.Today.AddDays(1)) throw Refused("A talk that lies in the future did not take place yet.", "/data/on");
        (child.SpokenTo, child.NotSpokenTo) = (true, null);
        step.CloseTask(conditions, TaskKind.SpeakToChild, context.Message.PersonRef);
    }, stops: [LocalRules.SpeakToChild, LocalRules.SpeakToChildAgain]);

    /// <summary>A child was not spoken to: the reason is kept, and where it can be tried again that is a task with a date.</summary>
    public static EventActivityBinder<ConditionsConversation, ChildNotSpokenTo> NotHeard(
        this EventActivityBinder<ConditionsConversation, ChildNotSpokenTo> when) => when.Do(context =>
    {
        var (conditions, step) = (context.Saga, context.Saga.Step);
        var (child, person) = (Child(conditions, context.Message.PersonRef), context.Message.PersonRef);
        if (child.SpokenTo) return;
        child.NotSpokenTo = context.Message.Reason;
        step.CloseTask(conditions, TaskKind.SpeakToChild, person);
        // Who is too young was observed instead, and is not asked again.
        if (conditions.Leads && context.Message.Reason != NotSpokenReason.TooYoungObserved)
            step.OpenTask(conditions, TaskKind.SpeakToChild, LocalRules.SpeakToChildAgain, about: person);
    }, starts: [LocalRules.SpeakToChildAgain], stops: [LocalRules.SpeakToChild]);

    /// <summary>How safe persons are now.</summary>
    public static EventActivityBinder<ConditionsConversation, PersonSafetyJudged> Judge(
        this EventActivityBinder<ConditionsConversation, PersonSafetyJudged> when) => when.Do(context =>
    {
        foreach (var person in context.Message.Persons) Member(context.Saga, person.PersonRef).Safety = person.Safety;
    });

    /// <summary>A version is proposed: who proposes it stands behind it, the other endorses it or objects.</summary>
    public static EventActivityBinder<ConditionsConversation, SafetyConditionsProposed> Propose(
        this EventActivityBinder<ConditionsConversation, SafetyConditionsProposed> when) => when.Do(context =>
    {
        var (conditions, proposal, step) = (context.Saga, context.Message, context.Saga.Step);
        if (proposal.Conditions.GroupBy(condition => condition.ConditionId).Any(same => same.Count() > 1))
            throw Refused("Give each condition an id of its own.", "/data/conditions");
        (conditions.Proposed, conditions.ProposedBy) = (proposal.Version, step.ByOwnPeople ? step.Self.Code : conditions.Peer);
        conditions.ProposedIds = [.. proposal.Conditions.Select(condition => condition.ConditionId)];
        step.DropTask(conditions, TaskKind.EndorseConditions);
        step.Drop(conditions, LocalRules.EndorseConditions);
        if (step.ByOwnPeople) step.Watch(conditions, LocalRules.EndorseConditions);
        else step.OpenTask(conditions, TaskKind.EndorseConditions, LocalRules.EndorseConditions);
    }, starts: [LocalRules.EndorseConditions]);

    /// <summary>Both stand behind the version now; what they disagreed about is settled.</summary>
    public static EventActivityBinder<ConditionsConversation, SafetyConditionsEndorsed> Endorse(
        this EventActivityBinder<ConditionsConversation, SafetyConditionsEndorsed> when) => when.Do(context =>
    {
        context.Saga.Endorsed = context.Message.Version;
        context.Saga.EndorsedIds = [.. context.Saga.ProposedIds];
        Answered(context.Saga);
        Settled(context.Saga);
    }, stops: [LocalRules.EndorseConditions, LocalRules.SettleDisagreement]);

    /// <summary>They disagree: both have the task to settle it by a date, and it is raised by itself when the date passes.</summary>
    public static EventActivityBinder<ConditionsConversation, SafetyConditionsObjected> Disagree(
        this EventActivityBinder<ConditionsConversation, SafetyConditionsObjected> when) => when.Do(context =>
    {
        Answered(context.Saga);
        context.Saga.Disagreement ??= DisagreementLevel.Workers;
        context.Saga.Step.OpenTask(context.Saga, TaskKind.SettleDisagreement, LocalRules.SettleDisagreement);
    }, starts: [LocalRules.SettleDisagreement], stops: [LocalRules.EndorseConditions]);

    /// <summary>It goes to a higher level, with a date for the talk.</summary>
    public static EventActivityBinder<ConditionsConversation, DisagreementEscalated> Escalate(
        this EventActivityBinder<ConditionsConversation, DisagreementEscalated> when) => when.Do(context =>
    {
        var (conditions, raised, step) = (context.Saga, context.Message, context.Saga.Step);
        if (step.ByOwnPeople && raised.Level <= conditions.Disagreement)
            throw Refused($"The disagreement is with {conditions.Disagreement} already: raise it higher.", "/data/level");
        if (step.ByOwnPeople && raised.TalkOn < step.Today) throw Refused("Give a date for the talk that is still to come.", "/data/talkOn");
        if (raised.Level > conditions.Disagreement) conditions.Disagreement = raised.Level;
        step.DropTask(conditions, TaskKind.SettleDisagreement);
        step.OpenTask(conditions, TaskKind.SettleDisagreement, LocalRules.SettleDisagreement);
    }, starts: [LocalRules.SettleDisagreement], stops: [LocalRules.SettleDisagreement]);

    /// <summary>It was decided.</summary>
    public static EventActivityBinder<ConditionsConversation, DisagreementDecided> Settle(
        this EventActivityBinder<ConditionsConversation, DisagreementDecided> when) =>
        when.Do(context => Settled(context.Saga), stops: [LocalRules.SettleDisagreement]);

    /// <summary>The version is in force; the one before no longer is.</summary>
    public static EventActivityBinder<ConditionsConversation, SafetyConditionsSet> PutInForce(
        this EventActivityBinder<ConditionsConversation, SafetyConditionsSet> when) => when.Do(context =>
    {
        var (conditions, version, step) = (context.Saga, context.Message.Version, context.Saga.Step);
        conditions.InForce = version;
        if (version == conditions.Endorsed) conditions.IdsInForce = [.. conditions.EndorsedIds];
        else if (version == conditions.Proposed) conditions.IdsInForce = [.. conditions.ProposedIds];
        if (conditions.NeedsBoth || version != conditions.Proposed) return;
        // Nobody has to endorse it any more.
        step.DropTask(conditions, TaskKind.EndorseConditions);
        step.Drop(conditions, LocalRules.EndorseConditions);
    }, stops: [LocalRules.EndorseConditions]);

    /// <summary>A condition was not kept: Veilig Thuis judges it, at once where somebody is in danger.</summary>
    public static EventActivityBinder<ConditionsConversation, SafetyConditionBreached> Breach(
        this EventActivityBinder<ConditionsConversation, SafetyConditionBreached> when) => when.Do(context =>
    {
        var (conditions, step) = (context.Saga, context.Saga.Step);
        conditions.Breaches++;
        conditions.BreachOpen = true;
        // What was proposed is proposed anew once the breach is judged.
        step.DropTask(conditions, TaskKind.EndorseConditions);
        step.Drop(conditions, LocalRules.EndorseConditions);
        if (conditions.Leads) step.OpenTask(conditions, TaskKind.ReviewBreach, LocalRules.ReviewBreach);
        else if (conditions.Terms.All(term => term.Rule != LocalRules.ReviewBreach)) step.Watch(conditions, LocalRules.ReviewBreach);
        // Own people say it once; it goes ahead in the lane of acute danger.
        if (context.Message.Severity == BreachSeverity.Acute)
            AcuteOverlay.Declared(step, conditions, new AcuteDangerDeclared { PersonRefs = context.Message.PersonRefs, ActionTaken = context.Message.ActionTaken });
    }, starts: [LocalRules.ReviewBreach, LocalRules.AcuteAction]);

    /// <summary>The breach was judged.</summary>
    public static EventActivityBinder<ConditionsConversation, BreachReviewed> Review(
        this EventActivityBinder<ConditionsConversation, BreachReviewed> when) => when.Do(context =>
    {
        var (conditions, step) = (context.Saga, context.Saga.Step);
        conditions.BreachOpen = false;
        step.CloseTask(conditions, TaskKind.ReviewBreach);
        step.Met(conditions, LocalRules.ReviewBreach);
        if (step.ByOwnPeople) step.Send(context.Message with { Breaches = conditions.Breaches });
    }, stops: [LocalRules.ReviewBreach]);

    /// <summary>
    /// Nobody of the household is left out: every child was spoken to, or it is said why not, and everybody has a safety status.
    /// </summary>
    public static EventActivityBinder<ConditionsConversation, ConditionsServiceCompleted> EverybodyIsSeen(
        this EventActivityBinder<ConditionsConversation, ConditionsServiceCompleted> when) => when.Do(context =>
    {
        if (context.Saga.Step.ByPeer) return;
        var unheard = context.Saga.Household.Where(person => person.Value.ChildUnheard).Select(person => person.Key).ToList();
        if (unheard.Count > 0)
            throw new RefusedException(RejectionReason.Incomplete, $"Say of every child when it was spoken to, or why not; missing: {string.Join(", ", unheard)}.");
        var unjudged = context.Saga.Household.Where(person => person.Value.Safety is null).Select(person => person.Key).ToList();
        if (unjudged.Count > 0)
            throw new RefusedException(RejectionReason.Incomplete, $"Say of everybody how safe this person is; missing: {string.Join(", ", unjudged)}.");
        if (context.Saga.Disagreement is { } level)
            throw new RefusedException(RejectionReason.NotAllowedInState, $"A disagreement is still open with {level}: decide it first.");
    });

    /// <summary>The service is over; what it leads to must begin, where it leads to something.</summary>
    public static EventActivityBinder<ConditionsConversation, M> End<M>(this EventActivityBinder<ConditionsConversation, M> when)
        where M : class => when.Do(context =>
    {
        var (conditions, step) = (context.Saga, context.Saga.Step);
        step.CloseTask(conditions, TaskKind.FinishConditions);
        step.EndTasks(conditions, task => task.Kind is TaskKind.SpeakToChild or TaskKind.EndorseConditions or TaskKind.SettleDisagreement, met: false);
        step.Drop(conditions, LocalRules.EndorseConditions);
        conditions.Disagreement = null;
        Leave(conditions);
        if (conditions.Leads && context.Message is not ConditionsServiceCompleted { Outcome: ConditionsOutcome.NoFurtherNeed } && step.Case is { } oversight)
            step.OpenTask(oversight, TaskKind.StartFollowUp, LocalRules.FollowUp);
    }, starts: [LocalRules.FollowUp], stops: [LocalRules.FinishConditions, LocalRules.SpeakToChild, LocalRules.EndorseConditions, LocalRules.SettleDisagreement]);

    private static void Join(ConditionsConversation conditions, PersonMentioned person)
    {
        if (!conditions.Household.TryAdd(person.PersonRef, new FamilyMember { Role = person.Role }))
        {
            // Both may have found the same sibling at the same visit.
            if (conditions.Step.ByOwnPeople) throw Refused("This person belongs to the household already.", "/data");
            return;
        }

        if (conditions.Leads && person.Role == HouseholdRole.Child)
            conditions.Step.OpenTask(conditions, TaskKind.SpeakToChild, LocalRules.SpeakToChild, about: person.PersonRef);
    }

    private static FamilyMember Member(ConditionsConversation conditions, string person) =>
        conditions.Household.GetValueOrDefault(person) ?? throw Refused("Nobody in the household has this reference: add the person first (household.member-added).", "/data");

    private static FamilyMember Child(ConditionsConversation conditions, string person) =>
        Member(conditions, person) is { Role: HouseholdRole.Child } child ? child : throw Refused("This person is no child of the household.", "/data/personRef");

    private static void Answered(ConditionsConversation conditions)
    {
        conditions.Step.CloseTask(conditions, TaskKind.EndorseConditions);
        conditions.Step.Met(conditions, LocalRules.EndorseConditions);
    }

    private static void Settled(ConditionsConversation conditions)
    {
        conditions.Disagreement = null;
        conditions.Step.CloseTask(conditions, TaskKind.SettleDisagreement);
    }

    private static void Leave(ConditionsConversation conditions)
    {
        if (conditions.Step.Case?.ConditionsIn == conditions.CorrelationId) conditions.Step.Case.ConditionsIn = null;
    }

    private static RefusedException Refused(string why, string where) => new(new Refusal(RejectionReason.Schema, why, [where]));
}
