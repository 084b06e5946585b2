using ChainHub.Contracts;
using ChainHub.Contracts.Mandates;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Mandates;

/// <summary>Who may decide now and the fastest legal way, from the law and the agreements of today. It shows; people go it.</summary>
internal static class FastestRoute
{
    public static MandateRouteShown For(Step step, Power power)
    {
        var law = PowersInLaw.Of(power);
        var holders = Powers.Holders(step.Agreements, power, step.Today)
            .Where(known => known.Code == step.Speaker || MembersOf(step, known).Count > 0 || step.Agreements.Between(step.Self.Code, known.Code, step.Today) is not null)
            .Select(known => Of(step, known, power))
            .OrderByDescending(holder => holder.ReachableNow).ThenByDescending(holder => holder.MayLend).ThenBy(holder => holder.Organization, StringComparer.Ordinal).ToList();
        return new MandateRouteShown { Power = power, Route = Route(step, power, holders), Source = law.Source, Advice = law.Fastest, Holders = holders };
    }

    private static MandateRoute Route(Step step, Power power, List<PowerHolder> holders)
    {
        if (holders.Exists(holder => holder.Organization == step.Speaker)) return MandateRoute.OwnPower;
        if (holders.Exists(holder => holder.Members.Count > 0)) return MandateRoute.Colleague;
        if (step.Case?.Lent.Exists(lent => lent.Power == power && lent.HoldsOn(step.Today)) == true) return MandateRoute.AlreadyGranted;
        if (holders.Count == 0) return MandateRoute.NobodyHere;
        return holders.Exists(holder => holder.MayLend) ? MandateRoute.AskToUse : MandateRoute.HolderDecides;
    }

    // Of a mixed team: who of it works for the organization now.
    private static List<string> MembersOf(Step step, Participant known) =>
    [
        .. step.Agreements.Find(step.Self.Code, step.Today)?.Members.Where(member => member.Organization == known.Code && member.HoldsOn(step.Today)).Select(member => member.Worker)
            ?? [],
    ];

    private static PowerHolder Of(Step step, Participant known, Power power)
    {
        var open = known.IsOpen(step.Now);
        return new PowerHolder
        {
            Organization = known.Code, ReachableNow = open || known.OnCall is not null, ContactRef = open ? null : known.OnCall,
            MayLend = Powers.NotLentBecause(step.Agreements, known.Code, step.Speaker, power, step.Today) is null,
            Members = MembersOf(step, known),
        };
    }
}
