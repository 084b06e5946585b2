using System.Globalization;
using ChainHub.Node.Adapters;
using Microsoft.Extensions.Configuration;

namespace ChainHub.Adapters.Simulated;

/// <summary>How a worker is told to use this adapter: <c>Adapter:Kind=Simulated</c>.</summary>
public static class SimulatedKind
{
    /// <summary>
    /// The adapter, by name. Settings: <c>Scenario</c> (a file; required), <c>Seed</c> (1), <c>Start</c> (<c>now</c>, or <c>scenario</c> to keep
    /// its dates), <c>Speed</c> (1; how much faster people live), <c>Memory</c> (a file, to survive a restart).
    /// </summary>
    public static AdapterKind Kind { get; } = new("Simulated", context =>
    {
        var settings = SimulatedSettings.Read(context.Settings);
        return new SimulatedAdapter(context.Self, [ScenarioFile.Load(settings.Scenario)], settings, context.Time);
    });
}

/// <summary>How a scenario is played.</summary>
internal sealed record SimulatedSettings
{
    public string Scenario { get; init; } = "";

    public long Seed { get; init; } = 1;

    public bool StartNow { get; init; }

    public double Speed { get; init; } = 1;

    public string? Memory { get; init; }

    /// <exception cref="InvalidOperationException">A setting is missing or cannot be read; the message says which.</exception>
    public static SimulatedSettings Read(IConfiguration settings) => new()
    {
        Scenario = settings["Scenario"] is { Length: > 0 } file
            ? file
            : throw new InvalidOperationException("The adapter 'Simulated' needs the setting 'Scenario': the file of the story to play."),
        Seed = Number<long>(settings, "Seed", 1, _ => true),
        Speed = Number<double>(settings, "Speed", 1, speed => speed is > 0 and <= 1_000_000),
        StartNow = settings["Start"] switch
        {
            null or "now" => true,
            "scenario" => false,
            _ => throw new InvalidOperationException("The setting 'Start' of the adapter 'Simulated' is 'now' or 'scenario'."),
        },
        Memory = settings["Memory"],
    };

    private static T Number<T>(IConfiguration settings, string name, T otherwise, Predicate<T> fits) where T : struct, ISpanParsable<T> =>
        settings[name] is not { } text ? otherwise
        : T.TryParse(text, CultureInfo.InvariantCulture, out var number) && fits(number) ? number
        : throw new InvalidOperationException($"The setting '{name}' of the adapter 'Simulated' must be a number above zero.");
}
