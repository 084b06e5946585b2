using ChainHub.Conversations.Agreements;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class The_contacts_of_a_link
{
    private const string Short = "vt-test: lc-1";
    private const string Two =
        """
        vt-test: [{contact: lc-1, deputy: lc-9, until: 2026-06-30}, {contact: lc-3, from: 2026-07-02, until: 2026-12-31}]
        """;

    [Fact]
    public void Follow_each_other_by_day()
    {
        var contacts = Given.One(Given.With(Short, Two)).Links[0].Contacts;

        contacts.At("vt-test", new(2026, 6, 30)).ShouldBe(new LinkContact("vt-test", "lc-1", "lc-9", null, new(2026, 6, 30)));
        contacts.At("vt-test", new(2026, 7, 1)).ShouldBeNull("on this day nobody was named");
        contacts.At("vt-test", new(2026, 7, 2)).ShouldBe(new LinkContact("vt-test", "lc-3", null, new(2026, 7, 2), new(2026, 12, 31)));
        contacts.At("vt-test", new(2027, 1, 1)).ShouldBeNull();
        contacts.At("st-test", new(2026, 7, 1))!.Contact.ShouldBe("lc-2", "the short form holds as long as the agreement");
        contacts.At("sh-test", new(2026, 7, 1)).ShouldBeNull();
    }

    [Fact]
    public void Are_found_in_the_book_by_pair_and_day()
    {
        var book = Given.Book(Given.Agreement);

        book.LinkBetween("st-test", "vt-test", new(2026, 7, 1))!.Contacts.At("st-test", new(2026, 7, 1))!.Contact.ShouldBe("lc-2");
        book.LinkBetween("vt-test", "sh-test", new(2026, 7, 1))!.Contacts.ShouldBe(LinkContacts.None);
        book.LinkBetween("st-test", "sh-test", new(2026, 7, 1)).ShouldBeNull();
        book.LinkBetween("st-test", "vt-test", new(2027, 1, 1)).ShouldBeNull("the agreement is over");
    }

    [Theory]
    [InlineData("[{contact: lc-1, until: 2026-07-01}, {contact: lc-3, from: 2026-07-01}]", "'lc-3' and 'lc-1' (line 14) are both the contact at 'vt-test' on some day. Let one end")]
    [InlineData("[lc-1, lc-3]", "both the contact at 'vt-test'")]
    [InlineData("[{contact: lc-3, from: 2026-07-01}, {contact: lc-1, until: 2026-12-31}]", "both the contact at 'vt-test'")]
    [InlineData("[{contact: lc-3, from: 2026-02-01, until: 2026-03-01}, {contact: lc-1, from: 2026-01-01}]", "both the contact at 'vt-test'")]
    [InlineData("[]", "'vt-test' has no contact here")]
    [InlineData("[[lc-1]]", "The contact must be a reference; here it is a list")]
    [InlineData("", "The contact must be a reference; here it is nothing. Use an opaque reference, such as lc-1042")]
    [InlineData("{deputy: lc-9}", "'contact' is missing in a contact")]
    [InlineData("{contact: lc-1, deputy: lc-1}", "The deputy is the contact, so nobody stands in")]
    [InlineData("{contact: lc-1, deputy: Anna}", "never a name or address")]
    [InlineData("{contact: lc-1, from: 2026-03-01, until: 2026-02-28}", "ends before it begins")]
    [InlineData("{contact: lc-1, phone: 0612345678}", "Unknown key 'phone' in a contact")]
    public void That_are_wrong_are_told(string contact, string says) =>
        Given.Mistake(Short, $"vt-test: {contact}", at: "vt-test: " + contact).ShouldContain(says);
}
