using System.Text.Json;
using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Timeline;
using ChainHub.Conversations.Workers;
using ChainHub.Durability;

namespace ChainHub.Conversations.Joining;

/// <summary>
/// What becomes of the rows of an organization that come to the one that takes its place (rechtsopvolger), also where that one has rows of
/// its own on the same family. Ids and clocks stay; only the addressee changes.
/// </summary>
public sealed class OrganizationsJoined : ITakeOverRules
{
    private readonly AgreementBook book;
    private readonly DateOnly day;
    private readonly JoinedConversations conversations = new(new Sides([.. Sides.Known]));

    /// <summary>As the agreements have it.</summary>
    /// <param name="book">All agreements.</param>
    /// <param name="from">The code of the organization whose rows come.</param>
    /// <param name="into">The code of the organization that takes its place.</param>
    /// <param name="day">On which day (Amsterdam date).</param>
    /// <exception cref="ArgumentException">By the agreements it does not take its place on that day; the message says what they do say.</exception>
    public OrganizationsJoined(AgreementBook book, string from, string into, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (WhyNot(book, from, into, day) is { } why) throw new ArgumentException(why, nameof(into));
        (this.book, From, Into, this.day) = (book, from, into, day);
    }

    /// <inheritdoc />
    public string From { get; }

    /// <inheritdoc />
    public string Into { get; }

    /// <summary>Why an organization does not take the place of another on a day (Amsterdam date); null: it does.</summary>
    public static string? WhyNot(AgreementBook book, string from, string into, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (new[] { from, into }.FirstOrDefault(code => book.Find(code) is null) is { } unknown)
            return $"No agreement names '{unknown}'. Known are: {string.Join(", ", book.Participants.Select(one => one.Code).Order(StringComparer.Ordinal))}.";
        if (from == into) return $"'{from}' cannot take its own place.";
        if (book.Successors.Of(from, day) == into) return null;
        return book.Find(from)!.Successor is not { } next
            ? $"By the agreements nobody takes the place of {from}: it has no 'succeeded-by'. Write down who follows, and from which day."
            : next.From > day
                ? $"By the agreements {next.Code} takes the place of {from} from {next.From:yyyy-MM-dd}, and it is {day:yyyy-MM-dd}: wait until then."
                : $"By the agreements {book.Successors.Of(from, day)} stands in the place of {from} on {day:yyyy-MM-dd}, not {into}.";
    }

    /// <inheritdoc />
    public bool MayHaveWritten(string organization, TakeOverSide side) =>
        side == TakeOverSide.Given ? IsFrom(organization) : organization == Into || book.Successors.Of(organization, day) == Into;

    /// <inheritdoc />
    public bool StandsBetween(SagaRow row, TakeOverSide side)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Kind == ConversationEngine.ConversationKind && conversations.IsWith(row, side == TakeOverSide.Given ? IsInto : IsFrom);
    }

    /// <inheritdoc />
    public JoinedRow? Join(SagaRow here, SagaRow arriving, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(here);
        ArgumentNullException.ThrowIfNull(arriving);
        return here.Kind switch
        {
            ConversationEngine.ConversationKind => Conversation(here, arriving, now),
            ConversationEngine.CaseKind => Case(here, arriving, now),
            ConversationEngine.StoryKind => United(here, arriving, now, JoinedStory.Of(Read<FamilyStory>(here), Read<FamilyStory>(arriving))),
            WorkerRegister.WorkerKind => United(here, arriving, now, JoinedWorkers.Of(Read<WorkerFamilies>(here), Read<WorkerFamilies>(arriving))),
            _ => null,
        };
    }

    /// <inheritdoc />
    public OutboxRow? Forward(OutboxRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Lane == OutboxLane.Adapter) return row with { ToOrg = IsFrom(row.ToOrg) ? Into : row.ToOrg };
        if (IsInto(row.ToOrg) || IsFrom(row.ToOrg)) return null;
        // Who sends it says it: nobody is believed who speaks in another's name. What it says, and its place in the order, stay.
        var (envelope, data) = CloudEventCodec.Read(row.Body);
        var source = envelope.Source.Replace($":oin:{book.Find(From)!.Oin}:", $":oin:{book.Find(Into)!.Oin}:", StringComparison.Ordinal);
        return row with { Body = CloudEventCodec.Write(envelope with { FromOrg = Into, Source = source }, data) };
    }

    // Those whose place it took before have come to it long since.
    private bool IsFrom(string code) => code == From || book.Successors.Line(code, day).Any(next => next.Code == From);

    private bool IsInto(string code) => !IsFrom(code) && book.Successors.Of(code, day) == Into;

    private JoinedRow? Conversation(SagaRow here, SagaRow arriving, DateTimeOffset now)
    {
        if (conversations.Stays(here, arriving) is not { } stays) return null;
        var gives = ReferenceEquals(stays, here) ? arriving : here;
        var (terms, tasks) = conversations.EndWith(gives, stays);
        return new JoinedRow(ReferenceEquals(stays, here) ? null : arriving with { Version = here.Version, UpdatedAt = now }, Line(gives, now, gives.Machine, gives.State))
        {
            TermsOver = terms, TasksOver = tasks,
        };
    }

    private JoinedRow Case(SagaRow here, SagaRow arriving, DateTimeOffset now)
    {
        var oversight = JoinedOversight.Of(Read<CaseOversight>(here), IsInto, Read<CaseOversight>(arriving), IsFrom);
        var united = United(here, arriving, now, oversight);
        return united with { Row = united.Row! with { State = oversight.Holder ?? "unknown" } };
    }

    private static JoinedRow United<T>(SagaRow here, SagaRow arriving, DateTimeOffset now, T one) =>
        new(here with { Data = JsonSerializer.Serialize(one, StateJson.Options), UpdatedAt = now, InHand = null }, Line(arriving, now, here.Kind, state: null));

    private static JournalLine Line(SagaRow row, DateTimeOffset now, string code, string? state) => new()
    {
        At = now, What = TakeOverLines.Joined, ConversationId = row.Kind == ConversationEngine.ConversationKind ? row.Id : null, CaseId = row.CaseId, Code = code, State = state,
    };

    private static T Read<T>(SagaRow row) => JsonSerializer.Deserialize<T>(row.Data, StateJson.Options)!;
}
