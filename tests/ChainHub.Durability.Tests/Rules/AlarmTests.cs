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
        (await ClaimAsync()).ShouldBe(
            [new DueAlarm(term.Id, term.ConversationId, term.CaseId, "warned", Some.Noon.AddMinutes(-1), term.TraceParent, Acute: false)]);
    }

    [Fact]
    public async Task An_alarm_is_due_at_its_instant_and_not_before()
    {
        await CommitAsync(new UnitOfWork { TermsSet = [Some.Term(Some.Noon)] });
        (await Store.NextAlarmAtAsync(Stop)).ShouldBe(Some.Noon);
        (await Store.ClaimDueAlarmsAsync(9, Some.Noon.AddTicks(-10), Some.Minute, Stop)).ShouldBeEmpty();
        (await ClaimAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Acute_alarms_come_first_and_then_the_longest_due()
    {
        var older = Some.Term(Some.Noon.AddDays(-2));
        var old = Some.Term(Some.Noon.AddDays(-1));
        var acute = Some.Term(Some.Noon, acute: true);
        await CommitAsync(new UnitOfWork { TermsSet = [old, older, acute] });
        (await ClaimAsync(2)).Select(alarm => alarm.TermId).ShouldBe([acute.Id, older.Id]);
        (await ClaimAsync(2)).Select(alarm => alarm.TermId).ShouldBe([old.Id]);
    }

    [Fact]
    public async Task A_claimed_alarm_stays_away_until_its_lease_has_ended()
    {
        await CommitAsync(new UnitOfWork { TermsSet = [Some.Term(Some.Noon)] });
        await ClaimAsync();
        (await ClaimAsync()).ShouldBeEmpty();
        (await Store.NextAlarmAtAsync(Stop)).ShouldBe(Some.Noon + Some.Minute);
        (await Store.ClaimDueAlarmsAsync(9, Some.Noon + Some.Minute, Some.Minute, Stop)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_alarm_that_went_ends_its_lease_and_the_next_one_is_free()
    {
        var term = Some.Term(Some.Noon, "warned");
        await CommitAsync(new UnitOfWork { TermsSet = [term] });
        await ClaimAsync();
        await CommitAsync(new UnitOfWork { TermChanges = [new TermChange(term.Id, "warned", TermStatus.Running, "passed", Some.Noon.AddSeconds(1))] });
        (await Store.NextAlarmAtAsync(Stop)).ShouldBe(Some.Noon.AddSeconds(1));
        (await Store.ClaimDueAlarmsAsync(9, Some.Noon.AddSeconds(1), Some.Minute, Stop)).Single().Stage.ShouldBe("passed");
    }

    [Fact]
    public async Task The_next_alarm_is_the_nearest_of_acute_and_other_terms()
    {
        await CommitAsync(new UnitOfWork { TermsSet = [Some.Term(Some.Noon.AddDays(1), acute: true), Some.Term(Some.Noon.AddHours(1)), Some.Term(null)] });
        (await Store.NextAlarmAtAsync(Stop)).ShouldBe(Some.Noon.AddHours(1));
    }

    private Task<IReadOnlyList<DueAlarm>> ClaimAsync(int most = 9) => Store.ClaimDueAlarmsAsync(most, Some.Noon, Some.Minute, Stop);
}

public sealed class AlarmsOnSqlite(SqliteHome home) : AlarmTests(home);

public sealed class AlarmsOnPostgres(PostgresHome home) : AlarmTests(home);
