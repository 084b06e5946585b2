using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Rules;

public abstract class AlarmTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task Nothing_is_due_while_no_term_runs()
    {
        (await Store.NextAlarmAtAsync(Stop)).ShouldBeNull();
        (await ClaimAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_alarm_tells_what_its_term_knows()
    {
        var term = Some.Term(Some.Noon.AddMinutes(-1), "warned");
        await CommitAsync(new UnitOfWork { TermsSet = [term] });
        (await ClaimAsync()).ShouldBe([new DueAlarm(term with { Computation = term.Computation with { Text = "" } })]);
    }

    [Fact]
    public async Task An_alarm_is_due_at_its_instant_and_not_before()
    {
        await CommitAsync(new UnitOfWork { TermsSet = [Some.Term(Some.Noon)] });
        (await Store.NextAlarmAtAsync(Stop)).ShouldBe(Some.Noon);
        (await Store.ClaimDueAlarmsAsync(9, Some.Noon.AddTicks(-10), Some.Minute, Stop)).Alarms.ShouldBeEmpty();
        (await ClaimAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Acute_alarms_come_first_and_then_the_longest_due()
    {
        var older = Some.Term(Some.Noon.AddDays(-2));
        var old = Some.Term(Some.Noon.AddDays(-1));
        var acute = Some.Term(Some.Noon, acute: true);
        await CommitAsync(new UnitOfWork { TermsSet = [old, older, acute] });
        (await ClaimAsync(2)).Select(alarm => alarm.Term.Id).ShouldBe([acute.Id, older.Id]);
        (await ClaimAsync(2)).Select(alarm => alarm.Term.Id).ShouldBe([old.Id]);
    }

    [Fact]
    public async Task A_claimed_alarm_stays_away_until_its_lease_has_ended()
    {
        await CommitAsync(new UnitOfWork { TermsSet = [Some.Term(Some.Noon)] });
        await ClaimAsync();
        (await ClaimAsync()).ShouldBeEmpty();
        (await Store.NextAlarmAtAsync(Stop)).ShouldBe(Some.Noon + Some.Minute);
        (await Store.ClaimDueAlarmsAsync(9, Some.Noon + Some.Minute, Some.Minute, Stop)).Alarms.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_alarm_that_went_ends_its_lease_and_the_next_one_is_free()
    {
        var term = Some.Term(Some.Noon, "warned");
        await CommitAsync(new UnitOfWork { TermsSet = [term] });
        await ClaimAsync();
        await CommitAsync(new UnitOfWork { TermChanges = [new TermChange(term.Id, "warned", TermStatus.Running, "passed", Some.Noon.AddSeconds(1))] });
        (await Store.NextAlarmAtAsync(Stop)).ShouldBe(Some.Noon.AddSeconds(1));
        (await Store.ClaimDueAlarmsAsync(9, Some.Noon.AddSeconds(1), Some.Minute, Stop)).Alarms.Single().Stage.ShouldBe("passed");
    }

    [Fact]
    public async Task What_has_not_gone_of_a_batch_that_is_given_back_is_handed_out_again()
    {
        TermRow[] terms = [Some.Term(Some.Noon.AddHours(-2)), Some.Term(Some.Noon.AddHours(-1), acute: true), Some.Term(Some.Noon)];
        await CommitAsync(new UnitOfWork { TermsSet = terms });
        var batch = await Store.ClaimDueAlarmsAsync(9, Some.Noon, Some.Minute, Stop);
        await CommitAsync(new UnitOfWork { TermChanges = [new TermChange(terms[0].Id, "passed", TermStatus.Passed, null, null)] });
        await Store.ReleaseAlarmsAsync(batch, Stop);
        (await Store.NextAlarmAtAsync(Stop)).ShouldBe(Some.Noon.AddHours(-1));
        (await ClaimAsync()).Select(alarm => alarm.Term.Id).ShouldBe([terms[1].Id, terms[2].Id]);
    }

    [Fact]
    public async Task A_batch_keeps_only_its_own_stretch_of_its_own_order()
    {
        TermRow[] terms = [.. Enumerable.Range(0, 4).Select(hour => Some.Term(Some.Noon.AddHours(hour - 4)))];
        await CommitAsync(new UnitOfWork { TermsSet = terms[1..3] });
        (await ClaimAsync()).Count.ShouldBe(2);
        var acute = Some.Term(terms[1].NextAt!.Value.AddMinutes(1), acute: true);
        await CommitAsync(new UnitOfWork { TermsSet = [terms[0], terms[3], acute, Some.Term(terms[1].NextAt!.Value.AddMinutes(1))] });
        (await Store.NextAlarmAtAsync(Stop)).ShouldBe(terms[0].NextAt);
        (await ClaimAsync()).Select(alarm => alarm.Term.Id).ShouldBe([acute.Id, terms[0].Id, terms[3].Id]);
    }

    [Fact]
    public async Task A_lease_that_has_ended_leaves_nothing_to_wake_for()
    {
        var term = Some.Term(Some.Noon);
        await CommitAsync(new UnitOfWork { TermsSet = [term] });
        await ClaimAsync();
        await CommitAsync(new UnitOfWork { TermChanges = [new TermChange(term.Id, "passed", TermStatus.Passed, null, null)] });
        (await Store.NextAlarmAtAsync(Stop)).ShouldBe(Some.Noon + Some.Minute);
        (await Store.ClaimDueAlarmsAsync(9, Some.Noon + Some.Minute, Some.Minute, Stop)).Alarms.ShouldBeEmpty();
        (await Store.NextAlarmAtAsync(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_that_are_due_at_one_instant_are_handed_out_once()
    {
        TermRow[] terms = [.. Enumerable.Range(0, 30).Select(_ => Some.Term(Some.Noon))];
        await CommitAsync(new UnitOfWork { TermsSet = terms });
        var handedOut = new List<Guid>();
        while (await ClaimAsync(7) is { Count: > 0 } some) handedOut.AddRange(some.Select(alarm => alarm.Term.Id));
        handedOut.Order().ShouldBe(terms.Select(term => term.Id).Order());
    }

    [Fact]
    public async Task The_next_alarm_is_the_nearest_of_acute_and_other_terms()
    {
        await CommitAsync(new UnitOfWork { TermsSet = [Some.Term(Some.Noon.AddDays(1), acute: true), Some.Term(Some.Noon.AddHours(1)), Some.Term(null)] });
        (await Store.NextAlarmAtAsync(Stop)).ShouldBe(Some.Noon.AddHours(1));
    }

    private async Task<IReadOnlyList<DueAlarm>> ClaimAsync(int most = 9) => (await Store.ClaimDueAlarmsAsync(most, Some.Noon, Some.Minute, Stop)).Alarms;
}

public sealed class AlarmsOnSqlite(SqliteHome home) : AlarmTests(home);

public sealed class AlarmsOnPostgres(PostgresHome home) : AlarmTests(home);
