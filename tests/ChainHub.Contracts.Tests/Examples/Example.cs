using System.Globalization;

namespace ChainHub.Contracts.Tests.Examples;

/// <summary>One valid message with a name, as it is committed under contracts/examples. Everything in it is made up.</summary>
internal sealed record Example(string Name, Envelope Envelope, Message Body)
{
    public MessageInfo Info => Catalogue.Of(Body.GetType());

    public string File => $"{Info.Type}/valid-{Name}.json";
}

/// <summary>The organizations of a made-up region, and what they say to each other.</summary>
internal static class Say
{
    public const string Vt = "veilig-thuis-duinrand";
    public const string Team = "sociaal-team-duinrand";
    public const string Board = "raad-duinrand";
    public const string School = "basisschool-duinrand";
    public const string Mayor = "gemeente-duinrand";
    public const string Shelter = "opvang-duinrand";

    public static readonly Guid Handover = Guid.Parse("0198f1c0-0000-7000-8000-000000000001");
    public static readonly Guid Consultation = Guid.Parse("0198f1c0-0000-7000-8000-000000000002");
    public static readonly Guid Case = Guid.Parse("0198f1c0-0000-7000-8000-0000000000aa");
    public static readonly Guid Task1 = Guid.Parse("0198f1c0-0000-7000-8000-000000000101");
    public static readonly Guid Task2 = Guid.Parse("0198f1c0-0000-7000-8000-000000000102");
    public static readonly Guid Term = Guid.Parse("0198f1c0-0000-7000-8000-000000000201");

    private static readonly Dictionary<string, string> Systems = new()
    {
        [Vt] = "urn:nld:oin:00000099000000001000:systeem:chainhub-node",
        [Team] = "urn:nld:oin:00000099000000002000:systeem:chainhub-node",
        [School] = "urn:nld:oin:00000099000000004000:systeem:chainhub-node",
        [Mayor] = "urn:nld:oin:00000099000000005000:systeem:chainhub-node",
        [Shelter] = "urn:nld:oin:00000099000000006000:systeem:chainhub-node",
        [Board] = "urn:nld:oin:00000099000000003000:systeem:chainhub-node",
    };

    /// <param name="day">In March 2026, at a quarter past eight UTC.</param>
    public static DateTimeOffset At(int day) => new(2026, 3, day, 8, 15, 0, TimeSpan.Zero);

    public static DateOnly On(int day) => new(2026, 3, day);

    public static Example Example(
        string from, string to, Message body, int day, int sequence = 1, string? causation = null, string name = "gewoon", string role = "casemanager")
    {
        var info = Catalogue.Of(body.GetType());
        var isConsultation = info.Name.StartsWith("consultation.", StringComparison.Ordinal);
        var said = body with
        {
            OccurredAt = At(day),
            RecordedBy = new() { Organization = from, Role = info.SaidByPeople ? role : "", WorkerRef = info.SaidByPeople ? "mw-17" : null },
        };
        return new(name, new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"msg-{info.Name}-{day}-{sequence}"),
            Source = Systems[from],
            Type = info.Type,
            Time = At(day),
            ConversationId = isConsultation ? Consultation : Handover,
            ChainCase = isConsultation ? null : Case,
            CausationId = causation,
            FromOrg = from,
            ToOrg = to,
            Sequence = info.Sequenced ? sequence : null,
            Urgency = info.Acute ? Urgency.Acute : Urgency.Normal,
            TraceParent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            TestData = true,
        }, said);
    }
}
