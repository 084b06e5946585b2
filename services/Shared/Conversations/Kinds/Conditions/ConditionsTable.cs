using ChainHub.Contracts;
using ChainHub.Contracts.Conditions;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Conditions;

/// <summary>
/// Voorwaarden en Vervolg, one table for both organizations: they visit together, and either may propose, endorse, object and see a
/// breach. Veilig Thuis starts it, sets the version that both stand behind, judges breaches and ends it.
/// </summary>
public abstract class ConditionsTable : ConversationMachine<ConditionsConversation>
{
    /// <summary>Gestart.</summary>
    public State Started { get; protected set; } = null!;

    /// <summary>In gesprek met het gezin.</summary>
    public State Talking { get; protected set; } = null!;

    /// <summary>Voorwaarden voorgesteld.</summary>
    public State Proposed { get; protected set; } = null!;

    /// <summary>Door beide organisaties onderschreven.</summary>
    public State Endorsed { get; protected set; } = null!;

    /// <summary>Vastgesteld.</summary>
    public State Set { get; protected set; } = null!;

    /// <summary>Overtreden.</summary>
    public State Breached { get; protected set; } = null!;

    /// <summary>Afgerond.</summary>
    public State Completed { get; protected set; } = null!;

    /// <summary>Onderzoek nodig.</summary>
    public State InvestigationNeeded { get; protected set; } = null!;

    /// <summary>Naar de Raad.</summary>
    public State AtBoard { get; protected set; } = null!;

    /// <summary>Niet aangekomen.</summary>
    public State Undelivered { get; protected set; } = null!;

    /// <summary>Starten.</summary>
    public Event<ConditionsServiceStarted> ServiceStarted { get; protected set; } = null!;

    /// <summary>Gezinslid toevoegen.</summary>
    public Event<HouseholdMemberAdded> MemberAdded { get; protected set; } = null!;

    /// <summary>Huisbezoek plannen.</summary>
    public Event<JointVisitPlanned> VisitPlanned { get; protected set; } = null!;

    /// <summary>Huisbezoek.</summary>
    public Event<JointVisitHeld> VisitHeld { get; protected set; } = null!;

    /// <summary>Kind gesproken.</summary>
    public Event<ChildSpokenTo> ChildSpokenTo { get; protected set; } = null!;

    /// <summary>Kind niet gesproken.</summary>
    public Event<ChildNotSpokenTo> ChildNotSpokenTo { get; protected set; } = null!;

    /// <summary>Veiligheid per persoon.</summary>
    public Event<PersonSafetyJudged> SafetyJudged { get; protected set; } = null!;

    /// <summary>Voorstellen.</summary>
    public Event<SafetyConditionsProposed> ConditionsProposed { get; protected set; } = null!;

    /// <summary>Onderschrijven.</summary>
    public Event<SafetyConditionsEndorsed> ConditionsEndorsed { get; protected set; } = null!;

    /// <summary>Bezwaar maken.</summary>
    public Event<SafetyConditionsObjected> ConditionsObjected { get; protected set; } = null!;

    /// <summary>Verschil van inzicht opschalen.</summary>
    public Event<DisagreementEscalated> DisagreementEscalated { get; protected set; } = null!;

    /// <summary>Verschil van inzicht besluiten.</summary>
    public Event<DisagreementDecided> DisagreementDecided { get; protected set; } = null!;

    /// <summary>Vaststellen.</summary>
    public Event<SafetyConditionsSet> ConditionsSet { get; protected set; } = null!;

    /// <summary>Overtreding.</summary>
    public Event<SafetyConditionBreached> ConditionBreached { get; protected set; } = null!;

    /// <summary>Overtreding beoordelen.</summary>
    public Event<BreachReviewed> BreachReviewed { get; protected set; } = null!;

    /// <summary>Afronden.</summary>
    public Event<ConditionsServiceCompleted> ServiceCompleted { get; protected set; } = null!;

