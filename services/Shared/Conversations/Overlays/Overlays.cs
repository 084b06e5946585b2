using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Family;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Rights;
using ChainHub.Contracts.Tasks;
using ChainHub.Contracts.Timeline;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Rights;
using ChainHub.Conversations.Timeline;

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
                if (contact.WithFamily) ContactOverlay.Seen(step);
                return true;
            case FamilyPlanAgreed plan:
                ContactOverlay.Plan(step, plan);
                return true;
            case MessageCorrected corrected:
                CorrectionOverlay.Corrected(step, conversation, corrected);
                return true;
            case CorrectionProcessed processed:
                CorrectionOverlay.Processed(step, conversation, processed);
                return true;
            case ErasureRequested requested:
                ErasureOverlay.Requested(step, conversation, requested);
                return true;
            case ErasureDecided decided:
                ErasureOverlay.Decided(step, conversation, decided);
                return true;
            case AccessRequested asked:
                AccessOverlay.Requested(step, conversation, asked);
                return true;
            case AccessExtended extended:
                AccessOverlay.Extended(step, conversation, extended);
                return true;
            case AccessAnswered answered:
                AccessOverlay.Answered(step, conversation, answered);
                return true;
            case ConsentRecorded consent:
                ConsentOverlay.Recorded(step, conversation, consent);
                return true;
            case ConsentWithdrawn withdrawn:
                ConsentOverlay.Withdrawn(step, conversation, withdrawn);
                return true;
            case FamilyRightsInformed informed:
                FamilyRights.Informed(step, conversation, informed);
                return true;
            case LegalBasisChanged ground:
                FamilyRights.GroundChanged(step, conversation, ground);
                return true;
            case ReportSectionWritten section:
                SectionOverlay.Written(step, conversation, section);
                return true;
            case CaseClosed closed:
                CaseClosing.Closed(step, conversation, closed);
                return true;
            case MessageRejected rejected:
                await ReturnedAsync(step, conversation, new(Catalogue.NewestType(rejected.MessageType), step.Incoming.From, rejected.Reason.ToString(),
                    Certain: rejected.Reason != RejectionReason.DifferentContent), raise);
                return true;
            case NotSent unsent:
                step.SetAsideUnsent(unsent);
                await ReturnedAsync(step, conversation, new(Catalogue.NewestType(unsent.Type), unsent.ToOrg, unsent.Failure.ToString(),
                    Certain: unsent.Failure != DeliveryFailure.NotConfirmed), raise);
                return true;
            case AlarmGone alarm:
                await AlarmAsync(step, conversation, alarm, raise);
                return true;
            default:
                return false;
        }
    }

    private static async Task ReturnedAsync(Step step, Conversation conversation, Returned returned, Func<object, Task> raise)
    {
        step.Note("returned", returned.Code, returned.Type, to: returned.By);
        // There is nothing to repair where nothing more is to be said.
        if (conversation.Silent) return;
        step.OpenTask(conversation, TaskKind.RepairMessage, LocalRules.Repair);
        if (!returned.Certain || returned.Type is null || LaterOnesFollow(step, conversation, returned.By)) return;
        if (conversation is Consultation.ConsultationConversation consultation) consultation.ComesBack(returned.Type, returned.By);
        await raise(new MessageReturned(returned.Type));
        // What was undone is said no more, so that the next message takes its place; anything else waits to be sent once more as it is.
        if (step.Acted && step.Incoming.Body is NotSent unsent && conversation.Channels.TryGetValue(returned.By, out var channel)) channel.GiveBack(unsent);
    }

    // Undone, its place would stay empty, and the receiver would wait for it in vain: it is to be sent once more as it is.
    private static bool LaterOnesFollow(Step step, Conversation conversation, string organization) =>
        step.Incoming.Body is NotSent { Sequence: { } sequence } && conversation.Channels.TryGetValue(organization, out var channel) && sequence < channel.Sent;

    // What was not confirmed may have arrived, and what was refused for another content is known there in the first one: only what is
    // certain to have had no effect is undone here.
    private sealed record Returned(string? Type, string By, string Code, bool Certain);

    private static async Task AlarmAsync(Step step, Conversation conversation, AlarmGone alarm, Func<object, Task> raise)
    {
        if (conversation.Terms.FirstOrDefault(t => t.Awaits(alarm)) is not { } term) CaseOverlay.Takes(step);
        else if (step.Alarm(conversation, term, alarm.Stage) is { } signal && !ConsentOverlay.Takes(step, conversation, signal)) await raise(signal);
    }
}
