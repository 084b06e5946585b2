namespace ChainHub.Simulation.Tests;

public sealed class What_is_in_hand_is_what_the_row_says
{
    [Fact]
    public void So_a_story_goes_the_same_whether_steps_read_their_rows_or_go_on_with_what_they_had()
    {
        for (var seed = 1; seed <= 80; seed++)
        {
            var (inHand, _) = Teller.Tell(seed);
            var (read, _) = Teller.Tell(seed, chain => chain.AlwaysReadsAnew = true);
            foreach (var organization in inHand.Chain.Organizations)
                organization.Store.Everything().ShouldBe(read.Chain.At(organization.Code).Store.Everything(), $"seed {seed}, {organization.Code}");
            inHand.Chain.Network.Sent.Select(parcel => Convert.ToHexString(parcel.Row.Body)).ShouldBe(
                read.Chain.Network.Sent.Select(parcel => Convert.ToHexString(parcel.Row.Body)), $"seed {seed}");
        }
    }
}
