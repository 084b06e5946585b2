using System.Buffers.Text;
using System.Text;
using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Handover;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Benchmarks.World;

/// <summary>
/// A command as people's own system hands it in, written once and filled in for each conversation: so the driver costs little CPU
/// beside what it measures.
/// </summary>
internal sealed class CommandTemplate
{
    private static readonly Guid Conversation = new("11111111-1111-4111-8111-111111111111");
    private static readonly Guid Case = new("22222222-2222-4222-8222-222222222222");

    private readonly byte[] text;
    private readonly int[] conversations;
    private readonly int[] cases;

    private CommandTemplate(byte[] text)
    {
        this.text = text;
        conversations = PlacesOf(Conversation);
        cases = PlacesOf(Case);
    }

    public int Bytes => text.Length;

    public static CommandTemplate Of(Participant from, string to, Message message, string idPrefix) => new(CloudEventCodec.Write(
        new Envelope
        {
            Id = $"{idPrefix}-{Conversation}", Source = $"urn:nld:oin:{from.Oin}:systeem:proef", Type = Catalogue.Of(message.GetType()).Type,
            Time = TimeProvider.System.GetUtcNow(), ConversationId = Conversation, ChainCase = Case, FromOrg = from.Code, ToOrg = to, TestData = true,
        }, message).ToArray());

    /// <summary>The command for one conversation.</summary>
    public byte[] For(Guid conversation, Guid chainCase)
    {
        var filled = text.AsSpan().ToArray();
        foreach (var place in conversations) Utf8Formatter.TryFormat(conversation, filled.AsSpan(place), out _);
        foreach (var place in cases) Utf8Formatter.TryFormat(chainCase, filled.AsSpan(place), out _);
        return filled;
    }

    private int[] PlacesOf(Guid id)
    {
        var wanted = Encoding.UTF8.GetBytes(id.ToString());
        return [.. Enumerable.Range(0, text.Length - wanted.Length).Where(place => text.AsSpan(place).StartsWith(wanted))];
    }
}

/// <summary>What is said in a measured conversation.</summary>
internal static class Sayings
{
    private const string Words = "De ouders zijn eerder dit jaar bij het wijkteam geweest en werken mee aan de afspraken over veiligheid. ";

    /// <summary>An offer of ordinary size: about two kilobytes on the wire.</summary>
    public static HandoverOffered Offer() => new()
    {
        Kind = HandoverKind.Direct,
        OversightSince = TimeProvider.System.GetUtcNow().AddHours(-2),
        Content = new HandoverContent
        {
            Reason = Words,
            Facts = [new Observation { Text = Words, IsFact = true }, new Observation { Text = Words, IsFact = false }],
            Household =
            [
                new HouseholdMember { PersonRef = "kind-1", Role = HouseholdRole.Child, Safety = SafetyStatus.DirectlySafe, SpokenToOn = new DateOnly(2026, 3, 30) },
            ],
            Risk = new RiskAssessment { Instrument = "triage-instrument", On = new DateOnly(2026, 3, 30), Outcome = Words, ByOrganization = "vt-nhn" },
            Ongoing = new OngoingWork { StayInvolved = [] },
            FamilyInformed = new FamilyInformed { KnowsOfHandover = true, AskedAlready = Words },
            Basis = new SharingBasis { Ground = LegalBasis.StatutoryTask, Purpose = "overdracht", Consent = ConsentState.NotNeeded },
        },
    };

    public static HandoverAccepted Acceptance() => new() { PrimaryWorker = "w-17" };

    public static AcuteDangerDeclared Danger() => new() { PhoneContactMade = true };
}
