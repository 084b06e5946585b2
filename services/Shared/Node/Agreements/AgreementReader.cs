using System.Collections.Frozen;
using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>An agreement, with where it was written; for what can only be seen beside other agreements.</summary>
internal sealed record WrittenAgreement(
    Agreement Agreement,
    Mistakes Mistakes,
    string File,
    Place Validity,
    IReadOnlyDictionary<string, Place> Participants,
    IReadOnlyDictionary<(string, string), Place> Links);

/// <summary>Reads the text of one file.</summary>
internal static class AgreementReader
{
    public static readonly string[] Keys =
    [
        "code", "version", "valid-from", "valid-until", "calendar", "warm-handover", "extend-reply-once", "conditions-need-both",
        "protection-table", "smallest-group", "caseload-worker", "caseload-duo", "participants", "links", "powers", "terms",
    ];

    /// <summary>The agreement, or null when the file has a mistake.</summary>
    public static WrittenAgreement? Read(string file, string text, Mistakes mistakes)
    {
        if (YamlTree.Read(text, mistakes) is not { } root) return null;
        if (MapReader.Of(root, "an agreement", mistakes, Keys) is not { } map) return null;
        var code = Formats.Code(map.Text("code"), mistakes);
        var version = Formats.Version(map.Text("version"), mistakes);
        var from = map.Date("valid-from");
        var until = map.Date("valid-until", required: false);
        var validity = (map.Optional("valid-from") ?? root).Place;
        if (from > until)
            mistakes.Add(map.Optional("valid-until")!.Place, "It ends before it begins.", "Make 'valid-until' the last day on which it holds, or leave it out.");
        var calendar = (map.Text("calendar", required: false) is { } name ? Calendars.Read(name, mistakes) : null) ?? WorkingDayCalendar.Default;
        var participants = new ParticipantReader(mistakes, calendar);
        var who = map.List("participants") is { } listed ? participants.Read(listed, PlaceOf(map, "participants")) : [];
        var links = new LinkReader(mistakes, [.. participants.Places.Keys]);
        var pairs = map.List("links") is { } written ? links.Read(written, PlaceOf(map, "links")) : [];
        var terms = new TermReader(mistakes, $"{code} {version}", calendar);
        var agreement = new Agreement
        {
            Code = code ?? "", Version = version ?? "", ValidFrom = from ?? default, ValidUntil = until,
            Participants = who, Links = pairs,
            Terms = map.Entries("terms") is { } entries ? terms.Read(entries, PlaceOf(map, "terms")) : new Dictionary<string, TermPolicy>(),
            WarmHandover = map.YesNo("warm-handover"), ExtendReplyOnce = map.YesNo("extend-reply-once"),
            ConditionsNeedBoth = map.YesNo("conditions-need-both", whenLeftOut: true),
            ProtectionTable = map.YesNo("protection-table"),
            Powers = map.Entries("powers", required: false) is { } powers ? new PowerReader(mistakes, who).Read(powers) : FrozenDictionary<Power, PowerLimit>.Empty,
            SmallestGroup = map.Number("smallest-group", Agreement.LeastSmallestGroup, 1000) ?? Agreement.LeastSmallestGroup,
            Caseload = new(
                map.Number("caseload-worker", 1, Caseload.Most) ?? Caseload.Usual.Worker, map.Number("caseload-duo", 1, Caseload.Most) ?? Caseload.Usual.Duo),
        };
        return mistakes.Any ? null : new(agreement, mistakes, file, validity, participants.Places, links.Places);
    }

    private static Place PlaceOf(MapReader map, string key) => map.Optional(key)!.Place;
}
