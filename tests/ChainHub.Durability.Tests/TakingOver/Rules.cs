namespace ChainHub.Durability.Tests.TakingOver;

/// <summary>Rules of which a test can see what they did: rows with the same key become one with both texts.</summary>
internal sealed class Rules(string from = "west", string into = "team") : ITakeOverRules
{
    public string From => from;

    public string Into => into;

    public bool MayHaveWritten(string organization, TakeOverSide side) => organization == (side == TakeOverSide.Given ? from : into) || organization == "alkmaar";

    public bool StandsBetween(SagaRow row, TakeOverSide side) => row.State == "Between";

    public JoinedRow? Join(SagaRow here, SagaRow arriving, DateTimeOffset now) => here.State == "Apart" ? null
        : new JoinedRow(here.State == "Stays" ? null : here with { Data = $"{here.Data}+{arriving.Data}" }, new JournalLine { At = Some.Noon, What = TakeOverLines.Joined, Code = here.Kind })
        {
            TermsOver = [.. Ended(arriving)], TasksOver = [.. Ended(arriving)],
        };

    public OutboxRow? Forward(OutboxRow row) => row.ToOrg == into ? null : row with { Body = [.. row.Body, 42] };

    private static IEnumerable<Guid> Ended(SagaRow arriving) => arriving.CaseId is { } id && arriving.Kind == "ends" ? [id] : [];
}
