using System.Text;
using System.Text.Json;
using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Conversations;
using ChainHub.Node.Tests.World;
using ChainHub.Node.Transport;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Traces;

/// <summary>
/// A shelter placement through real nodes, from the request to the alarm, in which people type where somebody is again and again: into
/// commands, past their own node, before its turn, in an alarm, and into what does not leave.
/// </summary>
public sealed class Where_somebody_is_sheltered_is_nowhere
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task T39_In_no_envelope_log_span_metric_queue_dead_letter_store_or_notice()
    {
        using var recording = new Recording();
        await using var chain = await Chain.StartAsync();
        await TellAsync(chain);
        recording.Observe();

        recording.AsText().ShouldNotContain(ShelterWords.Street);
        recording.AsText().ShouldNotContain(ShelterWords.Canary);
        foreach (var (code, member) in chain.Members)
        {
            var kept = await KeptAsync(member);
            kept.ShouldNotContain(ShelterWords.Street, Case.Sensitive, code);
            kept.ShouldNotContain(ShelterWords.Canary, Case.Sensitive, code);
            var said = string.Concat(member.Wire.Left.Select(message => Encoding.UTF8.GetString(message.Body.Span)))
                + string.Concat(member.People.Told.Select(notice => Encoding.UTF8.GetString(notice.Body.Span)));
            said.ShouldNotContain(ShelterWords.Street, Case.Sensitive, code);
            foreach (var message in member.Wire.Left)
                JsonSerializer.Serialize(CloudEventCodec.Read(message.Body).Envelope).ShouldNotContain(ShelterWords.Canary, Case.Sensitive, code);
            JsonSerializer.Serialize(member.Wire.Left.Select(message => message with { Body = default })).ShouldNotContain(ShelterWords.Canary, Case.Sensitive, code);
        }

        // It was said, and did arrive; who heard of it, and who did not.
        chain[Chain.VeiligThuis].People.Found<ShelterPlaced>().ShouldHaveSingleItem();
        chain[Chain.Shelter].People.Found<ShelterRequested>().Single().Data.ToString().ShouldContain(ShelterWords.Canary);
        chain["politie-nhn"].People.Found<ShelterLocationCompromised>().ShouldHaveSingleItem();
        foreach (var other in new[] { Chain.Team, Chain.Board, "gemeente-alkmaar", "basisschool-alkmaar", "djgb-nh" })
            (await chain[other].JournalAsync()).ShouldBeEmpty(other);
    }

    [Fact]
    public async Task T42_What_a_worker_types_is_refused_at_once_with_the_place_and_what_to_do_and_the_log_repeats_nothing()
    {
        await using var chain = await Chain.StartAsync();
        var (vt, shelter) = (chain[Chain.VeiligThuis], chain[Chain.Shelter]);
        var (placement, family) = (Guid.NewGuid(), Guid.NewGuid());
        (await vt.SaysAsync(placement, shelter.Code, ShelterWords.Asked(), family)).Problems.ShouldBeEmpty();
        await chain.SettleAsync();

        var refused = await shelter.SaysAsync(placement, vt.Code, ShelterWords.Screened with { Explanation = ShelterWords.Location });

        (refused.Accepted, refused.Reason).ShouldBe((false, RejectionReason.LooksLikeLocation));
        var problem = refused.Problems.ShouldHaveSingleItem();
        problem.ShouldStartWith("/data/explanation: ");
        problem.ShouldContain("leave it out");
        problem.ShouldNotContain(ShelterWords.Street);
        shelter.Book.Lines.ShouldAllBe(line => !line.Line.Contains(ShelterWords.Street));
        (await shelter.StateOfAsync(placement)).ShouldBe("Requested");
    }

    [Fact]
    public async Task T40_The_excluded_parent_is_listed_nothing_of_it()
    {
        await using var chain = await Chain.StartAsync();
        var (vt, shelter) = (chain[Chain.VeiligThuis], chain[Chain.Shelter]);
        var (placement, family) = (Guid.NewGuid(), Guid.NewGuid());
        (await vt.SaysAsync(placement, shelter.Code, ShelterWords.Asked(), family)).Problems.ShouldBeEmpty();
        (await vt.SaysAsync(Guid.NewGuid(), Chain.Team, Sayings.Offer(), family)).Problems.ShouldBeEmpty();
        await chain.SettleAsync();
        var profile = new KindOf(Conversations.Agreements.OrganizationKind.VeiligThuis);

        var father = await CaseFile.ListAsync(vt.Node, profile, family, "vader", Stop);
        var mother = await CaseFile.ListAsync(vt.Node, profile, family, "moeder", Stop);

        father.Select(line => line.Type).Distinct().ShouldBe(["nl.chainhub.handover.offered.v1"]);
        mother.Select(line => line.Type).ShouldContain("nl.chainhub.shelter.requested.v1");
    }

    private static async Task TellAsync(Chain chain)
    {
        var (vt, shelter) = (chain[Chain.VeiligThuis], chain[Chain.Shelter]);
        var (placement, family) = (Guid.NewGuid(), Guid.NewGuid());
        (await vt.SaysAsync(placement, shelter.Code, ShelterWords.Asked() with { Explanation = ShelterWords.Location }, family)).Accepted.ShouldBeFalse();
        (await vt.SaysAsync(placement, shelter.Code, ShelterWords.Asked(), family)).Problems.ShouldBeEmpty();
        await chain.SettleAsync();
        foreach (var message in new Message[] { ShelterWords.Screened, ShelterWords.Full, ShelterWords.Bridged, ShelterWords.Offered, ShelterWords.Placed })
        {
            (await shelter.SaysAsync(placement, vt.Code, ShelterWords.Full with { Explanation = ShelterWords.Location })).Accepted.ShouldBeFalse();
            (await shelter.SaysAsync(placement, vt.Code, message)).Problems.ShouldBeEmpty(message.GetType().Name);
            await chain.SettleAsync();
        }

        // A call about it, and an alarm, with where they are.
        var call = new ContactLogged { Channel = ContactChannel.Phone, On = ShelterWords.Day, Agreed = ShelterWords.Location };
        (await shelter.SaysAsync(placement, vt.Code, call)).Accepted.ShouldBeFalse();
        (await shelter.SaysAsync(placement, vt.Code, new AcuteDangerDeclared { ActionTaken = ShelterWords.Location }, family)).Problems.ShouldBeEmpty();
        await chain.SettleAsync();

        // Past the shelter's own node: in its turn, before its turn, in a conversation that nobody knows, in another language of bytes.
        Task ArrivesAsync(Guid conversation, Message message, int sequence, string id) => vt.Node.ReceiveAsync(new Delivery(shelter.Code,
            CloudEventCodec.Write(shelter.Envelope(conversation, vt.Code, message, family, sequence, id), Full(shelter, message)), Acute: false), Stop);
        await ArrivesAsync(placement, ShelterWords.Full with { Explanation = ShelterWords.Location }, 6, "forged-1");
        await ArrivesAsync(placement, ShelterWords.Full with { Explanation = ShelterWords.Location }, 9, "forged-2");
        await ArrivesAsync(Guid.NewGuid(), call, 3, "forged-3");
        await ArrivesAsync(placement, ShelterWords.Full with { Explanation = "Iets anders." }, 6, "forged-1");
        await chain.SettleAsync();

        // What does not leave, is late, and is stopped.
        shelter.Wire.Instead = message => message.ToOrg == vt.Code ? PublishOutcome.Unroutable : null;
        (await shelter.SaysAsync(placement, vt.Code, new ShelterMoved { Reason = ShelterMoveReason.Safety, Since = ShelterWords.Day, ContactRef = "sc-9d8e7f60" })).Problems.ShouldBeEmpty();
        await chain.SettleAsync();
        shelter.Wire.Instead = _ => null;
        (await vt.SaysAsync(placement, shelter.Code, ShelterWords.School)).Problems.ShouldBeEmpty();
        await chain.PassTimeAsync(TimeSpan.FromDays(6), TimeSpan.FromHours(12));
        (await shelter.SaysAsync(placement, vt.Code, ShelterWords.Compromised(chain.Time.GetUtcNow()))).Problems.ShouldBeEmpty();
        (await shelter.SaysAsync(placement, vt.Code, ShelterWords.Full)).Accepted.ShouldBeFalse();
        await chain.SettleAsync();
    }

    // What its node would have filled in.
    private static Message Full(Member by, Message message)
    {
        var recorded = new RecordedBy { Organization = by.Code };
        var disclosure = new Disclosure { WithholdFrom = ["vader"] };
        return message with { OccurredAt = Sayings.At, RecordedBy = recorded, Disclosure = disclosure };
    }

    private static async Task<string> KeptAsync(Member member)
    {
        var ledger = member.Node.Ledger;
        var parked = await member.ParkedAsync();
        return JsonSerializer.Serialize(member.Book.Lines.Select(line => line.Line)) + JsonSerializer.Serialize(await member.JournalAsync())
            + string.Concat(parked.Select(row => Encoding.UTF8.GetString(row.Body))) + JsonSerializer.Serialize(parked)
            + JsonSerializer.Serialize(await ledger.SetAsideAsync(0, 1000, Stop)) + JsonSerializer.Serialize(await ledger.TermsAsync(null, 1000, Stop))
            + JsonSerializer.Serialize(await ledger.TasksAsync(null, 1000, Stop))
            + JsonSerializer.Serialize(await ledger.SagasAsync(ConversationEngine.ConversationKind, null, 1000, Stop))
            + JsonSerializer.Serialize(await ledger.SagasAsync(ConversationEngine.CaseKind, null, 1000, Stop));
    }
}
