using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Introduction;

/// <summary>For whom a worker acts, as the agreements have it.</summary>
internal static class ActingFor
{
    /// <summary>Why a worker whom an organization introduces does not act for one throughout a period (Amsterdam dates); null: he does.</summary>
    public static string? WhyNot(AgreementBook agreements, string introducer, string worker, string organization, DateOnly from, DateOnly until)
    {
        if (agreements.Find(introducer, from) is not { } own) return $"No agreement of {from:yyyy-MM-dd} names {introducer}.";
        // Of the people of an organization itself nobody else keeps a list: it vouches for them.
        if (organization == introducer && own.Kind != OrganizationKind.MixedTeam) return null;
        if (agreements.Find(organization, from) is not { } other) return $"No agreement of {from:yyyy-MM-dd} names {organization}.";
        if (organization == introducer) return WhyNot(own, worker, own.Members, from, until);
        if (own.Kind == OrganizationKind.MixedTeam)
            return WhyNot(own, worker, own.Members.Where(member => agreements.Successors.Of(member.Organization, from) == organization), from, until, $" for {organization}");
        return other.Kind == OrganizationKind.MixedTeam
            ? WhyNot(other, worker, other.Members.Where(member => agreements.Successors.Of(member.Organization, from) == introducer), from, until, $" for {introducer}")
            : $"By no agreement people of {introducer} act for {organization}: that goes by a mixed team of which they are members.";
    }

    // One membership may follow on another.
    private static string? WhyNot(Participant team, string worker, IEnumerable<TeamMember> members, DateOnly from, DateOnly until, string forWhom = "")
    {
        var day = from;
        var periods = members.Where(member => member.Worker == worker).OrderBy(member => member.From ?? DateOnly.MinValue).ToList();
        foreach (var member in periods)
        {
            if (!member.HoldsOn(day)) continue;
            if (member.Until is not { } last || last >= until) return null;
            day = last.AddDays(1);
        }

        return day == from
            ? $"By no agreement {worker} is a member of {team.Code}{forWhom} on {from:yyyy-MM-dd}."
            : $"By the agreements {worker} is a member of {team.Code}{forWhom} until {day.AddDays(-1):yyyy-MM-dd}: that is the last day that can be given.";
    }
}
