using System.Text.Json.Serialization;
using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Mandates;

/// <summary>What one side keeps of a power that is asked about, asked for, or lent (bevoegdheid): the same on both sides.</summary>
public sealed class MandateConversation : Conversation
{
    /// <summary>Nothing of the family goes along but what the use needs.</summary>
    [JsonIgnore]
    public override bool SharesCase => false;

    /// <summary>Which power.</summary>
    public Power Power { get; set; }

    /// <summary>Who asks to use it, by code: of a mixed team the home organization of the member.</summary>
    public string Borrower { get; set; } = "";

    /// <summary>What was asked for: the persons; empty: the whole household.</summary>
    public List<string> Persons { get; set; } = [];

    /// <summary>What was granted; null: nothing yet, or refused.</summary>
    public Grant? Grant { get; set; }

    /// <summary>Each use, oldest first.</summary>
    public List<MandateUse> Uses { get; set; } = [];
}

/// <summary>A power lent for a scope and a period (toestemming om een bevoegdheid te gebruiken).</summary>
public sealed class Grant
{
    /// <summary>What the lender was when it granted it.</summary>
    public OrganizationKind LentBy { get; set; }

    /// <summary>The first day (Amsterdam date).</summary>
    public DateOnly From { get; set; }

    /// <summary>The last day (Amsterdam date), to its end.</summary>
    public DateOnly Until { get; set; }

    /// <summary>The persons for whom; empty: the whole household.</summary>
    public List<string> Persons { get; set; } = [];

    /// <summary>Who alone may use it, by reference; null: anybody of the user.</summary>
    public string? ForWorker { get; set; }

    /// <summary>It may be used once.</summary>
    public bool Once { get; set; }

    /// <summary>It has conditions, so each use says that they were met.</summary>
    public bool Conditional { get; set; }

    /// <summary>When it was granted (UTC), by the clock of who granted it as far as this side knows.</summary>
    public DateTimeOffset GrantedAt { get; set; }

    /// <summary>From when the lender took it back (UTC), by the lender's clock; null: it did not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>One use of a power (gebruik): what was done with it is in the decision, which the user keeps.</summary>
public sealed class MandateUse
{
    /// <summary>The decision, by reference.</summary>
    public string DecisionRef { get; set; } = "";

    /// <summary>The worker, by reference.</summary>
    public string WorkerRef { get; set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The persons whom it concerned.</summary>
    public List<string> Persons { get; set; } = [];

    /// <summary>It crossed the taking back: the lender judges it.</summary>
    public bool AfterRevocation { get; set; }

    /// <summary>What the lender said of it; null: it need not, or has not yet.</summary>
    public UseJudgement? Judgement { get; set; }
}
