using ChainHub.Contracts;

namespace ChainHub.Adapters.Simulated.Reading;

/// <summary>Reads the steps of a scenario. A step in several conversations becomes one in each.</summary>
internal sealed class StepReader(YamlMap map, Scenario scenario)
{
    private const string Every = "write 12h, 7d or 28d";

    public static IReadOnlyList<Step> ReadAll(YamlMap top, Scenario scenario)
    {
        var maps = top.List("steps", "step");
        if (maps.Count == 0) top.Wrong(top.Node("steps"), "a scenario needs 'steps': what people do");
        var read = maps.SelectMany(map => new StepReader(map, scenario).Read().Select(step => (map, step))).ToList();
        foreach (var twice in read.GroupBy(x => (x.step.Name, x.step.In)).Where(group => group.Count() > 1))
            twice.Last().map.Wrong(null, $"there are two steps '{twice.Key.Name}' in conversation '{twice.Key.In}': give each a name of its own");
        var steps = read.Select(x => x.step).ToList();
        return [.. read.Select(x => x.step with { After = [.. x.step.After.Select(trigger => Resolve(trigger, x.step, steps, x.map))] })];
    }

    private IEnumerable<Step> Read()
    {
        var (name, who, conversations) = (map.Text("step"), map.Text("who"), map.Words("in"));
        if (map.Node("in") is null) map.Text("in");
        if (who.Length > 0 && !scenario.Organizations.ContainsKey(who)) map.Wrong(map.Node("who"), Unknown(who, "organization"));
        foreach (var unknown in conversations.Where(c => !scenario.Conversations.ContainsKey(c))) map.Wrong(map.Node("in"), Unknown(unknown, "conversation"));
        if (map.OptionalText("to") is { } to && !scenario.Organizations.ContainsKey(to)) map.Wrong(map.Node("to"), Unknown(to, "organization"));
        var say = ReadSay();
        var steps = conversations.Where(scenario.Conversations.ContainsKey).Select(conversation => ReadStep(name, who, conversation, say)).OfType<Step>().ToList();
        var (every, times) = ReadRepeat();
        map.Done();
        return steps.SelectMany(step => Enumerable.Range(0, times).Select(n => n == 0 ? step : step with { Name = $"{step.Name}-{n + 1}", Later = every * n }));
    }

    private Step? ReadStep(string name, string who, string conversation, MessageInfo? say)
    {
        var talk = scenario.Conversations[conversation];
        if (scenario.Organizations.ContainsKey(who) && !talk.Between.Contains(who))
            map.Wrong(map.Node("who"), $"{who} takes no part in conversation '{conversation}'");
        var body = BodyReader.Read(map, say, scenario, talk);
        var after = map.List("after", "after").Select(trigger => ReadTrigger(trigger, conversation)).OfType<Trigger>().ToList();
        var at = map.Parsed<DateTimeOffset?>("at", TryInstant, Forms.InstantForm);
        if (map.Node("at") is null == map.Node("after") is null) map.Wrong(null, $"step '{name}' needs either 'at' or 'after', to know when it is done");
        if (at < scenario.Start) map.Wrong(map.Node("at"), $"step '{name}' comes before the story starts");
        var step = new Step
        {
            Name = name, Who = who, In = conversation, To = map.OptionalText("to"), Say = say!, Data = body!, At = at, After = after,
            Wait = map.Parsed("wait", WaitRange.TryParse, WaitRange.Form, default(WaitRange)),
            AroundTheClock = map.Parsed<bool>("around-the-clock", Forms.Truth, Forms.TruthForm),
            If = ReadChance("if"), Unless = ReadChance("unless"),
            MayBeRefused = map.Parsed<bool>("may-be-refused", Forms.Truth, Forms.TruthForm), Told = map.OptionalText("told"),
        };
        return say is null || body is null ? null : step;
    }

    private (TimeSpan Every, int Times) ReadRepeat()
    {
        if (map.Node("repeat") is null) return (default, 1);
        var repeat = map.Map("repeat");
        var every = repeat.Parsed("every", WaitRange.TryParse, Every, default(WaitRange));
        var times = repeat.Parsed<int>("times", Forms.Times, Forms.TimesForm, 1);
        if (repeat.Node("every") is null) repeat.Text("every");
        else if (every.WorkingDays || every.Most != every.Least || (every.Least == default && repeat.OptionalText("every") is not null))
            repeat.Wrong(repeat.Node("every"), $"'every' is one length of time: {Every}");
        if (repeat.Node("times") is null) repeat.Text("times");
        repeat.Done();
        return (every.Least, times);
    }

    private MessageInfo? ReadSay()
    {
        var say = map.Text("say");
        if (say.Length == 0) return null;
        if (Catalogue.Newest(say) is { SaidByPeople: true } found) return found;
        map.Wrong(map.Node("say"), $"'{YamlMap.Short(say)}' is not something that people say: see the catalogue, such as handover.offered");
        return null;
    }

    private string? ReadChance(string name)
    {
        if (map.OptionalText(name) is not { } chance) return null;
        if (!scenario.Chances.ContainsKey(chance)) map.Wrong(map.Node(name), $"there is no chance '{YamlMap.Short(chance)}': add it to 'chances'");
        return chance;
    }

    private Trigger? ReadTrigger(YamlMap trigger, string conversation)
    {
        var (said, heard) = (trigger.OptionalText("said"), trigger.OptionalText("heard"));
        var info = heard is null ? null : Catalogue.Newest(heard);
        if (said is null == heard is null) trigger.Wrong(null, "'after' needs either 'said' (an own step) or 'heard' (a message)");
        if (heard is not null && info is null) trigger.Wrong(trigger.Node("heard"), $"there is no message '{YamlMap.Short(heard)}' in the catalogue");
        var where = trigger.Map("where");
        var inside = trigger.OptionalText("in");
        if (inside is not null && !scenario.Conversations.ContainsKey(inside)) trigger.Wrong(trigger.Node("in"), Unknown(inside, "conversation"));
        var read = new Trigger(said, info, inside ?? (said is null ? conversation : ""),
            where.Names.ToDictionary(name => name, where.Text), trigger.Parsed<WaitRange?>("wait", TryWait, WaitRange.Form));
        trigger.Done();
        return read;
    }

    // An own step is looked for in the same conversation first.
    private static Trigger Resolve(Trigger trigger, Step step, List<Step> steps, YamlMap map)
    {
        if (trigger.Said is null) return trigger;
        var candidates = steps.Where(s => s.Name == trigger.Said && s.Who == step.Who && (trigger.In.Length == 0 || s.In == trigger.In)).ToList();
        if ((candidates.FirstOrDefault(s => s.In == step.In) ?? (candidates.Count == 1 ? candidates[0] : null)) is { } found)
            return trigger with { In = found.In };
        map.Wrong(map.Node("after"), candidates.Count == 0
            ? $"{step.Who} has no step '{YamlMap.Short(trigger.Said)}': 'said' names an earlier step of the same organization"
            : $"'{trigger.Said}' is a step in several conversations: add 'in'");
        return trigger;
    }

    private static string Unknown(string name, string what) => $"'{YamlMap.Short(name)}' is not one of the {what}s of this scenario";

    private static bool TryInstant(string text, out DateTimeOffset? instant)
    {
        var read = Forms.Instant(text, out var at);
        instant = read ? at : null;
        return read;
    }

    private static bool TryWait(string text, out WaitRange? wait)
    {
        var read = WaitRange.TryParse(text, out var range);
        wait = read ? range : null;
        return read;
    }
}
