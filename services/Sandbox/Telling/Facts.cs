using System.Text.Json;
using ChainHub.Contracts;
using ChainHub.Contracts.Hub;

namespace ChainHub.Sandbox.Telling;

/// <summary>Something about a family that was said and taken, or a task that its node opened.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Conversation">The conversation, by name.</param>
/// <param name="Body">What was said.</param>
internal sealed record Fact(DateTimeOffset At, string Conversation, Message Body);

/// <summary>Reads from a story that was told what happened to one family.</summary>
internal static class Facts
{
    /// <summary>The facts of one case, in order.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="family">The case, by name.</param>
    /// <param name="told">What people said and heard.</param>
    public static IReadOnlyList<Fact> Of(Scenario scenario, string family, IReadOnlyList<object> told)
    {
        bool IsOf(Scenario of, string? conversation) =>
            of == scenario && conversation is not null && scenario.Conversations[conversation].Case == family;
        return
        [
            .. told.Select(event_ => event_ switch
            {
                Deed { Result.Accepted: true, Message: { } said } deed when IsOf(deed.Scenario, deed.Step.In) => new Fact(deed.At, deed.Step.In, Body(said)),
                Hearing hearing when IsOf(hearing.Scenario, hearing.Conversation) && Body(hearing.Message) is TaskOpened task =>
                    new Fact(hearing.At, hearing.Conversation!, task),
                _ => null,
            }).OfType<Fact>(),
        ];
    }

    private static Message Body(CloudEvent said) =>
        (Message)said.Data.Deserialize(Catalogue.Find(said.Envelope.Type)!.Record, ContractJson.Options)!;
}
