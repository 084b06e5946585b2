using System.CommandLine;
using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Durability;
using ChainHub.Reporting;

namespace ChainHub.Cli.Commands;

/// <summary>Whose node a command reads, and where its database is: from options, or from the environment that <c>CODE.env</c> sets.</summary>
sealed class NodeOptions
{
    const string Variable = "CHAINHUB_DATABASE";
    const string EmbeddedPrefix = "Data Source=";

    readonly Option<string> organization = new("--organization") { Description = "The code of the organization whose node it is.", HelpName = "code", Required = true };
    readonly Option<string> store = new("--store") { Description = $"Its database: 'Data Source=FILE' or 'Host=...' (better: the variable ${Variable}).", HelpName = "database" };
    readonly Option<string> agreements = new("--agreements") { Description = "The folder with the agreements, for names and terms.", HelpName = "dir" };

    public IEnumerable<Option> All => [organization, store, agreements];

    public string Organization(ParseResult parsed) => parsed.GetValue(organization)!;

    /// <exception cref="BadInputException">An agreement cannot be used.</exception>
    public AgreementBook? Agreements(ParseResult parsed) => parsed.GetValue(agreements) is { } folder ? AgreementCommand.Load(folder) : null;

    public Names Names(ParseResult parsed) => new(Agreements(parsed));

    /// <summary>Reads from the store; it is not changed.</summary>
    /// <exception cref="BadInputException">There is no such store, or it is not a node's.</exception>
    public async Task<T> ReadAsync<T>(ParseResult parsed, Func<INodeStore, Task<T>> read)
    {
        var spec = parsed.GetValue(store) is { Length: > 0 } given ? given
            : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set
            : throw new BadInputException($"Give {store.Name}, or set {Variable}.");
        SeeFile(spec, store.Name);
        try
        {
            await using var opened = NodeStores.Open(spec);
            return await read(opened);
        }
        catch (ArgumentException unreadable)
        {
            throw new BadInputException($"{store.Name}: {unreadable.Message}");
        }
        catch (Exception wrong) when (wrong is StoreUnavailableException or System.Data.Common.DbException)
        {
            throw new BadInputException($"{store.Name}: this is no store of a node, or it cannot be reached: {wrong.Message}");
        }
    }

    /// <summary>Sees that an embedded store is there: one that is not would be made, and be empty.</summary>
    /// <exception cref="BadInputException">It is not there.</exception>
    public static void SeeFile(string spec, string option)
    {
        if (spec.StartsWith(EmbeddedPrefix, StringComparison.OrdinalIgnoreCase) && !File.Exists(spec[EmbeddedPrefix.Length..].Trim().Trim('"', '\'')))
            throw new BadInputException($"{option}: there is no file {spec[EmbeddedPrefix.Length..]}. Name the file that the node writes.");
    }

    /// <exception cref="BadInputException">It is no id of a case.</exception>
    public static Guid Case(string text) => Guid.TryParse(text, out var id) ? id
        : throw new BadInputException($"'{text}' is not the id of a case: give its chaincase, such as 0198f1c0-0000-7000-8000-0000000000aa.");

    /// <exception cref="BadInputException">It is no date.</exception>
    public static DateTimeOffset Now(string? text) => text is null ? TimeProvider.System.GetUtcNow()
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) && day.Year is > 1990 and < 2200
            ? AmsterdamTime.EndOfDay(day).AddTicks(-1)
            : throw new BadInputException($"--day: '{text}' is not an existing date such as 2026-03-30.");
}
