using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using ChainHub.Conversations.Consultation;
using ChainHub.Conversations.Contact;
using ChainHub.Conversations.Handover;
using ChainHub.Conversations.Machines;

namespace ChainHub.Conversations.Tests.Machines;

/// <summary>
/// What every side does with everything that can be said to it in every state, as it runs. A change of a table shows here; run with
/// <c>CHAINHUB_APPROVE=1</c> to write the file anew, and read the difference.
/// </summary>
public sealed class The_tables_are_as_approved
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = Chain.Id("h1");
    private readonly Organization us = new Chain().At("veilig");

    [Fact]
    public void State_by_state_and_message_by_message()
    {
        var text = new StringBuilder();
        Side<HandoverConversation>(text, Sides.HandsOver);
        Side<HandoverConversation>(text, Sides.TakesOver);
        Side<ConsultationConversation>(text, Sides.Asks);
        Side<ConsultationConversation>(text, Sides.Advises);
        Side<ContactConversation>(text, Sides.LogsContact);
        var file = FileName();
        if (Environment.GetEnvironmentVariable("CHAINHUB_APPROVE") == "1") File.WriteAllText(file, text.ToString());
        text.ToString().ShouldBe(File.ReadAllText(file), "approve the tables with CHAINHUB_APPROVE=1 and review the difference");
    }

    private void Side<T>(StringBuilder text, Side side) where T : Conversation, new()
    {
        text.Append("# ").Append(side.Name).Append('\n');
        foreach (var state in side.States.Where(s => s != "Final"))
            foreach (var asked in state == "CancelNegotiation" ? new[] { "we", "they" } : [""])
                State<T>(text, side, state, asked);
        text.Append("ends: ").AppendJoin(", ", side.EndStates.Order()).Append("\n\n");
    }

    private void State<T>(StringBuilder text, Side side, string state, string asked) where T : Conversation, new()
    {
        text.Append('\n').Append(state).Append(asked.Length > 0 ? $" ({asked} asked)" : "").Append(side.EndStates.Contains(state) ? " (end)" : "").Append('\n');
        var refused = new List<string>();
        foreach (var (author, name, body) in Sayings(side))
        {
            var decision = Decide<T>(side, state, asked, author, body);
            var next = decision.Unit.Sagas.FirstOrDefault(s => s.Id == Id)?.State;
            if (decision.Outcome == Outcome.Handled && !(author == Author.Node && (next == state || next is null))) text.Append($"  {Label(author),-5}{name,-36} -> {(next == state ? "=" : next ?? "nothing begins")}\n");
            else if (decision.Outcome != Outcome.Handled && author != Author.Node) refused.Add($"{Label(author)} {name}");
        }

        if (refused.Count > 0) text.Append("  refused: ").AppendJoin(", ", refused).Append('\n');
    }

    private static string Label(Author author) => author switch { Author.OwnPeople => "own", Author.Peer => "peer", _ => "node" };

    private static IEnumerable<(Author Author, string Name, object Body)> Sayings(Side side)
    {
        foreach (var (type, said) in side.Vocabulary.OrderBy(s => Catalogue.Of(s.Key).Name, StringComparer.Ordinal))
            foreach (var author in new[] { Author.OwnPeople, Author.Peer }.Where(a => said.By is null || said.By == a))
                yield return (author, Catalogue.Of(type).Name, Words.Of(type));
        foreach (var rule in new[] { LocalRules.AnswerHandover, LocalRules.AnswerConsultation })
            yield return (Author.Node, $"{rule} passed", new AlarmGone(Chain.Id(rule), Stages.Passed));
        foreach (var type in side.Vocabulary.Keys.OrderBy(t => Catalogue.Of(t).Name, StringComparer.Ordinal))
            yield return (Author.Node, $"{Catalogue.Of(type).Name} came back", new NotSent("m", Catalogue.Of(type).Type, "team", false, DeliveryFailure.Unroutable));
    }

    private Decision Decide<T>(Side side, string state, string asked, Author author, object body) where T : Conversation, new()
    {
        var began = state != "Initial";
        var conversation = new T { CorrelationId = Id, CaseId = Chain.Id(Chain.Family), Peer = "team", Channels = { ["team"] = new Channel() } };
        conversation.Terms.AddRange(new[] { LocalRules.AnswerHandover, LocalRules.AnswerConsultation }.Select(rule => new RunningTerm
        {
            Id = Chain.Id(rule), Rule = rule, Owner = "veilig", DueAt = Now, Alarms = [new Alarm(Stages.Passed, Now)],
        }));
        if (conversation is HandoverConversation handover)
            (handover.SentByUs, handover.Before, handover.CancellationAskedBy, handover.ReplyBy) =
                (side.Name == "handover.sender", asked.Length > 0 ? "Started" : "Received", asked switch { "we" => "veilig", "they" => "team", _ => null }, Now);
        var taken = state is "Accepted" or "Started" or "Completed" or "CancelNegotiation" or "Bounced";
        var holder = side.Name == "handover.sender" == taken ? "team" : "veilig";
        var oversight = new CaseOversight { CaseId = Chain.Id(Chain.Family) };
        if (began || author == Author.OwnPeople) oversight.Open(holder, new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
        SagaRow[] rows =
        [
            Row(ConversationEngine.ConversationKind, Id, side.Name, state, side.Write(conversation)),
            Row(ConversationEngine.CaseKind, Chain.Id(Chain.Family), "case", holder, JsonSerializer.Serialize(oversight, StateJson.Options)),
        ];
        var incoming = new Incoming
        {
            Author = author, From = author == Author.Peer ? "team" : "veilig", To = "team", Source = "s", Id = "i", ConversationId = Id, CaseId = Chain.Id(Chain.Family),
            Sequence = body is Message message && Catalogue.Of(message.GetType()).Sequenced ? 1 : null, Body = body,
        };
        var engine = new ConversationEngine(us.Identity, new AgreementBook([TestAgreement.Usual]), new Sides(side));
        return engine.DecideAsync(incoming, new Loaded(InboxVerdict.New, began ? rows : rows[1..]), Now).GetAwaiter().GetResult();
    }

    private static SagaRow Row(string kind, Guid id, string machine, string state, string data) =>
        new() { Kind = kind, Id = id, Version = 1, Machine = machine, State = state, CaseId = Chain.Id(Chain.Family), Data = data, UpdatedAt = Now };

    private static string FileName([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "tables.approved.txt");
}
