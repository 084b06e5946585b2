using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Municipality;

/// <summary>
/// The municipality is told at once that the board was asked to investigate, or investigates of its own motion (college ingelicht; Wmo 2015
/// art. 4.1.1(2)f, Jeugdwet art. 3.1(3) and (4)).
/// </summary>
[Message("municipality.informed", MessageKind.Event, "College ingelicht")]
public sealed record MunicipalityInformed : Message
{
    /// <summary>Of what.</summary>
    public required MunicipalityNotice Notice { get; init; }

    /// <summary>When the request was made or the investigation began (Amsterdam date).</summary>
    public required DateOnly On { get; init; }

    /// <summary>The children whom it is about, pseudonymous within this conversation.</summary>
    [MaxLength(20), MinLength(1), ItemLength(64)]
    public required IReadOnlyList<string> Minors { get; init; }
}
