using System.Text.Json.Serialization;

namespace ChainHub.Calendar;

/// <summary>Where a term comes from, the strongest first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermLevel>))]
public enum TermLevel
{
    /// <summary>A law or decree (wet, AMvB).</summary>
    Law,

    /// <summary>A protocol or norm of the profession (protocol, veldnorm).</summary>
    Protocol,

    /// <summary>A regional cooperation agreement (samenwerkingsafspraken).</summary>
    Region,

    /// <summary>A target (streefnorm).</summary>
    Target,
}
