namespace ChainHub.Conversations.Agreements;

// Terms of a request to the child protection board, and of a measure.
public static partial class LocalRules
{
    /// <summary>Make the request to the board that was prepared.</summary>
    public const string SubmitRequest = "board-request";

    /// <summary>Tell the municipality of a request or an investigation: the region's measure of the law's "at once" (D36).</summary>
    public const string InformMunicipality = "municipality-notice";

    /// <summary>CORV hands the formal request to the board.</summary>
    public const string CorvReceipt = "corv-receipt";

    /// <summary>The board decides on a request, or after the protection table.</summary>
    public const string DecideIntake = "board-intake";

    /// <summary>Hold the protection table.</summary>
    public const string HoldTable = "board-table";

    /// <summary>Look whether everybody is safe while a request waits; again after each look.</summary>
    public const string WaitingCheck = "waiting-check";

    /// <summary>The board starts to investigate, counted from the receipt of the request.</summary>
    public const string StartBoardInvestigation = "D16";

    /// <summary>Contact with a family that waits for long.</summary>
    public const string ContactWaitingFamily = "D17";

    /// <summary>The board acts on an urgent request: its measure of "at once" (D18).</summary>
    public const string UrgentStart = "urgent-start";

    /// <summary>The board finishes its investigation.</summary>
    public const string FinishBoardInvestigation = "D19";

    /// <summary>The end of a provisional supervision order.</summary>
    public const string ProvisionalEnds = "D20";

    /// <summary>Child and parents are heard after an urgent order.</summary>
    public const string HearAfterOrder = "D21";

    /// <summary>The end of a measure.</summary>
    public const string MeasureEnds = "D22";

    /// <summary>Use an authorization to place a child out of home.</summary>
    public const string UseAuthorization = "D23";

    /// <summary>First contact of the certified institution after an order.</summary>
    public const string FirstContactAfterOrder = "D24";

    /// <summary>The plan of action of the certified institution, the second length of D24.</summary>
    public const string PlanOfAction = "plan-of-action";

    /// <summary>Ask the court for the measure that the report advises.</summary>
    public const string RequestMeasure = "measure-request";

    /// <summary>The court rules on a measure.</summary>
    public const string CourtRuling = "court-ruling";

    /// <summary>How long before its end a measure is said to be over soon.</summary>
    public const string MeasureExpires = "measure-expiring";

    /// <summary>Decide whether that measure is to be extended.</summary>
    public const string DecideOnExtension = "measure-extension";
}
