using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Tasks;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations;

/// <summary>
/// What is the same in every conversation and changes no state of it: acute danger, tasks between two organizations, refused and
/// unsent messages, alarms of terms, a call logged. Written once, beneath the machines.
/// </summary>
internal static class Overlays
{
    /// <summary>Handles what is not for the machine.</summary>
    /// <param name="raise">Tells the machine what followed.</param>
    /// <returns>False when it is for the machine.</returns>
    public static async Task<bool> TakesAsync(Step step, Conversation conversation, Func<object, Task> raise)
    {
        switch (step.Incoming.Body)
        {
            case AcuteDangerDeclared danger:
                AcuteOverlay.Declared(step, conversation, danger);
                return true;
            case TaskOffered or TaskAccepted or TaskDeclined or TaskCompleted or TaskReassigned:
                TaskLedger.Takes(step, conversation);
                return true;
            case ContactLogged contact when conversation is not Contact.ContactConversation:
                if (step.ByOwnPeople) step.Send(contact);
                return true;
            case MessageRejected rejected:
                await ReturnedAsync(step, conversation, rejected.MessageType, rejected.Reason.ToString(), rejected.Reason != RejectionReason.DifferentContent, raise);
                return true;
            case NotSent unsent:
                step.SetAsideUnsent(unsent);
                await ReturnedAsync(step, conversation, unsent.Type, unsent.Failure.ToString(), unsent.Failure != DeliveryFailure.NotConfirmed, raise);
                return true;
            case AlarmGone alarm:
                await AlarmAsync(step, conversation, alarm, raise);
                return true;
            default:
                return false;
        }
    }

    // What was not confirmed may have arrived, and what was refused for another content is known there in the first one: only what is
    // certain to have had no effect is undone here.
    private static async Task ReturnedAsync(Step step, Conversation conversation, string? type, string code, bool certain, Func<object, Task> raise)
    {
        step.Note("returned", code, type);
        step.OpenTask(conversation, TaskKind.RepairMessage, LocalRules.Repair);
        if (certain && type is not null) await raise(new MessageReturned(type));
    }

    private static async Task AlarmAsync(Step step, Conversation conversation, AlarmGone alarm, Func<object, Task> raise)
    {
        if (conversation.Terms.FirstOrDefault(t => t.Awaits(alarm)) is not { } term) CaseOverlay.Takes(step);
        else if (step.Alarm(conversation, term, alarm.Stage) is { } rule) await raise(new TermPassed(rule));
    }
}
