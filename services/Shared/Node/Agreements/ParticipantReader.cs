using System.Collections.Frozen;
using System.Globalization;
using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>Reads who takes part in one agreement.</summary>
/// <param name="mistakes">Where mistakes go.</param>
/// <param name="calendar">The calendar of the agreement.</param>
internal sealed class ParticipantReader(Mistakes mistakes, WorkingDayCalendar calendar)
{
    public static readonly string[] Keys = ["code", "name", "kind", "oin", "office-hours", "on-call", "reads", "succeeded-by", "expertise", "members"];

    public static readonly string[] SuccessorKeys = ["code", "from", "heard-until"];

    private static readonly Dictionary<string, OrganizationKind> Kinds = new()
    {
        ["veilig-thuis"] = OrganizationKind.VeiligThuis,
        ["social-team"] = OrganizationKind.SocialTeam,
        ["child-protection"] = OrganizationKind.ChildProtection,
        ["shelter"] = OrganizationKind.Shelter,
        ["reporter"] = OrganizationKind.Reporter,
        ["certified-institution"] = OrganizationKind.CertifiedInstitution,
        ["municipality"] = OrganizationKind.Municipality,
        ["police"] = OrganizationKind.Police,
        ["mixed-team"] = OrganizationKind.MixedTeam,
    };

    public static IReadOnlyCollection<string> KnownKinds => Kinds.Keys;

    public static string NameOf(OrganizationKind kind) => Kinds.First(known => known.Value == kind).Key;

    private readonly Dictionary<string, Place> codes = [];
    private readonly Dictionary<string, string> oins = [];
    private readonly List<(TeamMember Member, Place Place)> members = [];

    /// <summary>Where each code was written, also of participants with a mistake elsewhere.</summary>
    public IReadOnlyDictionary<string, Place> Places => codes;

    public IReadOnlyList<Participant> Read(IReadOnlyList<YamlValue> items, Place place)
    {
        if (items.Count < 2) mistakes.Add(place, "An agreement has at least two participants.", "Add them under 'participants'.");
        var read = items.Select(One).OfType<Participant>().ToList();
        foreach (var participant in read.Where(participant => participant.Successor is not null)) Follows(participant, read);
        foreach (var (member, at) in members) WorksHere(member, at, read);
        return read;
    }

    private void WorksHere(TeamMember member, Place place, List<Participant> all)
    {
        var home = all.Find(other => other.Code == member.Organization);
        if (home is null)
            mistakes.Add(place, $"The home organization '{Quoted.Short(member.Organization)}' of '{member.Worker}' is no participant.", Nearest.Hint(member.Organization, [.. all.Select(other => other.Code)]));
        else if (home.Kind == OrganizationKind.MixedTeam)
            mistakes.Add(place, $"'{home.Code}' is a mixed team itself, and employs nobody.", "Name the organization that employs the member.");
    }

    private IReadOnlyList<TeamMember> Members(MapReader map, OrganizationKind? kind)
    {
        var listed = map.List("members", required: kind == OrganizationKind.MixedTeam);
        if (listed is null) return [];
        var read = new MemberReader(mistakes).Read(listed);
        if (kind is { } known && known != OrganizationKind.MixedTeam)
            mistakes.Add(map.Optional("members")!.Place, "Only a mixed team has members.", "Leave 'members' out, or make the kind mixed-team.");
        else if (read.Select(one => one.Member.Organization).Distinct().Count() < 2 && read.Count == listed.Count)
            mistakes.Add(map.Optional("members")!.Place, "A mixed team has members of at least two organizations.", "Add them, or make it a participant of its own kind.");
        members.AddRange(read);
        return [.. read.Select(one => one.Member)];
    }

