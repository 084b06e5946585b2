using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.AcuteDanger;

/// <summary>
/// Somebody is in danger now (acuut gevaar). Goes before everything, waits for nothing, is never refused for an incomplete profile.
/// Whoever holds the safety oversight acts; everybody who takes part is alarmed (Uitvoeringsbesluit Wmo 2015 art. 4.1.1(2)a).
/// </summary>
[Message("acute-danger.declared", MessageKind.Event, "Acuut gevaar gemeld", Acute = true, Sequenced = false)]
public sealed record AcuteDangerDeclared : Message
{
    /// <summary>What was done already.</summary>
    [MaxLength(1000)]
    public string? ActionTaken { get; init; }

    /// <summary>Whether somebody was spoken to by telephone.</summary>
    public bool PhoneContactMade { get; init; }
}
