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

    /// <summary>Asks a group: those who offer an expertise, or those who are named.</summary>
    public static EventActivityBinder<ConsultationConversation, ConsultationBroadcast> AskTheGroup(
        this EventActivityBinder<ConsultationConversation, ConsultationBroadcast> when) => when.Do(context =>
    {
        var (consultation, question, step) = (context.Saga, context.Message, context.Saga.Step);
        if (question.Expertise is { } expertise) question = question with { To = Experts.Of(step.Agreements, step.Self.Code, expertise, step.Today) };
        if (question.To.Count == 0 || question.To.Contains(step.Self.Code) || question.To.Distinct().Count() != question.To.Count)
            throw new RefusedException(new Refusal(RejectionReason.Schema, "Ask by expertise, or each other organization once.", ["/data/to"]));
        (consultation.Topic, consultation.Group) = (question.Topic, true);
        consultation.NotAdequate.RemoveAll(question.To.Contains);
        step.DropTask(consultation, TaskKind.DecideNextStep);
        step.Drop(consultation, LocalRules.AnswerConsultation);
        var replyBy = step.Watch(consultation, LocalRules.AnswerConsultation).DueAt;
        foreach (var organization in question.To) step.SendTo(organization, question with { ReplyBy = replyBy }, replyBy);
    }, starts: [LocalRules.AnswerConsultation], stops: [LocalRules.AnswerConsultation, LocalRules.NextStep]);

    /// <summary>One of the group answered: somebody says whether that is enough.</summary>
    public static EventActivityBinder<ConsultationConversation, M> ToJudge<M>(this EventActivityBinder<ConsultationConversation, M> when)
        where M : Message => when.Do(context =>
    {
        var (consultation, step) = (context.Saga, context.Saga.Step);
        consultation.NotAdequate.Remove(step.Incoming.From);
        if (!consultation.ToJudge.Contains(step.Incoming.From)) consultation.ToJudge.Add(step.Incoming.From);
        step.DropTask(consultation, TaskKind.DecideNextStep);
        step.OpenTask(consultation, TaskKind.JudgeAnswer, LocalRules.JudgeAnswer);
    }, starts: [LocalRules.JudgeAnswer], stops: [LocalRules.NextStep]);

    /// <summary>The answer is enough: it wins.</summary>
    public static EventActivityBinder<ConsultationConversation, ConsultationAnswerJudged> Wins(
        this EventActivityBinder<ConsultationConversation, ConsultationAnswerJudged> when) => when.CloseTask(TaskKind.JudgeAnswer).Do(context =>
    {
        var (consultation, judged, step) = (context.Saga, context.Message, context.Saga.Step);
        consultation.ToJudge.Clear();
        step.Met(consultation, LocalRules.AnswerConsultation);
        step.SendTo(judged.Of, judged);
        Release(consultation, judged.Of);
    }, stops: [LocalRules.AnswerConsultation]);

    /// <summary>The answer is not enough: who else was asked may still answer; when nobody is left, somebody decides what now.</summary>
    public static EventActivityBinder<ConsultationConversation, ConsultationAnswerJudged> IsNotEnough(
        this EventActivityBinder<ConsultationConversation, ConsultationAnswerJudged> when) => when.Do(context =>
    {
        var (consultation, judged, step) = (context.Saga, context.Message, context.Saga.Step);
        if (string.IsNullOrWhiteSpace(judged.Explanation))
            throw new RefusedException(new Refusal(RejectionReason.Incomplete, "Say what is missing, so that it can be answered better.", ["/data/explanation"]));
        consultation.ToJudge.Remove(judged.Of);
        consultation.NotAdequate.Add(judged.Of);
        step.SendTo(judged.Of, judged);
        if (consultation.ToJudge.Count > 0) return;
        step.CloseTask(consultation, TaskKind.JudgeAnswer);
        // The term runs on: whoever has decided what now still asks again, or closes the question.
        if (!SomebodyMayAnswer(consultation)) step.OpenTask(consultation, TaskKind.DecideNextStep, LocalRules.NextStep);
    }, starts: [LocalRules.NextStep], stops: [LocalRules.JudgeAnswer]);

    /// <summary>Somebody of the group has not answered yet, and there is time.</summary>
    public static bool SomebodyMayAnswer(ConsultationConversation consultation) =>
        consultation.Channels.Keys.Except(consultation.NotAdequate).Any()
        && consultation.Terms.Exists(term => term is { Rule: LocalRules.AnswerConsultation, Passed: false });

    /// <summary>Somebody answered: whoever else was asked need not.</summary>
    public static EventActivityBinder<ConsultationConversation, M> ReleaseOthers<M>(this EventActivityBinder<ConsultationConversation, M> when)
        where M : Message => when.Do(context =>
    {
        Release(context.Saga, context.Saga.Step.Incoming.From);
    });

    /// <summary>Closes the question with everybody who has not been released.</summary>
    public static EventActivityBinder<ConsultationConversation, ConsultationClosed> CloseEverywhere(
        this EventActivityBinder<ConsultationConversation, ConsultationClosed> when) => when.Do(context =>
    {
        var (consultation, step) = (context.Saga, context.Saga.Step);
        var open = consultation.AnsweredBy is { } answered ? [answered] : consultation.Channels.Keys.Order(StringComparer.Ordinal).ToList();
        foreach (var organization in open) step.SendTo(organization, context.Message);
        consultation.ToJudge.Clear();
        foreach (var kind in (TaskKind[])[TaskKind.JudgeAnswer, TaskKind.DecideNextStep]) step.DropTask(consultation, kind);
    }, stops: [LocalRules.JudgeAnswer, LocalRules.NextStep]);

    /// <summary>What the asker finds of this organization's answer.</summary>
    public static EventActivityBinder<ConsultationConversation, ConsultationAnswerJudged> Hear(
        this EventActivityBinder<ConsultationConversation, ConsultationAnswerJudged> when) =>
        when.Do(context => context.Saga.NotAdequate = context.Message.Adequate ? [] : [context.Saga.Step.Self.Code]);

    private static void Release(ConsultationConversation consultation, string winner)
    {
        consultation.AnsweredBy = winner;
        foreach (var organization in consultation.Channels.Keys.Where(o => o != winner).Order(StringComparer.Ordinal).ToList())
            consultation.Step.TrySendTo(organization, new ConsultationClosed { Closure = ConsultationClosure.AnsweredElsewhere });
    }
}
