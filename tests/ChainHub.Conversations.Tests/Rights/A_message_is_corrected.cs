using ChainHub.Contracts.Rights;

namespace ChainHub.Conversations.Tests.Rights;

public sealed class A_message_is_corrected
{
    private readonly Chain chain = new();

    [Fact]
    public void T62_Both_who_heard_it_are_told_and_process_it()
    {
        chain.At("veilig").Tells("q1", Words.Question(), to: "team");
        chain.DeliverAll();
        chain.Advance(4);
        chain.At("veilig").Tells("q1", Words.Broadcast(["jeugd"]));
        chain.DeliverAll();
        var wrong = chain.Network.Sent[0].Row.MessageId;

        chain.At("veilig").Tells("q1", Correction(wrong));
        chain.DeliverAll();

        foreach (var who in new[] { "team", "jeugd" })
        {
            chain.At(who).Task(TaskKind.ProcessCorrection).DueAt.ShouldNotBeNull(who);
            chain.At(who).Notices<MessageCorrected>().Single().Supersedes.ShouldBe(wrong);
        }

        chain.At("team").Tells("q1", new CorrectionProcessed { Supersedes = wrong });
        chain.DeliverAll();
        chain.At("veilig").Terms(LocalRules.Correction).Count.ShouldBe(1, "one of the two has still to process it");
        chain.At("jeugd").Tells("q1", new CorrectionProcessed { Supersedes = wrong, PassedOnCorrected = true });
        chain.DeliverAll();
        chain.At("veilig").Terms(LocalRules.Correction).ShouldBeEmpty();
        chain.At("jeugd").OpenTasks.ShouldNotContain(nameof(TaskKind.ProcessCorrection));
    }

    [Fact]
    public void T62_What_was_said_stays_as_it_was_and_is_visible_as_corrected()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        var wrong = chain.Network.Sent[0];
        var before = chain.At("team").Told.Single(told => told.Type == wrong.Row.Type).Body;

        chain.At("veilig").Tells("h1", Correction(wrong.Row.MessageId));
        chain.DeliverAll();

        chain.At("team").Told.Single(told => told.Type == wrong.Row.Type).Body.ShouldBe(before);
        chain.At("team").Store.Journal.Single(line => line.What == "corrected").ShouldSatisfyAllConditions(
            line => line.MessageId.ShouldBe(wrong.Row.MessageId), line => line.Code.ShouldBe(nameof(CorrectionKind.WrongPerson)));
        chain.States("h1", "veilig", "team").ShouldBe("Offered/Offered");
    }

    [Fact]
    public void Nobody_processes_it_and_it_is_raised()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("veilig").Tells("h1", Correction("some-message"));
        chain.DeliverAll();

        chain.Advance(6);

        foreach (var who in new[] { "veilig", "team" })
            chain.At(who).Notices<Contracts.Hub.EscalationOpened>().ShouldContain(told => told.Deadline.Rule == LocalRules.Correction, who);
    }

    [Fact]
    public void What_nobody_waits_for_is_refused()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").MayNotTell("h1", Correction("some-message")).ShouldContain("has said nothing in this conversation yet");
        chain.At("team").MayNotTell("h1", new CorrectionProcessed { Supersedes = "some-message" }).ShouldContain("No correction of this message");
        chain.At("veilig").Tells("h1", Correction("some-message"));
        chain.At("veilig").MayNotTell("h1", Correction("some-message")).ShouldContain("still being processed");
    }

    private static MessageCorrected Correction(string wrong) =>
        new() { Supersedes = wrong, Kind = CorrectionKind.WrongPerson, Correction = "Het gaat om p3 en niet om p1." };
}
