using ChainHub.Contracts;
using YamlDotNet.RepresentationModel;

namespace ChainHub.Adapters.Simulated.Reading;

/// <summary>Reads a scenario from its YAML, from the top down; the steps are read by <see cref="StepReader"/>.</summary>
internal sealed class ScenarioReader(string code, YamlNode root, List<ScenarioProblem> problems)
{
    public Scenario Read()
    {
        var top = new YamlMap(root, "the scenario", problems);
        var organizations = top.Maps("organizations", "organization").ToDictionary(o => o.Name, o => ReadPlayer(o.Map));
        if (organizations.Count < 2) top.Wrong(top.Node("organizations"), "a scenario needs at least two 'organizations'");
        var network = ReadNetwork(top.Node("network") is null ? null : top.Map("network")) ?? Network.Calm;
        var cases = top.Maps("cases", "case").ToDictionary(c => c.Name, c => ReadCase(c.Map, organizations));
        var scenario = new Scenario
        {
            Code = code, Title = top.Text("title"), Introduction = top.Text("introduction"), Organizations = organizations, Network = network,
            Start = top.Parsed<DateTimeOffset>("start", Forms.Instant, Forms.InstantForm), Cases = cases,
            Conversations = top.Maps("conversations", "conversation").ToDictionary(c => c.Name, c => ReadTalk(c.Map, organizations, cases)),
            Chances = ReadChances(top), Lines = ReadLines(top), Steps = [],
        };
        if (scenario.Start == default) top.Text("start");
        scenario = scenario with { Steps = StepReader.ReadAll(top, scenario) };
        top.Done();
        return scenario;
    }

    private static Player ReadPlayer(YamlMap map)
    {
        var player = new Player(map.Text("name"), map.Parsed<OfficeHours?>("hours", Forms.Hours, Forms.HoursForm));
        map.Done();
        return player;
    }

    private static FamilyCase ReadCase(YamlMap map, Dictionary<string, Player> organizations)
    {
        var oversight = map.Words("oversight");
        foreach (var unknown in oversight.Where(holder => !organizations.ContainsKey(holder)))
            map.Wrong(map.Node("oversight"), $"'{YamlMap.Short(unknown)}' is not one of the organizations of this scenario");
        if (oversight.Count == 0) map.Wrong(map.Node("oversight"), "a case says who must have held the 'oversight' at the end, in order");
        var since = map.Parsed<DateTimeOffset>("since", Forms.Instant, Forms.InstantForm);
        if (map.Node("since") is null) map.Text("since");
        var family = new FamilyCase(map.Text("title"), since, oversight, map.Parsed<bool>("closed", Forms.Truth, Forms.TruthForm));
        map.Done();
        return family;
    }

    private static Talk ReadTalk(YamlMap map, Dictionary<string, Player> organizations, Dictionary<string, FamilyCase> cases)
    {
        var between = map.Words("between");
        foreach (var unknown in between.Where(party => !organizations.ContainsKey(party)))
            map.Wrong(map.Node("between"), $"'{YamlMap.Short(unknown)}' is not one of the organizations of this scenario");
        if (between.Distinct().Count() < 2) map.Wrong(map.Node("between"), "a conversation is 'between' two organizations or more: [who begins, who is addressed]");
        var family = map.OptionalText("case");
        if (family is not null && !cases.ContainsKey(family)) map.Wrong(map.Node("case"), $"there is no case '{YamlMap.Short(family)}' in this scenario");
        var talk = new Talk(between, family, map.Text("title"), ReadNetwork(map.Node("network") is null ? null : map.Map("network")), ReadEnds(map, between));
        map.Done();
        return talk;
    }

    // Most conversations end alike on both sides; where they do not, each organization has its own state.
    private static Dictionary<string, string> ReadEnds(YamlMap talk, IReadOnlyList<string> between)
    {
        if (talk.Node("ends") is not YamlMappingNode) return Same(between, talk.Text("ends"));
        var map = talk.Map("ends");
        foreach (var stranger in map.Names.Where(name => !between.Contains(name)))
            talk.Wrong(map.Node(stranger), $"'{YamlMap.Short(stranger)}' takes no part in this conversation: 'ends' has the state of each that does");
        foreach (var missing in between.Where(party => !map.Names.Contains(party)))
            talk.Wrong(talk.Node("ends"), $"'ends' lacks the state of {missing}: write one state for all, or one for each that takes part");
        return map.Names.ToDictionary(name => name, map.Text);
    }

    private static Dictionary<string, string> Same(IReadOnlyList<string> between, string state) => between.Distinct().ToDictionary(party => party, _ => state);

    private static Network? ReadNetwork(YamlMap? map)
    {
        if (map is null) return null;
        var network = new Network(
            map.Parsed("delay", WaitRange.TryParse, WaitRange.Form, Network.Calm.Delay),
            map.Parsed<double>("duplicates", Forms.Chance, Forms.ChanceForm), map.Parsed<bool>("reorder", Forms.Truth, Forms.TruthForm));
        map.Done();
        return network;
    }

    private static Dictionary<string, double> ReadChances(YamlMap top)
    {
        var map = top.Map("chances");
        return map.Names.ToDictionary(name => name, name => map.Parsed<double>(name, Forms.Chance, Forms.ChanceForm));
    }

    private static Dictionary<string, string> ReadLines(YamlMap top)
    {
        var map = top.Map("lines");
        foreach (var name in map.Names.Where(name => Catalogue.All.All(info => info.Name != name)))
            map.Wrong(map.Node(name), $"there is no message '{YamlMap.Short(name)}' in the catalogue");
        return map.Names.ToDictionary(name => name, map.Text);
    }
}
