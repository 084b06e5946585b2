namespace ChainHub.Conversations.Agreements;

// Terms of a temporary restraining order.
public static partial class LocalRules
{
    /// <summary>The end of a temporary restraining order.</summary>
    public const string OrderEnds = "D25";

    /// <summary>The end of an order that was extended.</summary>
    public const string ExtendedOrderEnds = "D26";

    /// <summary>The excluded person says where he can be reached.</summary>
    public const string OrderReachable = "D27";

    /// <summary>Arrange counsel for the excluded person who wants it.</summary>
    public const string OrderCounsel = "D28";

    /// <summary>The court hears the excluded person.</summary>
    public const string OrderHearing = "D29";

    /// <summary>The court rules, counted from the end of the hearing.</summary>
    public const string OrderRuling = "D30";

    /// <summary>Advise on extension, counted from the imposition.</summary>
    public const string OrderAdvice = "D32";

    /// <summary>Answer a question about an order: whether to impose it, or what to do with it.</summary>
    public const string OrderQuestion = "order-question";

    /// <summary>Decide about an order that is considered, or about which there is advice.</summary>
    public const string OrderDecision = "order-decision";

    /// <summary>Tell the residents of the order: the region's measure of the law's "at once" (D31).</summary>
    public const string OrderResidents = "order-residents";

    /// <summary>Put an oral order on paper: the region's measure of the law's "as soon as possible".</summary>
    public const string OrderInWriting = "order-in-writing";

    /// <summary>Start help for one person, counted from the imposition.</summary>
    public const string OrderHelp = "order-help";

    /// <summary>Hand over what comes after the order.</summary>
    public const string OrderFollowUp = "order-follow-up";
}
