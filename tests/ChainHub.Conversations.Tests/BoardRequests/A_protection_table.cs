namespace ChainHub.Conversations.Tests.BoardRequests;

public sealed class A_protection_table
{
    [Fact]
    public void T51_Where_the_region_has_one_the_board_decides_after_it()
    {
        var chain = AtBoard(table: true);
        chain.At("jeugd").Tells("v1", Words.Intake(IntakeDecision.Table)).Tells("v1", Words.TablePlanned());
        chain.DeliverAll();
        chain.States("v1", "veilig", "jeugd").ShouldBe("TablePlanned/TablePlanned");
        chain.At("jeugd").Task(TaskKind.HoldTable).Owner.ShouldBe("jeugd");
        chain.At("jeugd").Tells("v1", Words.TableHeld());
        chain.DeliverAll();
        chain.States("v1", "veilig", "jeugd").ShouldBe("TableHeld/TableHeld");
        chain.At("jeugd").MayNotTell("v1", Words.Intake(IntakeDecision.Table)).ShouldContain("was held");
        chain.At("jeugd").Tells("v1", Words.Intake(IntakeDecision.VoluntaryContinues));
        chain.DeliverAll();

        chain.States("v1", "veilig", "jeugd").ShouldBe("Voluntary/Voluntary");
        chain.At("veilig").Task(TaskKind.DecideNextStep).DueAt.ShouldNotBeNull();
    }

    [Fact]
    public void T51_Where_it_has_none_the_board_decides_without()
    {
        var chain = AtBoard(table: false);
        chain.At("jeugd").MayNotTell("v1", Words.Intake(IntakeDecision.Table)).ShouldContain("no protection table");
        chain.At("jeugd").Tells("v1", Words.Intake(IntakeDecision.Investigate));
        chain.DeliverAll();

        chain.States("v1", "veilig", "jeugd").ShouldBe("Waiting/Waiting");
        chain.At("veilig").MayNotTell("v2", Words.Vto() with { PriorTable = true }, "jeugd", Chain.Family).ShouldContain("no protection table");
    }

    private static Chain AtBoard(bool table)
    {
        var chain = new Chain(TestAgreement.Usual with { ProtectionTable = table });
        chain.At("veilig").AsksTheBoard("v1").Tells("v1", Words.CorvReceipt());
        return chain.DeliverAll();
    }
}