    /// <summary>The table of one side.</summary>
    /// <param name="name">The name under which rows of this side are stored.</param>
    /// <param name="dutch">What Dutch professionals call this side.</param>
    /// <param name="leads">Whether it is the side of Veilig Thuis.</param>
    protected ConditionsTable(string name, string dutch, bool leads) : base(name, dutch)
    {
        var veiligThuis = leads ? Author.OwnPeople : Author.Peer;
        Hear(() => ServiceStarted, veiligThuis, starts: true);
        Hear(() => ConditionsSet, veiligThuis, mayCross: true);
        Hear(() => BreachReviewed, veiligThuis, mayCross: true);
        Hear(() => ServiceCompleted, veiligThuis, mayCross: true);
        Hear(() => MemberAdded, mayCross: true);
        Hear(() => VisitPlanned, mayCross: true);
        Hear(() => VisitHeld, mayCross: true);
        Hear(() => ChildSpokenTo, mayCross: true);
        Hear(() => ChildNotSpokenTo, mayCross: true);
        Hear(() => SafetyJudged, mayCross: true);
        Hear(() => ConditionsProposed, mayCross: true);
        Hear(() => ConditionsEndorsed, mayCross: true);
        Hear(() => ConditionsObjected, mayCross: true);
        Hear(() => DisagreementEscalated, mayCross: true);
        Hear(() => DisagreementDecided, mayCross: true);
        Hear(() => ConditionBreached, mayCross: true);

        Initially(
            When(ServiceStarted).Begin(leads).TransitionTo(Started));

        During(Started,
            When(MessageReturned, OfTheStart).NobodyTakesPart().TransitionTo(Undelivered));

        During(Started, Talking,
            When(VisitHeld).Share().TransitionTo(Talking));
        During([Proposed, Endorsed, Set, Breached],
            When(VisitHeld).Share());

        // What is learned of the household counts in every state; whoever is new is spoken to as well.
        During([Started, Talking, Proposed, Endorsed, Set, Breached],
            When(VisitPlanned).Share(),
            When(MemberAdded).Add().Share(),
            When(ChildSpokenTo).Heard().Share(),
            When(ChildNotSpokenTo).NotHeard().Share(),
            When(SafetyJudged).Judge().Share());

        // Either proposes; where both proposed the same number at once, that of Veilig Thuis stands. Lines of one message are read in
        // their order, each after what the one before it did: what is refused comes first.
        During([Talking, Proposed, Endorsed, Set, Breached],
            When(ConditionsProposed, ByUsOutOfTurn).Refuse("A proposal has the number after the latest version that either organization proposed."),
            When(ConditionsProposed, IsNext).Propose().Share().TransitionTo(Proposed));
        During(Proposed,
            When(ConditionsEndorsed, ByUsOfAnother).Refuse("Endorse the latest version, and not the one that your own organization proposed."),
            When(ConditionsEndorsed, OfTheLatest).Endorse().Share().TransitionTo(Endorsed),
            When(ConditionsObjected, ByUsOfAnother).Refuse("Object to the latest version, and not to the one that your own organization proposed."),
            When(ConditionsObjected, OfTheLatest).Disagree().Share().TransitionTo(Talking));
        During([Talking, Proposed, Endorsed, Set, Breached],
            When(DisagreementEscalated, IsOpen).Escalate().Share(),
            When(DisagreementDecided, IsOpen).Settle().Share());

        // One version is in force at a time, and only one that both stand behind.
        During(Endorsed,
            When(ConditionsSet, ByUsOfAnother).Refuse("Only the version that both organizations stand behind can be put in force."),
            When(ConditionsSet, OfWhatBothEndorsed).PutInForce().Share().TransitionTo(Set));
        // Some regions agreed that one is enough: then the latest proposal can be set as it is. Who objected meanwhile is heard all the same.
        During(Proposed,
            When(ConditionsSet, ByUsOfOneThatIsNotEnough).Refuse("Only the version that both organizations stand behind can be put in force."),
            When(ConditionsSet, OfAProposalThatIsEnough).PutInForce().Share().TransitionTo(Set));
        During([Talking, Set, Breached],
            When(ConditionsSet, ByUs).Refuse("Only the version that both organizations stand behind can be put in force."));
        During([Talking, Proposed, Endorsed, Set, Breached],
            When(ConditionsSet, ByThemUnendorsed).Refuse("This version was not endorsed here: only the version that both organizations stand behind can be put in force."));
        During([Talking, Proposed, Set, Breached],
            When(ConditionsSet, ByThem).PutInForce());
        During(Set,
            When(ConditionsObjected, ThatCrossedItsSetting).Disagree());

        During([Talking, Proposed, Endorsed, Set, Breached],
            When(ConditionBreached, OfOneInForce).Breach().Share().TransitionTo(Breached),
            When(ConditionBreached, OfNoneInForce).Refuse("No condition in force has this id."));
        During(Breached,
            When(BreachReviewed, OfAllAnd(BreachFollowUp.ConditionsStay)).Review().TransitionTo(Set),
            When(BreachReviewed, OfAllAnd(BreachFollowUp.NewConditions)).Review().TransitionTo(Talking),
            When(BreachReviewed, AnotherCrossedIt).TakeNote());
        // Meanwhile the two may have gone on about new conditions.
        During([Talking, Proposed, Endorsed, Set],
            When(BreachReviewed, OfAllAnd(BreachFollowUp.ConditionsStay, BreachFollowUp.NewConditions)).Review());
        During([Talking, Proposed, Endorsed, Set, Breached],
            When(BreachReviewed, LeadsTo(BreachFollowUp.Investigation)).Review().End().TransitionTo(InvestigationNeeded),
            When(BreachReviewed, LeadsTo(BreachFollowUp.ChildProtectionRequest)).Review().End().TransitionTo(AtBoard));

        During(Set,
            When(ServiceCompleted, OutcomeIs(ConditionsOutcome.HandedOver)).EverybodyIsSeen().End().Share().TransitionTo(Completed));
        During([Started, Talking, Proposed, Endorsed, Breached],
            When(ServiceCompleted, HandedOverByUs).Refuse("A family is handed over with conditions that both organizations stand behind and that are in force."),
            When(ServiceCompleted, HandedOverByThem).End().TransitionTo(Completed));
        During([Started, Talking, Proposed, Endorsed, Set, Breached],
            When(ServiceCompleted, OutcomeIs(ConditionsOutcome.NoFurtherNeed)).EverybodyIsSeen().End().Share().TransitionTo(Completed),
            When(ServiceCompleted, OutcomeIs(ConditionsOutcome.InvestigationNeeded)).End().Share().TransitionTo(InvestigationNeeded),
            When(ServiceCompleted, OutcomeIs(ConditionsOutcome.ChildProtectionRequest)).End().Share().TransitionTo(AtBoard));

        // A breach that crossed the end is looked at all the same.
        During([Completed, InvestigationNeeded, AtBoard],
            When(ConditionBreached, ByThem).Breach(),
            When(BreachReviewed, IsToBeJudged).Review());

        Ends(Completed, InvestigationNeeded, AtBoard, Undelivered);
    }

