using System.Text.Json;
using ChainHub.Contracts;

namespace ChainHub.Node.Validation;

/// <summary>
/// Gathers what is wrong, up to a bound: a body full of mistakes must not make an endless answer. It knows where the check is, and puts
/// that in words only when something is wrong there: most bodies are in order.
/// </summary>
internal sealed class Problems
{
    private readonly List<BodyProblem> found = [];
    private readonly Stack<Place> trail = [];

    public IReadOnlyList<BodyProblem> Found => found;

    public bool Enough => found.Count >= BodyValidator.MostProblems;

    public void Enter(JsonProperty member) => trail.Push(new Place(member, -1));

    public void Enter(int item) => trail.Push(new Place(default, item));

    public void Leave() => trail.Pop();

    public void Add(string wrong, string expected)
    {
        if (!Enough) found.Add(new(Path(), wrong, expected));
    }

    public void AddMissing(string member)
    {
        if (!Enough) found.Add(new(Pointers.Member(Path(), member), "missing", "this member"));
    }

    private string Path() => trail.Reverse().Aggregate("", (path, place) =>
        place.Item < 0 ? Pointers.Member(path, place.Member.Name) : Pointers.Item(path, place.Item));

    private readonly record struct Place(JsonProperty Member, int Item);
}
