using ChainHub.Contracts;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Report;
using ChainHub.Contracts.Rights;
using ChainHub.Contracts.Tasks;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Conversations;

/// <summary>What of a step belongs to the story of its family: kept with the rest of the step, or not at all.</summary>
public sealed partial class Step
{
    private const int MostReferences = 20;

    // Acute danger is raised in every conversation of a case, within a moment: it happened once.
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(1);

    private readonly Dictionary<Type, StoryFact> toldNow = [];

    /// <summary>The story of the family, if what is handled can belong to it.</summary>
    internal RowOnDemand<FamilyStory>? Story { get; init; }

    /// <summary>What was handled is told, unless it was when it was said on.</summary>
    /// <param name="newInStory">Nothing of the conversation was part of the story before.</param>
    internal void TellWhatWasHandled(bool newInStory)
    {
        if (Incoming.Body is not Message said || Ignored) return;
        if (newInStory) Story?.Open().TakesPlaceIn(Incoming.ConversationId);
        if (toldNow.ContainsKey(said.GetType())) return;
        if (ByPeer) Remember(said, Incoming.Id, Incoming.SaidAs ?? Incoming.From, Incoming.From);
        else if (ByOwnPeople) Remember(said, Incoming.Id, Self.Code, with: null);
    }

    private void RememberSent(Message said, string messageId, string to)
    {
        if (toldNow.TryGetValue(said.GetType(), out var told)) AlsoTo(told, messageId, to);
        else Remember(said, messageId, Self.Code, to);
    }

    private void Remember(Message said, string reference, string by, string? with)
    {
        if (Story is null) return;
        if (said is MessageCorrected corrected) Correct(corrected.Supersedes);
        if (StoryTable.Of(said.GetType()) is not { } line || line.Told(said) is not { } told) return;
        var (at, sharing) = (said.OccurredAt == default ? Now : said.OccurredAt, SharingOf(line, said));
        var fact = new StoryFact
        {
            References = [reference], What = line.Message.Name, At = at, RecordedAt = Now, By = by, With = with is null || with == Self.Code ? [] : [with], Detail = told.Code,
            From = told.From, Until = told.Until, WorkerRef = told.Worker, Sharing = sharing,
        };
        toldNow[said.GetType()] = Add(fact);
        if (line.Reason?.Invoke(said) is { Length: > 0 } reason)
            Story.Open().Add(new StoryDecision { What = fact.What, At = at, By = by, Role = said.RecordedBy.Role, Detail = fact.Detail, Reason = reason, Sharing = sharing });
        line.Keep?.Invoke(Story.Open(), said, new StoryStep(by, at));
    }

    /// <summary>A term of this organization has passed.</summary>
    private void RememberPassed(RunningTerm term) => RememberOwn<DeadlinePassed>($"{term.Id:N}", term.Rule);

    /// <summary>Acute danger was acted on.</summary>
    private void RememberDone(OwnedTask task)
    {
        if (task.Kind == TaskKind.ActOnAcuteDanger && task.Owner == Self.Code) RememberOwn<TaskCompleted>($"{task.Id:N}", new Told(task.Kind).Code);
    }

    private void RememberOwn<T>(string reference, string? detail) where T : Message
    {
        if (Story is null) return;
        Add(new StoryFact { References = [reference], What = Catalogue.Of<T>().Name, At = Now, RecordedAt = Now, By = Self.Code, Detail = detail, Sharing = Hidden() ? Sharing.Guarded : Sharing.Shared });
    }

    private StoryFact Add(StoryFact fact)
    {
        var story = Story!.Open();
        story.TakesPlaceIn(Incoming.ConversationId);
        if (story.Facts.FindLast(known => known.SaysTheSameAs(fact) && (known.At - fact.At).Duration() <= Once) is not { } same)
        {
            story.Add(fact);
            return fact;
        }

        AlsoTo(same, fact.References[0], fact.With.Count > 0 ? fact.With[0] : null);
        same.Sharing = same.Sharing > fact.Sharing ? same.Sharing : fact.Sharing;
        return same;
    }

    private static void AlsoTo(StoryFact told, string reference, string? organization)
    {
        if (told.References.Count < MostReferences && !told.References.Contains(reference)) told.References.Add(reference);
        if (organization is not null && !told.With.Contains(organization)) told.With.Add(organization);
    }

    // With whom is talked of a report there is who reported, and what is done there before the assessment shows when: only what comes of it
    // is told on. Of a shelter nothing is.
    private bool Hidden(Message? said = null) => Conversation is ShelterPlacement.PlacementConversation
        || (Conversation is Report.ReportConversation && said is not (AssessmentCompleted or InvestigationStarted or InvestigationCompleted));

    private void Correct(string messageId)
    {
        foreach (var wrong in Story!.Open().Facts.Where(fact => fact.References.Contains(messageId))) wrong.Corrected = true;
    }

    private Sharing SharingOf(StoryLine line, Message said) =>
        said.Disclosure?.WithholdFrom.Count > 0 ? Sharing.Withheld
        : line.Guarded || Hidden(said) ? Sharing.Guarded
        : ByPeer && said.Disclosure is { MayShareOnward: false } ? Sharing.NotOnward
        : Sharing.Shared;
}
