using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.TakingOver;

public abstract class TakeOverTests(IHome from, IHome into)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_of_two_stores_come_together_and_the_journal_is_whole()
    {
        await using var two = await TwoStores.NewAsync(from, into);
        await two.FillAsync();
        var (sight, west) = (await two.TakeOver().LookAsync(Stop), await two.West.Ledger.JournalAsync(0, 99, Stop));
        sight.Tables.ToDictionary(table => table.Name, table => (table.From, table.Into)).ShouldBe(
            new Dictionary<string, (long, long)> { ["computation"] = (1, 1), ["term"] = (6, 6), ["task"] = (6, 6), ["saga"] = (7, 7), ["inbox"] = (3, 3), ["parked"] = (3, 3), ["outbox"] = (6, 6), ["journal_page"] = (3, 3) }, ignoreOrder: true);
        (sight.Joins["case"], sight.YetToLeave, sight.BrokenLine, sight.DoneAt).ShouldBe((1, 6, null, null));

        var told = new List<TakeOverProgress>();
        await two.TakeOver(batch: 2).RunAsync(told.Add, Stop);

        (await CountsAsync(two.Into)).ShouldBe("12 12 13 6 6 12");
        told.Where(step => step.Complete).Select(step => $"{step.Table} {step.Read} {step.Written} {step.Joined}")
            .ShouldBe(["computation 1 0 0", "term 6 6 0", "task 6 6 0", "saga 7 6 1", "inbox 3 3 0", "parked 3 3 0", "outbox 6 6 0", "journal_page 4 4 0"]);
        (await two.Into.RowsAsync($"SELECT data, version FROM saga WHERE kind = 'case' AND data LIKE 'team%'")).ShouldBe(["team+west|2"]);
        (await two.Team.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
        var lines = (await two.Team.Ledger.JournalAsync(6, 99, Stop)).ToList();
        lines.Select(line => line.What).ShouldBe(["joined", "taken-over", .. west.Select(line => line.What), "given-over"]);
        lines[1].Code.ShouldBe($"lines:7 seal:{(await two.West.Ledger.JournalAsync(6, 1, Stop)).Single().Seal}");
        (lines[1].FromOrg, lines[1].ToOrg).ShouldBe(("west", "team"));
        lines.Skip(2).Take(6).Select(line => line with { Position = 0, Seal = null }).ShouldBe(west.Select(line => line with { Position = 0, Seal = null }));
        (await two.TakeOver().LookAsync(Stop)).DoneAt.ShouldBe(Some.Noon.AddDays(1));
    }

    [Fact]
    public async Task Run_again_it_changes_nothing()
    {
        await using var two = await TwoStores.NewAsync(from, into);
        await two.FillAsync();
        await two.TakeOver().RunAsync(null, Stop);
        var once = await TwoStores.AllOfAsync(two.Into);

        await two.TakeOver(batch: 1).RunAsync(_ => throw new InvalidOperationException("There was nothing to tell."), Stop);

        (await TwoStores.AllOfAsync(two.Into)).ShouldBe(once);
    }

    [Fact]
    public async Task Broken_off_after_any_batch_and_run_again_it_ends_the_same()
    {
        await using var whole = await TwoStores.NewAsync(from, into);
        await whole.FillAsync();
        var batches = 0;
        await whole.TakeOver(batch: 2).RunAsync(_ => batches++, Stop);
        batches.ShouldBeGreaterThan(15);
        for (var last = 1; last < batches; last += 3)
        {
            await using var two = await TwoStores.NewAsync(from, into);
            await two.FillAsync();
            var before = await ExpectedAsync(two);
            var done = 0;
            await Should.ThrowAsync<OperationCanceledException>(() => two.TakeOver(batch: 2).RunAsync(_ => BreakOff(++done == last), Stop));
            (await two.TakeOver().LookAsync(Stop)).BrokenOffSince.ShouldNotBeNull();

            await two.TakeOver(batch: 2).RunAsync(null, Stop);
            (await ExpectedAsync(two, done: true)).ShouldBe(before, $"broken off after batch {last}");
            (await two.Team.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task Broken_off_within_a_batch_nothing_of_it_is_written()
    {
        await using var two = await TwoStores.NewAsync(from, into);
        await two.FillAsync();
        var commits = 0;
        var failing = two.Into.OpenWithFaults(point => point == Store.FaultPoints.BeforeCommit && ++commits == 9 ? throw new InvalidOperationException("the plug was pulled") : ValueTask.CompletedTask);
        var expected = await ExpectedAsync(two);
        await Should.ThrowAsync<InvalidOperationException>(() => two.TakeOver(batch: 2, into: failing).RunAsync(null, Stop));

        await two.TakeOver(batch: 2).RunAsync(null, Stop);
        (await ExpectedAsync(two, done: true)).ShouldBe(expected);
    }

    [Fact]
    public async Task What_is_open_between_the_two_refuses_and_nothing_changes()
    {
        foreach (var side in Enum.GetValues<TakeOverSide>())
        {
            await using var two = await TwoStores.NewAsync(from, into);
            await two.FillAsync(1);
            var between = Some.Saga() with { State = "Between" };
            await TwoStores.WriteAsync(side == TakeOverSide.Given ? two.West : two.Team, new UnitOfWork { Sagas = [between, Some.Saga(closed: true) with { State = "Between" }] });
            var before = (await TwoStores.AllOfAsync(two.From), await TwoStores.AllOfAsync(two.Into));

            (await two.TakeOver().LookAsync(Stop)).Conflicts.ShouldBe([new(between.Id, "conversation", "handover-sender", "Between", side)]);
            var refused = await Should.ThrowAsync<TakeOverRefusedException>(() => two.TakeOver().RunAsync(null, Stop));

            refused.Conflicts.Single().Id.ShouldBe(between.Id);
            (await TwoStores.AllOfAsync(two.From), await TwoStores.AllOfAsync(two.Into)).ShouldBe(before);
            (await two.From.RowsAsync("SELECT id FROM take_over")).Concat(await two.Into.RowsAsync("SELECT id FROM take_over")).ShouldBeEmpty();
            foreach (var store in (INodeStore[])[two.West, two.Team]) await TwoStores.WriteAsync(store, Some.Everything());
        }
    }

    [Fact]
    public async Task Rows_that_cannot_be_one_refuse()
    {
        await using var two = await TwoStores.NewAsync(from, into);
        await TwoStores.WriteAsync(two.West, new UnitOfWork { Sagas = [Some.Saga(TwoStores.Both)] });
        await TwoStores.WriteAsync(two.Team, new UnitOfWork { Sagas = [Some.Saga(TwoStores.Both) with { State = "Apart" }] });

        (await Should.ThrowAsync<TakeOverRefusedException>(() => two.TakeOver().RunAsync(null, Stop))).Conflicts.Single().Id.ShouldBe(TwoStores.Both);
        await TwoStores.WriteAsync(two.West, Some.Everything());
    }

    [Fact]
    public async Task Terms_and_tasks_of_a_row_that_gives_way_end_and_a_task_that_both_know_is_open_where_it_is_for_one()
    {
        await using var two = await TwoStores.NewAsync(from, into);
        var (term, task) = (Some.Term(Some.Noon.AddDays(9)), Some.Task());
        var shared = Some.Task();
        task = task with { Id = term.Id };
        await TwoStores.WriteAsync(two.West, new UnitOfWork { Sagas = [Some.Saga(TwoStores.Both, "ends", term.Id)], TermsSet = [term], Tasks = [task, shared] });
        await TwoStores.WriteAsync(two.Team, new UnitOfWork { Sagas = [Some.Saga(TwoStores.Both, "ends") with { State = "Stays" }], Tasks = [shared with { Open = false, ClosedAt = Some.Noon }] });

        await two.TakeOver().RunAsync(null, Stop);

        (await two.Team.Ledger.TermsAsync(null, 9, Stop)).Single().ShouldSatisfyAllConditions(ended => ended.Status.ShouldBe(TermStatus.Cancelled), ended => ended.NextAt.ShouldBeNull());
        (await two.Team.Ledger.TasksAsync(null, 9, Stop)).ToDictionary(row => row.Id, row => row.Open).ShouldBe(new Dictionary<Guid, bool> { [task.Id] = false, [shared.Id] = true }, ignoreOrder: true);
        (await two.Team.NextAlarmAtAsync(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Messages_leave_in_their_order_and_what_was_for_each_other_is_set_aside()
    {
        await using var two = await TwoStores.NewAsync(from, into);
        var conversation = Guid.NewGuid();
        await TwoStores.WriteAsync(two.Team, new UnitOfWork { Outbox = [Some.Outgoing(conversation, "team-1"), Some.Outgoing(id: "to-west", to: "west")] });
        for (var number = 1; number <= 5; number++) await TwoStores.WriteAsync(two.West, new UnitOfWork { Outbox = [Some.Outgoing(conversation, $"west-{number}")] });
        await TwoStores.WriteAsync(two.West, new UnitOfWork { Outbox = [Some.Outgoing(id: "to-team", to: "team"), Some.Outgoing(conversation, "unroutable")] });
        await TwoStores.WriteAsync(two.West, new UnitOfWork { SetAside = [new OutboxSetAside(conversation, "unroutable", OutboxLane.Broker, "Unroutable", Some.Noon)] });
        await two.West.ClaimOutboxAsync(OutboxLane.Broker, 99, Some.Noon, Some.Minute, Stop);

        await two.TakeOver(batch: 2).RunAsync(null, Stop);

        var leaving = await two.Team.ClaimOutboxAsync(OutboxLane.Broker, 99, Some.Noon, Some.Minute, Stop);
        leaving.Select(row => row.MessageId).ShouldBe(["team-1", "west-1", "west-2", "west-3", "west-4", "west-5"]);
        leaving[1].Body.ShouldBe([.. Some.Outgoing().Body, 42], "as the rules forward it");
        (await two.Team.Ledger.SetAsideAsync(0, 9, Stop)).Select(row => (row.MessageId, row.Reason)).ShouldBe(
            [("to-west", TakeOverLines.BetweenThem), ("to-team", TakeOverLines.BetweenThem), ("unroutable", "Unroutable")], ignoreOrder: true);
        (await two.Team.Ledger.JournalAsync(0, 99, Stop)).Where(line => line.What == "set-aside").Select(line => line.MessageId).ShouldBe(["to-west", "to-team"]);
    }

    [Fact]
    public async Task A_message_that_either_had_handled_stays_handled()
    {
        await using var two = await TwoStores.NewAsync(from, into);
        var (seen, both) = (Some.Message(), Some.Message());
        await TwoStores.WriteAsync(two.West, new UnitOfWork { Inbox = seen });
        await TwoStores.WriteAsync(two.West, new UnitOfWork { Inbox = both });
        await TwoStores.WriteAsync(two.Team, new UnitOfWork { Inbox = both });

        await two.TakeOver().RunAsync(null, Stop);

        foreach (var message in (InboxEntry[])[seen, both])
            (await two.Team.CommitAsync([new UnitOfWork { Inbox = message }], Stop)).ShouldBe([CommitOutcome.Duplicate]);
    }

    private static void BreakOff(bool now)
    {
        if (now) throw new OperationCanceledException("Broken off.");
    }

    // Ids differ from run to run, so what must be there is worked out from what was.
    private static async Task<string> ExpectedAsync(TwoStores two, bool done = false)
    {
        var sagas = await SetAsync(two, done, "SELECT kind, id, state FROM saga");
        var rows = new[]
        {
            "SELECT id, status, due_at, next_at FROM term", "SELECT id, owner, open FROM task", "SELECT source, id FROM inbox", "SELECT source, id, hash FROM parked",
            "SELECT message_id, lane, to_org FROM outbox", "SELECT what, message_id, conversation_id FROM journal WHERE what IN ('handled', 'sent')",
        };
        var all = new List<string> { sagas };
        foreach (var sql in rows) all.Add(await SetAsync(two, done, sql));
        return string.Join("\n\n", all);
    }

    // Instants are written differently by the two products: only ids and codes of the source are compared where they differ.
    private static async Task<string> SetAsync(TwoStores two, bool done, string sql)
    {
        var rows = (await two.Into.RowsAsync(sql)).Concat(done ? [] : await two.From.RowsAsync(sql)).Select(row => Plain(row));
        return string.Join('\n', (sql.Contains("journal", StringComparison.Ordinal) ? rows : rows.Distinct()).Order(StringComparer.Ordinal));
    }

    private static string Plain(string row) => string.Join('|', row.ToUpperInvariant().Replace("TRUE", "1", StringComparison.Ordinal).Replace("FALSE", "0", StringComparison.Ordinal)
        .Split('|').Where(part => !DateTimeOffset.TryParse(part, System.Globalization.CultureInfo.CurrentCulture, out _) && (part.Length != 18 || !long.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out _))));

    private static async Task<string> CountsAsync(TestDatabase database)
    {
        var counts = new List<string>();
        foreach (var table in (string[])["term", "task", "saga", "inbox", "parked", "outbox"]) counts.Add((await database.RowsAsync($"SELECT count(*) FROM {table}")).Single());
        return string.Join(' ', counts);
    }
}

public sealed class TakeOverOnSqlite(SqliteHome home) : TakeOverTests(home, home);

public sealed class TakeOverOnPostgres(PostgresHome home) : TakeOverTests(home, home);

public sealed class TakeOverFromSqliteToPostgres(SqliteHome from, PostgresHome into) : TakeOverTests(from, into);

public sealed class TakeOverFromPostgresToSqlite(PostgresHome from, SqliteHome into) : TakeOverTests(from, into);
