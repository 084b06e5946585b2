using System.Text.Json;
using System.Text.Json.Nodes;
using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;

namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>
/// Keeps out of every conversation about a shelter what says or suggests where somebody stays: what own people hand in and what another
/// organization sends, before any of it is kept. An alarm is never refused for its words: they are left out, and it goes on.
/// </summary>
internal sealed class LocationGuard(NodeIdentity self, AgreementBook agreements)
{
    /// <summary>What stands in place of words that were left out of an alarm.</summary>
    public const string LeftOut = "[weggelaten]";

    private static readonly HashSet<Type> OfPlacements = [.. Sides.AsksForShelter.Vocabulary.Keys.Concat(Sides.OffersShelter.Vocabulary.Keys)];

    private static readonly OrganizationKind[] MayBeNamed =
        [OrganizationKind.VeiligThuis, OrganizationKind.SocialTeam, OrganizationKind.Police, OrganizationKind.ChildProtection, OrganizationKind.CertifiedInstitution];

    private readonly string[] names = [.. agreements.Participants.Where(one => MayBeNamed.Contains(one.Kind)).Select(one => one.Name).OrderByDescending(name => name.Length)];

    /// <summary>What may be handled of it.</summary>
    /// <exception cref="RefusedException">A text of it looks like a location.</exception>
    public Incoming Pass(Incoming incoming, Conversation? conversation) => Guarded(incoming, conversation) is { } body ? Clean(incoming, body) : incoming;

    /// <summary>Whether nothing of it would be refused or left out.</summary>
    public bool IsClean(Incoming incoming, Conversation? conversation) => Guarded(incoming, conversation) is not { } body || Found(Json(body), incoming.From).Count == 0;

    /// <summary>
    /// What waits for an earlier message of a conversation that is not known here yet may be about a shelter: with a location in it, it is
    /// not kept to wait.
    /// </summary>
    /// <exception cref="RefusedException">A text of it looks like a location.</exception>
    public void PassToWait(Incoming incoming, Conversation? conversation)
    {
        if (conversation is not null || incoming.Body is not Message body || (KindOf(incoming.From) != OrganizationKind.Shelter && KindOf(self.Code) != OrganizationKind.Shelter)) return;
        if (Found(Json(body), incoming.From).Count == 0) return;
        throw new RefusedException(new Refusal(RejectionReason.PredecessorMissing,
            "It came before the message that begins its conversation, and holds what looks like a location: it is not kept to wait. Send what is missing, then this again under a new id.", ["/sequence"]));
    }

    private static Message? Guarded(Incoming incoming, Conversation? conversation) =>
        incoming.Body is Message body && (conversation is PlacementConversation || OfPlacements.Contains(body.GetType())) ? body : null;

    private Incoming Clean(Incoming incoming, Message body)
    {
        var json = Json(body);
        var found = Found(json, incoming.From);
        if (found.Count == 0) return incoming;
        if (incoming.Info!.Sequenced) throw new RefusedException(new Refusal(RejectionReason.LooksLikeLocation, Explain(found), [.. found.Select(one => one.Pointer)]));
        foreach (var (_, value, _) in found) value.ReplaceWith(LeftOut);
        var cleaned = (Message)json.Deserialize(body.GetType(), ContractJson.Options)!;
        return incoming with { Body = cleaned, Raw = incoming.Raw.Length == 0 ? incoming.Raw : CloudEventCodec.Write(CloudEventCodec.Read(incoming.Raw).Envelope, cleaned) };
    }

    private static JsonNode Json(Message body) => JsonSerializer.SerializeToNode(body, body.GetType(), ContractJson.Options)!;

    private static string Explain(IReadOnlyList<(string Pointer, JsonValue Value, LocationSign Sign)> found) =>
        string.Join("; ", found.Select(one => $"{one.Pointer} holds {Words(one.Sign)}"))
        + ". In a conversation about a shelter nothing is written that says or suggests where somebody stays: leave it out, and say by telephone what must be said.";

    private static string Words(LocationSign sign) => sign switch
    {
        LocationSign.Street => "what looks like a street (straat of huisnummer)",
        LocationSign.Postcode => "what looks like a postcode",
        LocationSign.Phone => "what looks like a telephone number (telefoonnummer)",
        LocationSign.Email => "what looks like an e-mail address",
        LocationSign.Website => "what looks like a website or a link",
        LocationSign.Coordinates => "what looks like coordinates (coördinaten)",
        LocationSign.NamedNearby => "the name of a school, doctor, station or neighbourhood (school, huisarts, wijk)",
        _ => "the name of a municipality or region (gemeente of regio), which a shelter does not name",
    };

    private List<(string Pointer, JsonValue Value, LocationSign Sign)> Found(JsonNode json, string speaker)
    {
        var found = new List<(string, JsonValue, LocationSign)>();
        var ofShelter = KindOf(speaker) == OrganizationKind.Shelter;
        foreach (var (pointer, value, text) in Texts(json, "/data"))
        {
            if (agreements.Find(text) is not null) continue;
            // Names of others are no sign by themselves.
            var said = names.Aggregate(text, (rest, name) => WithoutName(rest, name));
            if (LocationText.Signs(said) is [var sign, ..]) found.Add((pointer, value, sign));
            else if (ofShelter && !pointer.StartsWith("/data/avoidRegions/", StringComparison.Ordinal) && DutchPlaces.AreIn(said)) found.Add((pointer, value, LocationSign.Municipality));
        }

        return found;
    }

    private static readonly string[] Beside = ["nabij ", "vlakbij ", "naast ", "achter ", "tegenover ", "boven ", "onder ", "in "];

    private static string WithoutName(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var before = text[..at];
            if (!Beside.Any(word => before.EndsWith(word, StringComparison.OrdinalIgnoreCase))) return WithoutName(before + text[(at + name.Length)..], name);
        }

        return text;
    }

    private OrganizationKind? KindOf(string organization) => agreements.Find(organization)?.Kind;

    private static IEnumerable<(string Pointer, JsonValue Value, string Text)> Texts(JsonNode? node, string pointer) => node switch
    {
        JsonObject parts => parts.ToList().SelectMany(part => Texts(part.Value, $"{pointer}/{part.Key}")),
        JsonArray items => items.ToList().SelectMany((item, at) => Texts(item, $"{pointer}/{at}")),
        JsonValue value when value.TryGetValue<string>(out var text) => [(pointer, value, text)],
        _ => [],
    };
}
