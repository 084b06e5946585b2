using ChainHub.Contracts.AcuteDanger;

namespace ChainHub.Simulation;

/// <summary>Every kind of conversation that stories are made of.</summary>
public static class Plays
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Play> All { get; } =
    [
        new HandoverPlay(), new ConsultationPlay(), new ContactPlay(), new ReportPlay(), new ConditionsPlay(), new MonitoringPlay(), new WorkersPlay(),
        new LinkPlay(), new BoardRequestPlay(), new MunicipalityPlay(), new OrderPlay(), new ShelterPlay(), new MandatePlay(),
        new TimelinePlay(), new IntroductionPlay(),
    ];

    private static readonly Dictionary<string, Play> ByMachine = All.SelectMany(play => play.Machines, (play, machine) => (play, machine)).ToDictionary(p => p.machine, p => p.play);
    private static readonly Play[] Weighed = [.. All.SelectMany(play => Enumerable.Repeat(play, play.Weight))];

    /// <summary>The play that a side belongs to.</summary>
    /// <exception cref="StoryException">No play plays it.</exception>
    public static Play Of(string machine) =>
        ByMachine.GetValueOrDefault(machine) ?? throw new StoryException($"No play has {machine}: add it to one, and that one to Plays.All.");

    /// <summary>Somebody begins something; null when nobody can.</summary>
    public static Opening? Opening(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return scene.OneOf(scene.About).Opens(scene);
    }

    /// <summary>
    /// What one story is about: one in three is about everything; the others are for the most part about two kinds of conversation, which then
    /// come to their rarer states, of families that are reported and handed over.
    /// </summary>
    public static IReadOnlyList<Play> SomeOf(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (random.Next(3) == 0) return Weighed;
        Play[] few = [Weighed[random.Next(Weighed.Length)], Weighed[random.Next(Weighed.Length)]];
        return [.. All.Where(play => play is HandoverPlay or ReportPlay), .. Weighed.Where(few.Contains)];
    }

    /// <summary>What a story about one kind of conversation is about: that one for the most part, of families that are reported and handed over.</summary>
    public static IReadOnlyList<Play> Of(Play about) => [.. All.Where(play => play is HandoverPlay or ReportPlay), about, about, about];

    /// <summary>Something that own people of a side might say now, sensible or not; null when nothing comes to mind.</summary>
    public static Message? Something(Scene scene, Organization at, SagaRow row)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(row);
        var side = at.Engine.Sides.Named(row.Machine);
        if (scene.Chance(12)) return new AcuteDangerDeclared { ActionTaken = ShelterPlay.Plays(row) ? Words.ALocation : null };
        if (scene.Chance(5)) return TaskTalk.Something(scene, at, at.AsRead(row));
        if (scene.Chance(12)) return RightsTalk.Something(scene, at, at.AsRead(row));
        if (scene.Chance(40)) return Words.Section(scene.OneOf(Enum.GetValues<Contracts.ReportSection>()));
        var sensible = !scene.Chance(8);
        Type[] own =
        [
            .. side.Vocabulary.Where(said => said.Value.By is null or Author.OwnPeople).Select(said => said.Key)
                .Where(type => !sensible || side.Hears(row.State, type)),
        ];
        if (own.Length == 0) return null;
        var unsaid = scene.Chance(4) ? own : Unsaid(own, at, row);
        var said = Of(row.Machine).Says(scene.OneOf(unsaid.Length > 0 ? unsaid : own), scene, at, at.AsRead(row));
        return said is not null && scene.Chance(15) ? said with { Disclosure = NotForAll(scene) } : said;
    }

    private static Disclosure NotForAll(Scene scene) => new() { WithholdFrom = scene.Chance(2) ? [Words.Mother] : [], MayShareOnward = scene.Chance(2) };

    // What was not said yet leads on: without it hardly any story would come to the later states.
    private static Type[] Unsaid(Type[] own, Organization at, SagaRow row)
    {
        var said = at.Store.Journal.Where(line => line.ConversationId == row.Id && line.What == "handled" && line.FromOrg == at.Code).Select(line => line.Type).ToHashSet();
        return [.. own.Where(type => !said.Contains(Catalogue.Of(type).Type))];
    }
}
