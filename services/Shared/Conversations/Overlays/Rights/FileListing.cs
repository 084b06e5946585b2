using ChainHub.Conversations.Machines;
using ChainHub.Durability;

namespace ChainHub.Conversations.Rights;

/// <summary>
/// What may be listed of a case for a person who asks for the file (inzage; Wmo 2015 art. 5.3.2, Jeugdwet art. 7.3.10). A conversation about
/// a shelter is listed for the adults who are sheltered and for nobody else, a parent with authority included; of any other conversation
/// the messages are left out that are withheld from the person. Nothing tells that something was left out.
/// </summary>
public static class FileListing
{
    private static readonly string[] Said = ["handled", "sent"];

    /// <summary>The lines of the journal that may be listed, in order.</summary>
    /// <param name="person">Who asks, pseudonymous as in the conversations of the case.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="journal">What the organization saw and said.</param>
    /// <param name="conversations">The conversations that it keeps; one that is not among them is not listed.</param>
    /// <param name="sides">The sides that it takes part in.</param>
    public static IReadOnlyList<JournalLine> For(
        string person, Guid caseId, IEnumerable<JournalLine> journal, IEnumerable<SagaRow> conversations, Sides sides)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(conversations);
        ArgumentNullException.ThrowIfNull(sides);
        var shown = conversations.Where(row => row.Kind == ConversationEngine.ConversationKind && row.CaseId == caseId)
            .Select(row => sides.Named(row.Machine).Read(row.Data, row.State)).Where(conversation => conversation.ListedFor(person))
            .ToDictionary(conversation => conversation.CorrelationId, conversation => From(conversation, person));
        return [.. journal.Where(line => Said.Contains(line.What) && line.CaseId == caseId && line.ConversationId is { } id
            && shown.TryGetValue(id, out var withheld) && !withheld.Contains(line.MessageId))];
    }

    private static HashSet<string?> From(Conversation conversation, string person) =>
        [.. conversation.WithheldMessages?.Where(message => message.From.Contains(person)).Select(message => message.Id) ?? []];
}
