namespace ChainHub.Conversations.Tests.Pages;

/// <summary>How the pages name what is in the machines.</summary>
internal static class PageWords
{
    private static readonly Dictionary<Type, string> Signals = new()
    {
        [typeof(TermPassed)] = "Termijn verstreken",
        [typeof(MomentCame)] = "Moment aangebroken",
        [typeof(MessageReturned)] = "Bericht kwam terug",
    };

    /// <summary>The Dutch label of a state, from its summary.</summary>
    public static string Dutch(this MachineTable table, string state) => state == "Initial" ? "Het begin" : Docs.Of(table.Type.GetProperty(state)!).TrimEnd('.');

    /// <summary>The first words of that label, for a diagram.</summary>
    public static string Short(this MachineTable table, string state) => table.Dutch(state).Split(';', ':', ',', '.')[0];

    /// <summary>What an event is called on this side, from its summary.</summary>
    public static string Dutch(this MachineTable table, Type @event) =>
        Signals.TryGetValue(@event, out var signal) ? signal
        : table.Type.GetProperties().FirstOrDefault(property => property.PropertyType == typeof(MassTransit.Event<>).MakeGenericType(@event)) is { } said
            ? Docs.Of(said).TrimEnd('.') : @event.Name;

    /// <summary>The name of an event: of the catalogue, or what the node notices.</summary>
    public static string Name(Type @event) => !typeof(Message).IsAssignableFrom(@event) ? "" : $"`{Catalogue.Of(@event).Name}`";

    /// <summary>Who says it on this side, in Dutch and short.</summary>
    public static string Speaker(this MachineTable table, Type @event) =>
        !table.Side.Vocabulary.TryGetValue(@event, out var said) ? "systeem"
        : said.By switch { Author.OwnPeople => "wij", Author.Peer => "zij", Author.Node => "systeem", _ => "wij of zij" };

    public static string Kinds(IReadOnlySet<OrganizationKind> kinds) =>
        kinds.Count == Enum.GetValues<OrganizationKind>().Length ? "every organization" : string.Join(", ", kinds.Order().Select(Kind));

    public static string Rules(IEnumerable<string>? rules) => rules is null ? "" : string.Join(", ", rules.Order(StringComparer.Ordinal).Select(rule => $"`{rule}`"));

    private static string Kind(OrganizationKind kind) => kind switch
    {
        OrganizationKind.VeiligThuis => "Veilig Thuis",
        OrganizationKind.SocialTeam => "social team",
        OrganizationKind.ChildProtection => "child protection board",
        OrganizationKind.Shelter => "shelter",
        OrganizationKind.Reporter => "reporter",
        OrganizationKind.CertifiedInstitution => "certified institution",
        OrganizationKind.Municipality => "municipality",
        OrganizationKind.Police => "police",
        OrganizationKind.MixedTeam => "mixed team",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no words yet."),
    };
}
