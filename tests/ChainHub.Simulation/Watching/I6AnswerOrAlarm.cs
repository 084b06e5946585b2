namespace ChainHub.Simulation;

/// <summary>Every request gets an answer, or somebody is told that it did not; every alarm goes.</summary>
internal sealed class I6AnswerOrAlarm : Invariant
{
    public override string Code => "I6";

    public override void AtTheEnd(WrittenDown written)
    {
        foreach (var organization in Chain.Organizations)
        {
            if (organization.Store.NextAlarm() is { } term) Violated($"the alarm {term.NextStage} of {term.Rule} at {organization.Code} never went");
            foreach (var row in organization.Store.Sagas.Values)
                if (row.Kind == ConversationEngine.ConversationKind && Plays.Of(row.Machine).Waits(row) && !SomebodyIsTold(row.Id))
                    Violated($"{row.Machine} is {row.State} at {organization.Code}, and nobody is told");
        }
    }

    private bool SomebodyIsTold(Guid conversation) =>
        Chain.Organizations.Any(o => o.Store.Terms.Values.Any(t => t.ConversationId == conversation && t.Status == TermStatus.Passed));
}
