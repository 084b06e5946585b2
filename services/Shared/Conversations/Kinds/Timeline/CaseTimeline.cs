using System.Text.Json;
using ChainHub.Conversations.Machines;
using ChainHub.Durability;

namespace ChainHub.Conversations.Timeline;

/// <summary>What one organization can lay side by side for a case: its own story, and what it was given when it asked.</summary>
/// <param name="Organization">The organization.</param>
/// <param name="Story">Its own story of the family; empty where it has none.</param>
/// <param name="Oversight">Its ledger of the case; null: it has none.</param>
/// <param name="Asked">What it asked of others, and what came of that.</param>
/// <param name="OpenTasks">What it has still to do for the family.</param>
public sealed record CaseTimeline(
    string Organization, FamilyStory Story, CaseOversight? Oversight, IReadOnlyList<AskedPart> Asked, IReadOnlyList<OwnedTask> OpenTasks)
{
    private static readonly Dictionary<string, Side> Known = Sides.Known.ToDictionary(side => side.Name);

    /// <summary>Reads it from the rows of a node.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="rows">Rows of the case, its story and its conversations; others are passed over.</param>
    public static CaseTimeline Of(string organization, Guid caseId, IEnumerable<SagaRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var (story, oversight, asked, tasks) = (new FamilyStory { CaseId = caseId }, default(CaseOversight), new List<AskedPart>(), new List<OwnedTask>());
        foreach (var row in rows.Where(row => row.CaseId == caseId))
        {
            if (row.Kind == ConversationEngine.StoryKind) story = StoryOf(row);
            else if (row.Kind == ConversationEngine.CaseKind) tasks.AddRange((oversight = JsonSerializer.Deserialize<CaseOversight>(row.Data, StateJson.Options)!).Tasks);
            else if (row.Kind == ConversationEngine.ConversationKind && Known.TryGetValue(row.Machine, out var side))
            {
                var conversation = side.Read(row.Data, row.State);
                tasks.AddRange(conversation.Tasks);
                if (conversation is TimelineConversation { Asks: true } question) asked.Add(new AskedPart(row.Id, row.UpdatedAt, question));
            }
        }

        return new CaseTimeline(organization, story, oversight, asked, [.. tasks.Where(task => task.Owner == organization).DistinctBy(task => task.Id)]);
    }

    /// <summary>The story that a row holds.</summary>
    public static FamilyStory StoryOf(SagaRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return JsonSerializer.Deserialize<FamilyStory>(row.Data, StateJson.Options)!;
    }

    /// <summary>The parts: its own, and the latest that each other gave.</summary>
    public IReadOnlyList<OwnPart> Parts =>
    [
        OwnPart.ForItself(Organization, Story, Oversight),
        .. Asked.Where(asked => asked.Conversation.CurrentState == nameof(TimelineAsker.Contributed)).GroupBy(asked => asked.Conversation.Peer)
            .Select(same => same.MaxBy(asked => asked.At)!).OrderBy(asked => asked.Conversation.Peer, StringComparer.Ordinal)
            .Select(asked => new OwnPart(asked.Conversation.Peer, asked.Conversation.Facts, asked.Conversation.PartsLeftOut)),
    ];

    /// <summary>The timeline as the family may read it.</summary>
    /// <param name="now">Until when it is told (UTC).</param>
    public AssembledTimeline ForFamily(DateTimeOffset now)
    {
        var hidden = Story.Facts.Where(fact => fact.Sharing != Sharing.Shared).SelectMany(fact => fact.References).ToHashSet();
        OwnPart WithoutHidden(OwnPart part)
        {
            var facts = part.Facts.Where(fact => !fact.References.Any(hidden.Contains)).ToList();
            return part with { Facts = facts, PartsLeftOut = part.PartsLeftOut || facts.Count < part.Facts.Count };
        }

        return AssembledTimeline.Of([OwnPart.ForFamily(Organization, Story, Oversight), .. Parts.Skip(1).Select(WithoutHidden)], now);
    }

    /// <summary>The timeline as this organization can put it together.</summary>
    /// <param name="now">Until when it is told (UTC).</param>
    public AssembledTimeline Timeline(DateTimeOffset now) => AssembledTimeline.Of(Parts, now);
}

/// <summary>A part of the timeline that was asked for.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="At">When something was last said in it (UTC).</param>
/// <param name="Conversation">What came of it.</param>
public sealed record AskedPart(Guid Id, DateTimeOffset At, TimelineConversation Conversation);