    private static bool ByUs<T>(BehaviorContext<ConditionsConversation, T> context) where T : class => context.Saga.Step.ByOwnPeople;

    private static bool ByThem<T>(BehaviorContext<ConditionsConversation, T> context) where T : class => context.Saga.Step.ByPeer;

    private static string Sayer(ConditionsConversation conditions) => conditions.Step.ByOwnPeople ? conditions.Step.Self.Code : conditions.Peer;

    private static bool OfTheStart(BehaviorContext<ConditionsConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<ConditionsServiceStarted>().Type;

    private static bool IsNext(BehaviorContext<ConditionsConversation, SafetyConditionsProposed> context)
    {
        var (conditions, version) = (context.Saga, context.Message.Version);
        if (conditions.Step.ByOwnPeople) return version == conditions.Proposed + 1;
        var crossed = version == conditions.Proposed && conditions.ProposedBy == conditions.Step.Self.Code && !conditions.Leads;
        return version > conditions.Proposed || crossed;
    }

    private static bool ByUsOutOfTurn(BehaviorContext<ConditionsConversation, SafetyConditionsProposed> context) => ByUs(context) && !IsNext(context);

    private static bool IsLatestOfTheOther(ConditionsConversation conditions, int version) =>
        version == conditions.Proposed && version > conditions.Endorsed && conditions.ProposedBy != Sayer(conditions);

    private static bool OfTheLatest(BehaviorContext<ConditionsConversation, SafetyConditionsEndorsed> context) =>
        IsLatestOfTheOther(context.Saga, context.Message.Version);

    private static bool OfTheLatest(BehaviorContext<ConditionsConversation, SafetyConditionsObjected> context) =>
        IsLatestOfTheOther(context.Saga, context.Message.Version);

    private static bool ByUsOfAnother(BehaviorContext<ConditionsConversation, SafetyConditionsEndorsed> context) =>
        ByUs(context) && !IsLatestOfTheOther(context.Saga, context.Message.Version);

    private static bool ByUsOfAnother(BehaviorContext<ConditionsConversation, SafetyConditionsObjected> context) =>
        ByUs(context) && !IsLatestOfTheOther(context.Saga, context.Message.Version);

    private static bool IsOpen<T>(BehaviorContext<ConditionsConversation, T> context) where T : class => context.Saga.Disagreement is not null;

    private static bool OfWhatBothEndorsed(BehaviorContext<ConditionsConversation, SafetyConditionsSet> context) =>
        context.Message.Version == context.Saga.Proposed && context.Message.Version == context.Saga.Endorsed;

    private static bool OfAProposalThatIsEnough(BehaviorContext<ConditionsConversation, SafetyConditionsSet> context) =>
        !context.Saga.NeedsBoth && context.Message.Version == context.Saga.Proposed;

    private static bool ByUsOfOneThatIsNotEnough(BehaviorContext<ConditionsConversation, SafetyConditionsSet> context) =>
        ByUs(context) && !OfAProposalThatIsEnough(context);

    private static bool ByThemUnendorsed(BehaviorContext<ConditionsConversation, SafetyConditionsSet> context) =>
        ByThem(context) && context.Saga.NeedsBoth && context.Message.Version > context.Saga.Endorsed;

    private static bool ThatCrossedItsSetting(BehaviorContext<ConditionsConversation, SafetyConditionsObjected> context) =>
        ByThem(context) && !context.Saga.NeedsBoth && context.Message.Version == context.Saga.InForce;

    private static bool ByUsOfAnother(BehaviorContext<ConditionsConversation, SafetyConditionsSet> context) => ByUs(context) && !OfWhatBothEndorsed(context);

    private static bool OfOneInForce(BehaviorContext<ConditionsConversation, SafetyConditionBreached> context) =>
        ByThem(context) || context.Saga.IdsInForce.Contains(context.Message.ConditionId);

    private static bool OfNoneInForce(BehaviorContext<ConditionsConversation, SafetyConditionBreached> context) => !OfOneInForce(context);

    private static bool IsToBeJudged(BehaviorContext<ConditionsConversation, BreachReviewed> context) => context.Saga.BreachOpen;

    // A breach that the other organization saw meanwhile is not judged by what was said before it was known.
    private static bool JudgesAll(BehaviorContext<ConditionsConversation, BreachReviewed> context) =>
        IsToBeJudged(context) && (ByUs(context) || context.Message.Breaches >= context.Saga.Breaches);

    private static bool AnotherCrossedIt(BehaviorContext<ConditionsConversation, BreachReviewed> context) =>
        !JudgesAll(context) && ByThem(context) && context.Message.FollowUp is (BreachFollowUp.ConditionsStay or BreachFollowUp.NewConditions);

    private static StateMachineCondition<ConditionsConversation, BreachReviewed> OfAllAnd(params BreachFollowUp[] followUps) =>
        context => JudgesAll(context) && followUps.Contains(context.Message.FollowUp);

    private static StateMachineCondition<ConditionsConversation, BreachReviewed> LeadsTo(BreachFollowUp followUp) =>
        context => IsToBeJudged(context) && context.Message.FollowUp == followUp;

    private static StateMachineCondition<ConditionsConversation, ConditionsServiceCompleted> OutcomeIs(ConditionsOutcome outcome) =>
        context => context.Message.Outcome == outcome;

    private static bool HandedOverByUs(BehaviorContext<ConditionsConversation, ConditionsServiceCompleted> context) =>
        context.Message.Outcome == ConditionsOutcome.HandedOver && ByUs(context);

    private static bool HandedOverByThem(BehaviorContext<ConditionsConversation, ConditionsServiceCompleted> context) =>
        context.Message.Outcome == ConditionsOutcome.HandedOver && ByThem(context);
}
