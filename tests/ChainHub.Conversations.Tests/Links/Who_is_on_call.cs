using ChainHub.Calendar;
using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations.Tests.Links;

/// <summary>What cannot wait until an office opens names whoever is on call there meanwhile (bereikbaarheidsdienst).</summary>
public sealed class Who_is_on_call
{
    private static readonly OfficeHours Office = new(
        new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }, new(8, 30), new(17, 0),
        WorkingDayCalendar.Default);

    private static readonly DateTimeOffset Night = AmsterdamTime.ToInstant(new(2026, 3, 3), new(2, 30));

    private readonly Chain chain = new(TestAgreement.Usual with
    {
        Participants = [.. TestAgreement.Participants.Select(p => p.Code is "team" or "veilig" ? p with { Office = Office, OnCall = $"oc-{p.Code}" } : p)],
    });

    [Fact]
    public void T59_A_condition_breached_in_the_night_while_the_office_is_closed_names_the_on_call_route()
    {
        Said("school", Words.Report(), "r1", to: "veilig");
        Said("veilig", Words.Triaged(), "r1");
        Said("veilig", Words.ServiceStarted(chain.Start), "c1", to: "team");
        Said("team", Words.Visit(), "c1");
        Said("veilig", Words.Proposal(1), "c1");
        Said("team", Words.Endorsed(1), "c1");
        Said("veilig", Words.Set(1), "c1");
        chain.AdvanceTo(Night);

        chain.At("team").Says("c1", Words.Breached()).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();

        chain.At("veilig").Notices<TaskOpened>().Single(task => task.Kind == TaskKind.ReviewBreach).ContactRef.ShouldBe("oc-veilig");
    }

    [Theory]
    [InlineData("2026-03-03 02:30", "oc-team"), InlineData("2026-03-03 08:29", "oc-team"), InlineData("2026-03-03 08:30", null), InlineData("2026-03-03 16:59", null)]
    [InlineData("2026-03-03 17:00", "oc-team"), InlineData("2026-03-07 12:00", "oc-team"), InlineData("2026-04-06 12:00", "oc-team")]
    public void Acute_danger_is_for_them_only_while_the_office_is_closed(string at, string? reached)
    {
        var local = DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        chain.AdvanceTo(AmsterdamTime.ToInstant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)));
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("veilig").DeclaresDanger("h1");
        chain.DeliverAll();
        var tasks = chain.At("team").Notices<TaskOpened>().ToList();
        tasks.Single(task => task.Kind == TaskKind.ActOnAcuteDanger).ContactRef.ShouldBe(reached);
        tasks.Where(task => task.Kind != TaskKind.ActOnAcuteDanger).ShouldAllBe(task => task.ContactRef == null);
    }

    [Fact]
    public void A_report_in_the_night_is_for_them_and_a_house_without_office_hours_has_no_need_of_it()
    {
        chain.AdvanceTo(Night);
        chain.At("school").Says("r1", Words.Report(ReporterPart.Reporter, acute: true), to: "veilig", inCase: Chain.Family).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        chain.At("veilig").Notices<TaskOpened>().Single(task => task.Kind == TaskKind.TriageReport).ContactRef.ShouldBe("oc-veilig");

        var always = new Chain();
        always.AdvanceTo(Night);
        always.At("school").Says("r1", Words.Report(), to: "veilig", inCase: Chain.Family);
        always.DeliverAll();
        always.At("veilig").Notices<TaskOpened>().Single(task => task.Kind == TaskKind.TriageReport).ContactRef.ShouldBeNull();
    }

    private void Said(string who, Message message, string conversation, string? to = null)
    {
        chain.At(who).Says(conversation, message, to, inCase: Chain.Family).Rejection?.Detail.ShouldBeNull();
        chain.DeliverAll();
    }
}
