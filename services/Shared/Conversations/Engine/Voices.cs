using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;

namespace ChainHub.Conversations;

/// <summary>
/// For whom somebody speaks. A mixed team has one queue, and everything that is said for it is said by a member: what the member may say is what
/// the home organization may, or what was lent.
/// </summary>
/// <param name="agreements">What was agreed.</param>
internal sealed class Voices(AgreementBook agreements)
{
    /// <summary>What an organization is; of a mixed team what its members' organizations are on a day.</summary>
    public IReadOnlySet<OrganizationKind> KindsOf(Participant known, DateOnly day) => known.Kind != OrganizationKind.MixedTeam
        ? new HashSet<OrganizationKind> { known.Kind }
        : known.Members.Where(member => member.HoldsOn(day)).Select(member => KindOf(member.Organization, day)).OfType<OrganizationKind>().ToHashSet();

    /// <summary>The member of a mixed team who says it; null where an organization speaks for itself.</summary>
    /// <exception cref="RefusedException">Nobody is named, or somebody who is no member today.</exception>
    public TeamMember? Speaking(string self, Incoming incoming, DateOnly today)
    {
        if (incoming.Body is not Message { RecordedBy: var by } || agreements.Find(self, today) is not { } own) return null;
        if (own.Kind != OrganizationKind.MixedTeam)
            return by.HomeOrganization is null || by.HomeOrganization == self ? null
                : throw Refused(RejectionReason.Schema, $"{self} is no mixed team: its people have no other home organization.", "/data/recordedBy/homeOrganization");
        // Danger does not wait until somebody has written down who saw it.
        if (incoming.Info is { Acute: true } && by.HomeOrganization is null) return null;
        if (by.WorkerRef is not { Length: > 0 } worker || by.HomeOrganization is not { Length: > 0 } home)
            throw Refused(RejectionReason.Incomplete, $"{self} is a mixed team: say which member speaks (workerRef) and for which home organization (homeOrganization).", "/data/recordedBy");
        var known = own.Members.Where(member => member.Worker == worker).ToList();
        if (known.Find(member => member.HoldsOn(today)) is not { } speaking)
            throw Refused(RejectionReason.Sender, known.Count == 0
                ? $"{worker} is no member of {self}: check the reference, or add the member to the agreement."
                : $"{worker} is no member of {self} on {today:yyyy-MM-dd}: {Periods(known)}.", "/data/recordedBy/workerRef");
        return IsHome(speaking, home, today) ? speaking
            : throw Refused(RejectionReason.Sender, $"{worker} works for {speaking.Organization} today, not for {home}.", "/data/recordedBy/homeOrganization");
    }

    /// <summary>Sees to it that who says it may: by what the home organization is, and for what exercises a power by law or by a grant.</summary>
    public void MaySay(Step step, Side side)
    {
        var type = step.Incoming.Body.GetType();
        if (!side.Vocabulary.TryGetValue(type, out var said) || said.By == Author.Peer || agreements.Find(step.Self.Code, step.Today) is null) return;
        if (step.Member is { } member)
        {
            if (KindOf(member.Organization, step.Today) is not { } kind || !side.Players.Contains(kind))
                throw new RefusedException(RejectionReason.Sender,
                    $"{member.Worker} works for {member.Organization}, which may not say this: that is for {string.Join(", ", side.Players)}. {side.Instead ?? "Ask a colleague whose organization may."}");
            step.Note("said-for", member.Ground.ToString(), step.Incoming.Type, from: member.Organization);
        }

        if (ExercisedPowers.Of(type) is { } power) MayExercise(step, power);
    }

    /// <summary>Sees to it that another organization may say it, as far as the agreements tell.</summary>
    public void PeerMaySay(Step step, Side side)
    {
        if (step.Incoming.Body is not Message said || agreements.Find(step.Incoming.From) is not { } peer) return;
        var (by, type) = (said.RecordedBy, said.GetType());
        if (side.Vocabulary.TryGetValue(type, out var known) && known.By == Author.OwnPeople) return;
        // When it was said counts, not when it came.
        var day = said.OccurredAt == default || said.OccurredAt > step.Now ? step.Today : AmsterdamTime.DateOf(said.OccurredAt);
        if (by.HomeOrganization is { } home && home != step.Incoming.SaidAs && home != peer.Code)
        {
            if (!peer.Members.Any(member => member.Worker == by.WorkerRef && (member.Organization == home || IsHome(member, home, step.Today))))
                throw Refused(RejectionReason.Sender, $"By no agreement {by.WorkerRef} of {home} is a member of {peer.Code}.", "/data/recordedBy");
            if (side.Vocabulary.ContainsKey(type) && (KindOf(home, day) is not { } kind || !side.Partners.Contains(kind)))
                throw Refused(RejectionReason.Sender, $"{home} may not say this: that is for {string.Join(", ", side.Partners)}.", "/data/recordedBy/homeOrganization");
        }

        if (ExercisedPowers.Of(type) is not { } power || agreements.Find(peer.Code, day) is null) return;
        var who = by.HomeOrganization ?? peer.Code;
        if ((by.ByPowerOf is { } lender ? Powers.NotLentBecause(agreements, lender, who, power, day) : Powers.LacksBecause(agreements, who, power, day)) is { } why)
            throw Refused(RejectionReason.Sender, why, "/data/recordedBy");
    }

    // An own power first; else one that was lent for this household, which is then accounted for.
    private void MayExercise(Step step, Power power)
    {
        if (Powers.LacksBecause(agreements, step.Speaker, power, step.Today) is not { } lacks) return;
        var worker = ((Message)step.Incoming.Body).RecordedBy.WorkerRef;
        var lent = step.Case?.Lent.Find(lent => lent.Power == power && lent.HoldsOn(step.Today) && (lent.ForWorker is null || lent.ForWorker == worker)
            && Powers.NotLentBecause(agreements, lent.Lender, step.Speaker, power, step.Today) is null);
        if (lent is null)
            throw new RefusedException(RejectionReason.Sender, $"{lacks} Ask who may decide (mandate.asked), or to use the power (mandate.use-requested). {PowersInLaw.Of(power).Fastest}");
        step.ByPowerOf = lent.Lender;
        step.Note("power-of-another", power.ToString(), step.Incoming.Type, from: lent.Lender);
        step.OpenTask(step.Case!, TaskKind.AccountForMandate, LocalRules.MandateAccount, about: power.ToString());
    }

    private OrganizationKind? KindOf(string organization, DateOnly day) => agreements.Find(agreements.Successors.Of(organization, day))?.Kind;

    private bool IsHome(TeamMember member, string home, DateOnly day) => member.Organization == home || agreements.Successors.Of(member.Organization, day) == home;

    private static string Periods(List<TeamMember> known) => string.Join("; ", known.Select(member =>
        $"for {member.Organization} {(member.From is { } from ? $"from {from:yyyy-MM-dd} " : "")}{(member.Until is { } until ? $"until {until:yyyy-MM-dd}" : "on")}"));

    private static RefusedException Refused(RejectionReason reason, string why, string path) => new(new Refusal(reason, why, [path]));
}