    private void Follows(Participant participant, List<Participant> all)
    {
        var (place, successor) = (codes[participant.Code], participant.Successor!.Code);
        if (!all.Exists(other => other.Code == successor))
            mistakes.Add(place, $"The successor '{Quoted.Short(successor)}' of '{participant.Code}' is no participant.", Nearest.Hint(successor, [.. all.Select(other => other.Code)]));
        var passed = new HashSet<string> { participant.Code };
        for (var next = participant; next?.Successor is { } succession; next = all.Find(other => other.Code == succession.Code))
        {
            if (passed.Add(succession.Code)) continue;
            mistakes.Add(place, $"'{participant.Code}' is followed by itself in the end.", "Leave out the succession that closes the ring.");
            return;
        }
    }

    private Succession? Successor(YamlValue? value)
    {
        if (value is null || MapReader.Of(value, "a successor", mistakes, SuccessorKeys) is not { } map) return null;
        var (code, from) = (Formats.Code(map.Text("code"), mistakes), map.Date("from"));
        if (code is null || from is null) return null;
        var succession = new Succession(code, from.Value);
        if (map.Date("heard-until", required: false) is not { } until) return succession;
        if (until < from)
            mistakes.Add(map.Place, $"'heard-until' is {until:yyyy-MM-dd}, before the succession on {from:yyyy-MM-dd}.", "Give the last day on which what was on its way is still heard, or leave it out.");
        return succession with { HeardUntil = until };
    }

    private IReadOnlyDictionary<string, int> Reads(MapReader map)
    {
        var reads = new Dictionary<string, int>();
        foreach (var entry in map.Entries("reads", required: false) ?? [])
        {
            var newest = Catalogue.Newest(entry.Key)?.Attribute.Version;
            if (newest is null)
                mistakes.Add(entry.Place, $"Unknown message '{Quoted.Short(entry.Key)}'.", Nearest.Hint(entry.Key, [.. Catalogue.All.Select(info => info.Name).Distinct()]));
            else if (entry.Value is YamlText text && int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= 1 && version <= newest)
                reads[entry.Key] = version;
            else
                mistakes.Add(entry.Value.Place, $"'{entry.Key}' has versions 1 to {newest}.", "Give the latest of these that its systems read, or leave it out: then it is the newest.");
        }

        return reads.Count == 0 ? FrozenDictionary<string, int>.Empty : reads;
    }

    private Participant? One(YamlValue value)
    {
        if (MapReader.Of(value, "a participant", mistakes, Keys) is not { } map) return null;
        var code = Formats.Code(map.Text("code"), mistakes);
        var name = map.Text("name")?.Text;
        var kind = map.Text("kind") is { } text ? Kind(text) : null;
        var oin = Formats.Oin(map.Text("oin"), mistakes);
        var office = map.Optional("office-hours") is { } hours ? new OfficeReader(mistakes, calendar).Read(hours) : null;
        var onCall = map.Text("on-call", required: false);
        if (onCall is not null && map.Optional("office-hours") is null)
            mistakes.Add(onCall.Place, "Without office hours it is always open, so nobody is ever called.", "Add 'office-hours', or leave 'on-call' out.");
        var reached = Formats.Reference(onCall, mistakes);
        var offers = map.List("expertise", required: false) is { } fields ? new ExpertiseReader(mistakes).Read(fields) : [];
        var workers = Members(map, kind);
        var (reads, successor) = (Reads(map), Successor(map.Optional("succeeded-by")));
        if (code is not null && !codes.TryAdd(code, map.Place))
            mistakes.Add(map.Place, $"The participant '{code}' is here twice; the first is on line {codes[code].Line}.", "Keep one of the two.");
        if (oin is not null && !oins.TryAdd(oin, code ?? "another participant"))
            mistakes.Add(map.Place, $"This OIN is that of '{oins[oin]}' already.", "Every organization has its own: check both.");
        return code is null || name is null || kind is null || oin is null ? null : new(code, name, kind.Value, oin) { Office = office, OnCall = reached, Reads = reads, Successor = successor, Offers = offers, Members = workers };
    }

    private OrganizationKind? Kind(YamlText text)
    {
        if (Kinds.TryGetValue(text.Text, out var kind)) return kind;
        mistakes.Add(text.Place, $"Unknown kind of organization '{Quoted.Short(text.Text)}'.", Nearest.Hint(text.Text, Kinds.Keys));
        return null;
    }
}
