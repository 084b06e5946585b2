using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Reporting;

namespace ChainHub.Sandbox.Telling;

/// <summary>The whole story afterwards: for each family what was said and done, in order, on Amsterdam's clock.</summary>
internal static class Story
{
    public static void Write(Outcomes outcomes, TextWriter to, bool wholeTimeline)
    {
        foreach (var scenario in outcomes.Settings.Scenarios)
        {
            to.WriteLine();
            to.WriteLine($"=== {scenario.Title} ===");
            foreach (var line in Wrapped(scenario.Introduction.Trim(), 100)) to.WriteLine(line);
            var told = outcomes.Told.Where(event_ => ScenarioOf(event_) == scenario).ToList();
            var loose = scenario.Conversations.Where(talk => talk.Value.Case is null).Select(talk => talk.Key).Append("").ToHashSet();
            foreach (var (name, family) in scenario.Cases)
            {
                // With one family, what has no case (een vraag, een belletje) stands in between, where it belongs in time.
                var own = scenario.Conversations.Where(talk => talk.Value.Case == name).Select(talk => talk.Key).ToHashSet();
                if (scenario.Cases.Count == 1) own.UnionWith(loose);
                WritePart($"Over {family.Title}", told, own, scenario, outcomes.Settings.Agreements, to);
                WriteTimeline(FamilyTold.Of(outcomes, scenario, name), family.Title, wholeTimeline, to);
            }

            if (scenario.Cases.Count != 1 && loose.Count > 1) WritePart("Tussendoor", told, loose, scenario, outcomes.Settings.Agreements, to);
        }
    }

    private static void WritePart(string heading, List<object> told, HashSet<string> conversations, Scenario scenario, AgreementBook agreements, TextWriter to)
    {
        to.WriteLine();
        to.WriteLine(heading);
        string? current = null;
        int? year = null;
        var successions = new Queue<Participant>(agreements.Participants
            .Where(one => one.Successor is { } next && scenario.Organizations.ContainsKey(one.Code) && scenario.Organizations.ContainsKey(next.Code))
            .OrderBy(one => one.Successor!.From));
        foreach (var event_ in told)
        {
            var (at, conversation, text, said) = event_ switch
            {
                Deed deed => (deed.At, deed.Step.In, StoryLines.Of(deed), true),
                Hearing hearing => (hearing.At, hearing.Conversation ?? "", StoryLines.Of(hearing, agreements), false),
                _ => throw new InvalidOperationException("A story is of what was said and heard."),
            };
            if (text is null || !conversations.Contains(conversation)) continue;
            while (successions.TryPeek(out var next) && AmsterdamTime.StartOfDay(next.Successor!.From) <= at)
                to.WriteLine($"  {DutchTime.Moment(AmsterdamTime.StartOfDay(next.Successor.From))}     > {StoryLines.Of(successions.Dequeue(), scenario)}");
            if (DutchTime.Year(at) is var now && now != year && year is not null) to.WriteLine($"  ({now})");
            year = now;
            if (conversation != current) to.WriteLine($"  [{(conversation.Length == 0 ? "Tussen de organisaties" : scenario.Conversations[conversation].Title)}]");
            current = conversation;
            to.WriteLine($"  {DutchTime.Moment(at)}  {(said ? "" : "   > ")}{text}");
        }
    }

    private static void WriteTimeline(FamilyTold told, string family, bool whole, TextWriter to)
    {
        to.WriteLine();
        to.WriteLine($"Tijdlijn van {family}, zoals {told.Names.Organization(told.Case.Organization)} die kan laten zien");
        foreach (var line in TimelineText.Of(told.Case.Timeline(told.Now), told.Names, whole)) to.WriteLine($"  {line}");
    }

    private static Scenario ScenarioOf(object event_) => event_ is Deed deed ? deed.Scenario : ((Hearing)event_).Scenario;

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length >= width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
