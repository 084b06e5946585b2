using ChainHub.Contracts;
using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations;

/// <summary>The safety oversight (zicht op veiligheid): the only place where it moves.</summary>
public sealed partial class Step
{
    // Clocks of organizations differ by minutes; hours are a mistake.
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromHours(1);

    /// <summary>Puts the oversight on offer in this conversation.</summary>
    /// <returns>Since when this organization holds it (UTC).</returns>
    /// <exception cref="RefusedException">There is no case, somebody else holds it, or it is on offer elsewhere.</exception>
    internal DateTimeOffset OfferOversight(DateTimeOffset since)
    {
        if (Case is null)
            throw new RefusedException(RejectionReason.NotAllowedInState, "A handover needs a case: give the envelope a chaincase.");
        if (since > Now)
            throw new RefusedException(new Refusal(RejectionReason.Schema, "The oversight cannot be held since a later instant than now.", ["/data/oversightSince"]));
        if (Case.Closed) OpenLedger(Self.Code, since);
        PutOnOffer();
        return Case.SpokenSince ?? Case.Since!.Value;
    }

    /// <summary>
    /// Sees to it that this organization can give the oversight away in this conversation, and in no other until that is settled: a
    /// second organization could take it at the same moment.
    /// </summary>
    /// <exception cref="RefusedException">Somebody else holds it, or it is on offer elsewhere.</exception>
    internal void PutOnOffer()
    {
        if (Case is null) return;
        if (Case.Holder != Self.Code)
            throw new RefusedException(RejectionReason.NotAllowedInState,
                $"{Case.Holder} holds the safety oversight of this case, so {Self.Code} cannot hand it over.");
        if (Case.OnOffer is { } other && other != Incoming.ConversationId)
            throw new RefusedException(RejectionReason.NotAllowedInState,
                $"The safety oversight of this case is on offer in conversation {other}. Wait for its answer or withdraw it first.");
        Case.OnOffer = Incoming.ConversationId;
    }

    /// <summary>Takes note that a neighbour that offers a case holds its oversight.</summary>
    /// <exception cref="RefusedException">This organization's own ledger says otherwise.</exception>
    internal void LearnHolder(string holder, DateTimeOffset since)
    {
        if (Case is null)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "A handover needs a case.", ["/chaincase"]));
        if (since > Now + ClocksDiffer)
            throw new RefusedException(new Refusal(RejectionReason.Schema, "The oversight cannot be held since a later instant than now.", ["/data/oversightSince"]));
        var before = Case.Ledger.Count;
        if (!Case.Learn(holder, since, Self.Code))
            throw new RefusedException(RejectionReason.NotAllowedInState,
                $"By the ledger of {Self.Code}, {Case.Holder} holds the safety oversight of this case since {Case.Since:O}, not {holder}.");
        if (Case.Ledger.Count > before) Note("oversight-learned", from: Self.Code, to: holder);
    }

    /// <summary>No longer on offer in this conversation.</summary>
    internal void OversightNotOnOffer()
    {
        if (Case?.OnOffer == Incoming.ConversationId) Case.OnOffer = null;
    }

    /// <summary>The instant at which an acceptance given now takes effect (UTC).</summary>
    internal DateTimeOffset OversightMovesAt() => Case?.EarliestMove(Now) ?? Now;

    /// <summary>Moves the oversight, on an acceptance that names the instant.</summary>
    internal void MoveOversight(string to, DateTimeOffset at)
    {
        if (Case is null) return;
        OversightNotOnOffer();
        // Who took it then is who took it, also where another stands in its place by now.
        var taker = ByPeer && to == Incoming.From ? Incoming.SaidAs ?? to : to;
        if (Case.Knows(taker, at)) return;
        var from = Case.Holder ?? to;
        if (from != to && from != Self.Code && from != Conversation!.Peer)
            throw new RefusedException(RejectionReason.NotAllowedInState, $"By the ledger of {Self.Code}, {from} holds the safety oversight of this case.");
        if (at > Now + ClocksDiffer)
            throw new RefusedException(new Refusal(RejectionReason.Schema, $"The oversight cannot move in the future, at {at:O}.", ["/data/oversightFrom"]));
        if (Case.Since is { } since && at < since)
            throw new RefusedException(new Refusal(RejectionReason.Schema, $"The oversight cannot move at {at:O}: {from} holds it since {since:O}.", ["/data/oversightFrom"]));
        if (!Case.Move(taker, at)) return;
        TakesPlace.In(Case, Agreements.Successors, Today);
        Note("oversight-moved", from: from, to: to);
        Tell(new OversightMoved { FromHolder = from, ToHolder = to, At = at });
    }

    /// <summary>
    /// Since when this organization has the sight on safety that it gives away by a report; null where somebody else has it, or where it
    /// is on offer elsewhere: then the report moves nothing.
    /// </summary>
    /// <exception cref="RefusedException">There is no case, or the instant lies in the future.</exception>
    internal DateTimeOffset? OversightToReport(DateTimeOffset? since)
    {
        if (Case is null) throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "A report needs a case: give the envelope a chaincase.", ["/chaincase"]));
        if (since > Now)
            throw new RefusedException(new Refusal(RejectionReason.Schema, "The oversight cannot be held since a later instant than now.", ["/data/oversightSince"]));
        if (Case.Closed) OpenLedger(Self.Code, since ?? Now);
        if (Case.Holder != Self.Code || Case.OnOffer is not null) return null;
        Case.OnOffer = Incoming.ConversationId;
        return Case.Since;
    }

    /// <summary>Takes the sight on safety that a report gives away (Wmo 2015 art. 4.1.1: a report hands it to Veilig Thuis).</summary>
    /// <returns>Since when Veilig Thuis holds it (UTC); null where it did not come with the report.</returns>
    internal DateTimeOffset? TakeOversightOfReport(DateTimeOffset? since)
    {
        if (Case is null) throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "A report needs a case.", ["/chaincase"]));
        if (since is not { } from) return null;
        if (from > Now + ClocksDiffer)
            throw new RefusedException(new Refusal(RejectionReason.Schema, "The oversight cannot be held since a later instant than now.", ["/data/oversightSince"]));
        // It may have taken the family over from here, as was offered, or from a third, and that is not known here yet.
        var (reporter, before) = (Conversation!.Peer, Case.Holder);
        var learned = before == Self.Code ? Case.OnOffer is not null && from > Case.Since && Case.Move(reporter, from) : Case.Learn(reporter, from, Self.Code);
        if (learned && before != reporter) Note("oversight-learned", from: Self.Code, to: reporter);
        if (Case.Holder != reporter) return null;
        var at = OversightMovesAt();
        MoveOversight(Self.Code, at);
        return at;
    }

    /// <summary>Veilig Thuis has the report: the sight on safety that was given away with it is there from that instant, or stays here.</summary>
    internal void ReportedOversightMoves(DateTimeOffset? at)
    {
        if (at is { } instant && Case?.OnOffer == Incoming.ConversationId && Case.Holder == Self.Code) MoveOversight(Conversation!.Peer, instant);
        else OversightNotOnOffer();
    }

    internal void OpenLedger(string holder, DateTimeOffset since)
    {
        Case!.Open(holder, since);
        Note("oversight-opened", to: holder);
    }
}
