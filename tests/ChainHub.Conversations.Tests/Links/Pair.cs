using ChainHub.Calendar;
using ChainHub.Conversations.Links;

namespace ChainHub.Conversations.Tests.Links;

/// <summary>Veilig Thuis and a team that talk each Friday, as a test agrees on it.</summary>
internal static class Pair
{
    public static readonly Guid Talk = LinkTalks.IdOf("veilig", "team");

    public static readonly DateOnly Friday = new(2026, 3, 6);

    /// <summary>The usual agreement, in which these two talk on a day, or on none.</summary>
    public static Agreement Talks(DayOfWeek? day = DayOfWeek.Friday, LinkContacts? contacts = null, Agreement? from = null) => (from ?? TestAgreement.Usual) with
    {
        Links =
        [
            .. TestAgreement.Usual.Links.Select(link => link.Joins("veilig", "team") ? link with { WeeklyTalk = day, Contacts = contacts ?? LinkContacts.None } : link),
        ],
    };

    /// <summary>A chain in which everybody has come up.</summary>
    public static Chain Up(Agreement? agreement = null, Agreement? next = null)
    {
        var chain = new Chain(agreement ?? Talks(), next: next);
        foreach (var organization in chain.Organizations) organization.ComesUp();
        return chain;
    }

    public static DateTimeOffset EightOClock(DateOnly day) => AmsterdamTime.ToInstant(day, new(8, 0));

    /// <summary>When the next agenda goes, by Amsterdam's clock.</summary>
    public static string? NextMoment(this Organization organization) =>
        organization.Store.Terms.Values.SingleOrDefault(term => term.Rule == LocalRules.WeeklyTalk && term.Status == TermStatus.Running)?.NextAt?.InAmsterdam();
}
