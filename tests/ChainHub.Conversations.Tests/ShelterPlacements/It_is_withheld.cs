using ChainHub.Conversations.Rights;

namespace ChainHub.Conversations.Tests.ShelterPlacements;

public sealed class It_is_withheld
{
    private readonly Chain chain = new();

    public It_is_withheld()
    {
        chain.At("school").Reports("r0");
        chain.DeliverAll();
        chain.At("veilig").Tells("s1", Words.ShelterAsked(ThreatLevel.Acute), "opvang", Chain.Family);
        chain.DeliverAll();
        chain.At("opvang").Tells("s1", Words.ShelterScreened()).Tells("s1", Words.PlaceOffered(Placement.Monday)).Tells("s1", Words.PlacedInShelter(Placement.Monday));
        chain.DeliverAll();
    }

    [Theory]
    [InlineData(Words.Excluded)]
    [InlineData("advocaat van vader")]
    [InlineData(Words.Child)]
    public void T40_The_excluded_parent_with_authority_who_asks_for_the_file_sees_nothing_of_it(string asks)
    {
        var shown = Listed("veilig", asks);

        shown.ShouldNotBeEmpty();
        shown.ShouldAllBe(line => line.ConversationId != Chain.Id("s1") && !line.Type!.Contains("shelter") && line.FromOrg != "opvang" && line.ToOrg != "opvang");
        Listed("opvang", asks).ShouldBeEmpty();
    }

    [Fact]
    public void The_mother_who_is_sheltered_sees_what_was_said_for_her()
    {
        Listed("veilig", Words.Mother).Select(line => line.Type).ShouldContain("nl.chainhub.shelter.placed.v1");
    }

    [Fact]
    public void Every_message_of_it_says_so_whoever_says_it()
    {
        var said = chain.Network.Sent.Where(sent => sent.Name.StartsWith("shelter.", StringComparison.Ordinal)).Select(sent => (Message)sent.Read.Body).ToList();

        said.Count.ShouldBe(4);
        said.ShouldAllBe(message => message.Disclosure!.WithholdFrom.Contains(Words.Excluded) && !message.Disclosure.MayShareOnward);
    }

    [Fact]
    public void The_persons_from_whom_it_is_withheld_only_become_more()
    {
        chain.At("opvang").Tells("s1", Words.MovedInShelter(Placement.Monday, ShelterMoveReason.Safety) with { Disclosure = new() { WithholdFrom = ["oom"] } });
        chain.DeliverAll();
        chain.At("veilig").Tells("s1", Words.SchoolContact() with { Disclosure = null });
        chain.DeliverAll();

        ((Message)chain.Network.Sent.Last(sent => sent.Name == "children.school-contact-needed").Read.Body).Disclosure!.WithholdFrom.ShouldBe([Words.Excluded, "oom"]);
        chain.At("opvang").Kept().WithheldFrom.ShouldBe([Words.Excluded, "oom"]);
    }

    [Fact]
    public void Of_any_other_conversation_only_the_messages_that_are_withheld_are_left_out()
    {
        chain.At("veilig").Tells("r0", Words.Contact() with { Disclosure = new() { WithholdFrom = [Words.Excluded] } });
        chain.DeliverAll();

        Listed("veilig", Words.Excluded).Select(line => line.Type).ShouldNotContain("nl.chainhub.contact.logged.v1");
        Listed("veilig", Words.Mother).Select(line => line.Type).ShouldContain("nl.chainhub.contact.logged.v1");
        Listed("school", Words.Excluded).Select(line => line.Type).ShouldNotContain("nl.chainhub.contact.logged.v1");
    }

    private IReadOnlyList<JournalLine> Listed(string at, string person) =>
        FileListing.For(person, Chain.Id(Chain.Family), chain.At(at).Store.Journal, chain.At(at).Store.Sagas.Values, chain.At(at).Engine.Sides);
}
