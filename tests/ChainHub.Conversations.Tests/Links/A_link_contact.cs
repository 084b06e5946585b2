using ChainHub.Contracts.Links;

namespace ChainHub.Conversations.Tests.Links;

public sealed class A_link_contact
{
    private static readonly LinkContacts Contacts = new(
    [
        new("team", "lc-1", "lc-9", Until: new(2026, 3, 10)), new("team", "lc-2", "lc-8", From: new(2026, 3, 25)), new("veilig", "lc-5"),
    ]);

    [Fact]
    public void Is_named_in_the_agenda_and_the_deputy_on_a_day_on_which_nobody_holds()
    {
        var chain = Pair.Up(Pair.Talks(contacts: Contacts));
        chain.Advance(days: 30);
        chain.At("veilig").Notices<LinkAgenda>().Select(agenda => agenda.ContactRef).ShouldBe(["lc-1", "lc-9", "lc-9", "lc-2"]);
        chain.At("team").Notices<LinkAgenda>().ShouldAllBe(agenda => agenda.ContactRef == "lc-5");
    }

    [Theory]
    [InlineData("2026-03-10", "lc-1"), InlineData("2026-03-11", "lc-9"), InlineData("2026-03-24", "lc-9"), InlineData("2026-03-25", "lc-2")]
    public void Holds_up_to_and_including_the_last_day(string day, string reference) =>
        Contacts.ReferenceAt("team", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(reference);

    [Fact]
    public void Who_is_to_come_has_a_deputy_already_and_without_anybody_there_is_no_reference()
    {
        new LinkContacts([new("team", "lc-2", "lc-8", From: new(2026, 3, 25))]).ReferenceAt("team", new(2026, 3, 1)).ShouldBe("lc-8");
        Contacts.ReferenceAt("jeugd", new(2026, 3, 1)).ShouldBeNull();
        new LinkContacts([new("team", "lc-1", Until: new(2026, 3, 10))]).ReferenceAt("team", new(2026, 4, 1)).ShouldBeNull();
    }
}
