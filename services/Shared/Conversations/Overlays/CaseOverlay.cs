using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Tasks;

namespace ChainHub.Conversations;

/// <summary>
/// What is handled although its conversation is not known here: it hangs on the case, or there is nothing to wait for. Acute danger
/// may overtake the message that begins its conversation, and its task and term must run all the same.
/// </summary>
internal static class CaseOverlay
{
    /// <summary>Handles it.</summary>
    /// <returns>False when it needs its conversation.</returns>
    public static bool Takes(Step step)
    {
        switch (step.Incoming.Body)
        {
            case AcuteDangerDeclared danger:
                AcuteOverlay.WithoutConversation(step, danger);
                return true;
            case AlarmGone alarm:
                if (step.Case?.Terms.FirstOrDefault(t => t.Awaits(alarm)) is { } term) step.Alarm(step.Case, term, alarm.Stage);
                else step.Ignored = true;
                return true;
            case NotSent unsent:
                step.SetAsideUnsent(unsent);
                return true;
            case TaskCompleted done when step.Case?.Tasks.Any(t => t.Id == done.TaskId) == true && step.ByOwnPeople:
                TaskLedger.Completed(step, null, done);
                return true;
            case MessageRejected or DeliveryReceipt:
                return step.ByPeer;
            default:
                return false;
        }
    }
}
