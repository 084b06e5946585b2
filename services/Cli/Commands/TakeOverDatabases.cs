using System.CommandLine;
using ChainHub.Durability;

namespace ChainHub.Cli.Commands;

/// <summary>Where the two databases of a take-over are: from options, or from the environment, which no other user of the machine can read.</summary>
sealed class TakeOverDatabases
{
    readonly Option<string> from = Of("--from", "CHAINHUB_DATABASE_FROM", "The database whose rows go");
    readonly Option<string> into = Of("--into", "CHAINHUB_DATABASE_INTO", "The database to which they come");

    public IEnumerable<Option> All => [from, into];

    /// <exception cref="BadInputException">A database cannot be used, or these two cannot be brought together; the message says why, without any password.</exception>
    public async Task<T> WithAsync<T>(ParseResult parsed, Func<INodeStore, INodeStore, Task<T>> work)
    {
        var (there, here) = (Spec(parsed, from), Spec(parsed, into));
        await using var source = Open(there, from);
        await using var target = Open(here, into);
        try
        {
            return await work(source, target);
        }
        catch (TakeOverRefusedException refused)
        {
            throw new BadInputException(refused.Conflicts.Count > 0 ? TakeOverText.Between(refused.Conflicts) : refused.Message);
        }
        catch (Exception wrong) when (wrong is StoreUnavailableException or System.Data.Common.DbException)
        {
            throw new BadInputException($"A database cannot be reached, or is no database of a node: {wrong.Message} What came stays; run this again to go on.");
        }
    }

    static INodeStore Open(string spec, Option<string> option)
    {
        try
        {
            return NodeStores.Open(spec);
        }
        catch (ArgumentException unreadable)
        {
            throw new BadInputException($"{option.Name}: {unreadable.Message}");
        }
    }

    static string Spec(ParseResult parsed, Option<string> option)
    {
        var variable = option.Description!.Split('$')[^1].TrimEnd('.');
        var spec = parsed.GetValue(option) is { Length: > 0 } given ? given
            : Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set
            : throw new BadInputException($"Give {option.Name}, or set {variable}.");
        NodeOptions.SeeFile(spec, option.Name);
        return spec;
    }

    static Option<string> Of(string name, string variable, string what) =>
        new(name) { HelpName = "database", Description = $"{what}: 'Data Source=FILE' or 'Host=...'; else ${variable}." };
}
