using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Consultation;

/// <summary>What the tables of the consultation call by one word.</summary>
internal static class ConsultationActs
{
    /// <summary>Asks one organization, and sees to it that an answer comes.</summary>
    public static EventActivityBinder<ConsultationConversation, ConsultationAsked> Ask(
        this EventActivityBinder<ConsultationConversation, ConsultationAsked> when) => when.Do(context =>
    {
        var (consultation, step) = (context.Saga, context.Saga.Step);
        consultation.Topic = context.Message.Topic;
        var replyBy = step.Watch(consultation, LocalRules.AnswerConsultation).DueAt;
        step.Send(context.Message with { ReplyBy = replyBy }, replyBy);
    });

    /// <summary>Asks a group the same.</summary>
    public static EventActivityBinder<ConsultationConversation, ConsultationBroadcast> AskTheGroup(
        this EventActivityBinder<ConsultationConversation, ConsultationBroadcast> when) => when.Do(context =>
    {
        var (consultation, question, step) = (context.Saga, context.Message, context.Saga.Step);
        if (question.To.Contains(step.Self.Code) || question.To.Distinct().Count() != question.To.Count)
            throw new RefusedException(new Refusal(RejectionReason.Schema, "Ask each other organization once.", ["/data/to"]));
        step.Drop(consultation, LocalRules.AnswerConsultation);
        var replyBy = step.Watch(consultation, LocalRules.AnswerConsultation).DueAt;
        foreach (var organization in question.To) step.SendTo(organization, question with { ReplyBy = replyBy }, replyBy);
    });

    /// <summary>Somebody answered: whoever else was asked need not.</summary>
    public static EventActivityBinder<ConsultationConversation, M> ReleaseOthers<M>(this EventActivityBinder<ConsultationConversation, M> when)
        where M : Message => when.Do(context =>
    {
        var (consultation, step) = (context.Saga, context.Saga.Step);
        consultation.AnsweredBy = step.Incoming.From;
        foreach (var organization in consultation.Channels.Keys.Where(o => o != step.Incoming.From).Order(StringComparer.Ordinal).ToList())
            step.TrySendTo(organization, new ConsultationClosed { Closure = ConsultationClosure.AnsweredElsewhere });
    });

    /// <summary>Closes the question with everybody who has not been released.</summary>
    public static EventActivityBinder<ConsultationConversation, ConsultationClosed> CloseEverywhere(
        this EventActivityBinder<ConsultationConversation, ConsultationClosed> when) => when.Do(context =>
    {
        var (consultation, step) = (context.Saga, context.Saga.Step);
        var open = consultation.AnsweredBy is { } answered ? [answered] : consultation.Channels.Keys.Order(StringComparer.Ordinal).ToList();
        foreach (var organization in open) step.SendTo(organization, context.Message);
    });
}
