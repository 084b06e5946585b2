using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>Gathers the mistakes of one file, up to a bound: a file full of nonsense must not make an endless answer.</summary>
/// <param name="file">The path of the file.</param>
internal sealed class Mistakes(string file)
{
    public const int Most = 100;

    private readonly List<AgreementMistake> found = [];

    public IEnumerable<AgreementMistake> Found => found.OrderBy(mistake => mistake.Line).ThenBy(mistake => mistake.Column);

    public bool Any => found.Count > 0;

    public void Add(Place place, string problem, string remedy)
    {
        if (found.Count < Most) found.Add(new(file, place.Line, place.Column, problem, remedy));
    }
}
