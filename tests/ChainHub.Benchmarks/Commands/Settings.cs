using System.CommandLine;

namespace ChainHub.Benchmarks.Commands;

/// <summary>Options that several commands share.</summary>
internal static class Settings
{
    public static Option<bool> Json { get; } = new("--json") { Description = "Print one JSON document on standard output and nothing else." };

    public static Option<int> Concurrency { get; } = Number("--concurrency", 256, "How many handovers go on at once while the hub is saturated.");

    public static Option<int> Warmup { get; } = Number("--warmup", 60, "How many seconds run before anything is measured; with less, the compiler is still at work.");

    public static Option<int> Conversations { get; } = Number("--conversations", 10_000, "How many conversations are stored in both nodes beforehand.");

    public static Option<int> Seed { get; } = Number("--seed", 1, "From which ids, chance and arrivals follow.");

    public static Option<int> Number(string name, int value, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(given =>
        {
            if (given.Tokens.Count > 0 && given.GetValueOrDefault<int>() < 0) given.AddError($"{name} cannot be negative.");
        });
        return option;
    }
}
