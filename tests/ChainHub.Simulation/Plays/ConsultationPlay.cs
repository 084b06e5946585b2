using ChainHub.Contracts.Consultation;
using ChainHub.Conversations.Consultation;

namespace ChainHub.Simulation;

/// <summary>A question to a colleague (sparren).</summary>
internal sealed class ConsultationPlay : Play
{
    private static readonly Expertise[] Fields = [Expertise.HumanTrafficking, Expertise.HumanTrafficking, Expertise.HonourRelatedViolence, Expertise.ElderAbuse];

    public override IReadOnlyList<string> Machines { get; } = ["consultation.asker", "consultation.adviser"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(ConsultationAsked)] = Words.Question,
        [typeof(ConsultationBroadcast)] = () => Words.Broadcast(["jeugd"]),
        [typeof(ConsultationAnswered)] = Words.Advice,
        [typeof(ConsultationReportAdvised)] = Words.ReportAdvised,
        [typeof(ConsultationAnswerJudged)] = () => Words.AnswerJudged("jeugd"),
        [typeof(ConsultationClosed)] = Words.Closed,
    };

    public override int Weight => 2;

    public override Opening? Opens(Scene scene)
    {
        var (at, to) = scene.Pair();
        return new Opening(at, "question", scene.Chance(3) ? Words.ByExpertise(scene.OneOf(Fields)) : Words.Question(), to, scene.Chance(2) ? scene.SomeCase() : null);
    }

    public override Message? Says(Type type, Scene scene, Organization at, Conversation conversation) => type.Name switch
    {
        nameof(ConsultationBroadcast) when scene.Chance(3) => Words.ByExpertise(scene.OneOf(Fields)),
        nameof(ConsultationBroadcast) => Words.Broadcast([.. scene.Codes.Where(code => code != at.Code && !scene.Chance(3)).DefaultIfEmpty(conversation.Peer)]),
        nameof(ConsultationAnswerJudged) => Words.AnswerJudged(((ConsultationConversation)conversation).ToJudge.FirstOrDefault(conversation.Peer), scene.Chance(2)),
        nameof(ConsultationClosed) when !scene.Chance(3) => null,
        _ => base.Says(type, scene, at, conversation),
    };

    public override bool Waits(SagaRow row) => row.State is "Asked" or "Unanswered" or "Judging";
}
