using ChainHub.Conversations.Agreements;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class Office_hours
{
    private const string Team = "oin: \"00000099000000009002\"";
    private const string Hours = "office-hours: {days: [ma, di, wo, do, vr], from: \"08:30\", until: \"17:00\"}";

    private static Participant WithHours(string also = "") =>
        Given.One(Given.With(Team, $"{Team}, {Hours}{also}")).Participants.Single(one => one.Code == "st-test");

    [Theory]
    [InlineData("2026-03-02T07:30:00Z", true, "Monday 8:30 in Amsterdam, in winter")]
    [InlineData("2026-03-02T07:29:59Z", false, "a second before")]
    [InlineData("2026-03-02T15:59:59Z", true, "a second before five")]
    [InlineData("2026-03-02T16:00:00Z", false, "five")]
    [InlineData("2026-07-06T06:30:00Z", true, "Monday 8:30 in summer")]
    [InlineData("2026-07-06T15:00:00Z", false, "five in summer")]
    [InlineData("2026-03-07T10:00:00Z", false, "Saturday")]
    [InlineData("2026-04-06T10:00:00Z", false, "Easter Monday")]
    [InlineData("2026-03-02T23:30:00Z", false, "night, the next day already in Amsterdam")]
    public void Are_counted_by_Amsterdams_clock(string instant, bool open, string what) =>
        WithHours().IsOpen(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(open, what);

    [Fact]
    public void Keep_the_holidays_of_the_agreement()
    {
        var goodFriday = new DateTimeOffset(2026, 4, 3, 10, 0, 0, TimeSpan.Zero);

        WithHours().IsOpen(goodFriday).ShouldBeFalse();
        Given.One(Given.With("calendar: default", "calendar: good-friday-worked").Replace(Team, $"{Team}, {Hours}", StringComparison.Ordinal))
            .Participants[1].IsOpen(goodFriday).ShouldBeTrue();
    }

    [Fact]
    public void That_are_not_agreed_leave_it_open_day_and_night()
    {
        var participant = Given.One(Given.Agreement).Participants[1];

        (participant.Office, participant.OnCall).ShouldBe((null, null));
        participant.IsOpen(new DateTimeOffset(2026, 12, 25, 3, 0, 0, TimeSpan.Zero)).ShouldBeTrue();
    }

    [Fact]
    public void Come_with_who_is_reached_at_other_times() => WithHours(", on-call: oc-1").OnCall.ShouldBe("oc-1");

    [Theory]
    [InlineData("office-hours: always", "Here belongs office hours, and not text")]
    [InlineData("office-hours: {days: [ma], from: \"08:30\"}", "'until' is missing in office hours")]
    [InlineData("office-hours: {days: [], from: \"08:30\", until: \"17:00\"}", "open on no day")]
    [InlineData("office-hours: {days: [ma, xx], from: \"08:30\", until: \"17:00\"}", "'xx' is not a day of the week")]
    [InlineData("office-hours: {days: [ma, maandag], from: \"08:30\", until: \"17:00\"}", "'maandag' is here twice")]
    [InlineData("office-hours: {days: [[ma]], from: \"08:30\", until: \"17:00\"}", "'days' lists days of the week; here is a list")]
    [InlineData("office-hours: {days: [ma], from: half nine, until: \"17:00\"}", "'half nine' is not a time of day. Write hours and minutes in quotes, such as \"08:30\"")]
    [InlineData("office-hours: {days: [ma], from: \"08:30\", until: \"24:00\"}", "'24:00' is not a time of day")]
    [InlineData("office-hours: {days: [ma], from: \"17:00\", until: \"08:30\"}", "closes before it opens")]
    [InlineData("office-hours: {days: [ma], from: \"08:30\", until: \"17:00\", pause: \"12:00\"}", "Unknown key 'pause' in office hours")]
    [InlineData("on-call: oc-1", "nobody is ever called")]
    [InlineData(Hours + ", on-call: Anna", "never a name or address")]
    public void That_are_wrong_are_told(string setting, string says) => Given.Mistake(Team, $"{Team}, {setting}").ShouldContain(says);

    [Fact]
    public void That_differ_between_two_agreements_of_one_day_are_told()
    {
        var other = Given.With(Team, $"{Team}, {Hours}").Replace("code: testland", "code: other", StringComparison.Ordinal).Replace("sh-test", "sh-else", StringComparison.Ordinal)
            .Replace("vt-test", "vt-else", StringComparison.Ordinal).Replace("9001", "9901", StringComparison.Ordinal).Replace("9003", "9903", StringComparison.Ordinal);
        var later = other.Replace("2026-", "2027-", StringComparison.Ordinal);

        Given.Mistakes(Given.Agreement, other).ShouldHaveSingleItem().Problem.ShouldContain("'st-test' has other office hours or another on-call on the same days");
        var book = Given.Book(Given.Agreement, later);
        book.Find("st-test", new(2026, 12, 31))!.Office.ShouldBeNull();
        book.Find("st-test", new(2027, 1, 1))!.Office.ShouldNotBeNull();
        book.Find("st-test", new(2028, 1, 1)).ShouldBeNull();
    }
}
