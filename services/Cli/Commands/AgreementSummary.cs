using System.Globalization;
using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements;

namespace ChainHub.Cli.Commands;

/// <summary>An agreement on one page of a terminal.</summary>
static class AgreementSummary
{
    public static IEnumerable<string> Of(Agreement agreement) =>
    [
        $"{agreement.Code} {agreement.Version}, from {Date(agreement.ValidFrom)} {Until(agreement.ValidUntil)}"
            + (agreement.WarmHandover ? ", every handover warm" : "") + (agreement.ExtendReplyOnce ? ", reply term may be granted anew once" : "")
            + (agreement.ConditionsNeedBoth ? ", conditions need both" : ", conditions need one")
            + (agreement.ProtectionTable ? ", protection table" : "") + $", trends of groups from {agreement.SmallestGroup}"
            + $", families: {agreement.Caseload.Worker} a worker, {agreement.Caseload.Duo} a duo",
        $"  participants: {agreement.Participants.Count}",
        .. agreement.Participants.Select(one => $"    {one.Code,-24} {one.Name}{Hours(one)}"),
        $"  links: {agreement.Links.Count}",
        .. agreement.Links.Select(link => $"    {link.Between.One} <-> {link.Between.Other}: {Messages(link)}{Talk(link)}"),
        .. Strangers(agreement).Select(pair => $"    {pair} cannot reach each other"),
        $"  terms: {agreement.Terms.Count}",
        .. agreement.Terms.Values.Select(Term),
        $"  differs from the national table (afwijkingen): {agreement.Deviations.Count()}",
        .. agreement.Deviations.Select(Deviation),
    ];

    static string Date(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    static string Until(DateOnly? day) => day is { } last ? $"until {Date(last)}" : "until further notice";

    public static string Messages(Link link) => string.Join(", ", AgreementFiles.Groups
        .Select(group => (group.Key, All: group.Value.Count, Here: group.Value.Count(link.Messages.Contains)))
        .Where(group => group.Here > 0)
        .Select(group => group.Here == group.All ? group.Key : $"{group.Here} of {group.All} {group.Key}"));

    static string Hours(Participant one) =>
        (one.Office is { } office ? $"; open {string.Join(", ", office.Days.Select(day => day.ToString()[..3]))} {Time(office.From)}-{Time(office.Until)}" : "")
        + (one.OnCall is null ? "" : ", on-call at other times");

    static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    static string Talk(Link link) => link.WeeklyTalk is { } day ? $"; talk every {day}" : "";

    static IEnumerable<string> Strangers(Agreement agreement) =>
        from one in agreement.Participants
        from other in agreement.Participants
        where string.CompareOrdinal(one.Code, other.Code) < 0 && !agreement.Links.Any(link => link.Joins(one.Code, other.Code))
        select $"{one.Code} and {other.Code}";

    static string Term(TermPolicy term) =>
        $"    {term.Rule.Code,-20} {AgreementFiles.Length(term.Rule),-8} {term.Rule.Title.Nl} ({term.Rule.Level.ToString().ToLowerInvariant()}, {term.Calendar.Name})"
        + Spans("; warns before: ", term.WarnBefore) + Spans("; escalates after: ", term.EscalateAfter);

    static string Deviation(TermPolicy term) =>
        $"    {term.Rule.Code,-20} {AgreementFiles.Length(term.Rule)} in place of {AgreementFiles.Length(TermRules.Get(term.Rule.Code))}: {term.Because}";

    static string Spans(string what, IReadOnlyList<Span> spans) =>
        spans.Count == 0 ? "" : what + string.Join(", ", spans.Select(span => $"{span.Amount} {(span.WorkingDays ? "wd" : "h")}"));
}
