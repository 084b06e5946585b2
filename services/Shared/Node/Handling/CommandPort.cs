using System.Security.Cryptography;
using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Node.Adapters;
using ChainHub.Node.Telemetry;
using ChainHub.Node.Validation;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Handling;

/// <summary>Takes what own people decided: checks it as strictly as what a stranger sends, and hands it to the conversation.</summary>
internal sealed class CommandPort(StepRunner runner, StepRunner acute, INodeStore store, NodeMetrics metrics, ILogger log) : ICommandPort
{
    private const int MostConversationsOfCase = 100;

    public string Organization => runner.Engine.Self.Code;

    public async Task<CommandResult> SubmitAsync(ReadOnlyMemory<byte> command, CancellationToken cancellationToken)
    {
        CloudEvent read;
        try
        {
            read = CloudEventCodec.Read(command);
        }
        catch (EnvelopeException unreadable)
        {
            return new CommandResult(false, unreadable.MessageId, unreadable.Reason, [.. unreadable.Problems.Select(p => p.ToString())]);
        }

        var (envelope, data) = read;
        if (Check(envelope) is { } wrong) return Refused(envelope, wrong);
        var info = Catalogue.Find(envelope.Type)!;
        var problems = BodyValidator.Check(info, data, BodyProfile.Command);
        if (problems.Count > 0)
            return new CommandResult(false, envelope.Id, RejectionReason.Schema, [.. problems.Select(p => $"/data{p}")]);
        try
        {
            return await TakeAsync(envelope, info, Versions.Newest(BodyValidator.Deserialize(info, data)), SHA256.HashData(command.Span), cancellationToken);
        }
        catch (Exception failed) when (failed is not (StoreUnavailableException or OperationCanceledException))
        {
            // Whoever handed it in must not be stopped by it: the next command may well be in order.
            log.LogError("Command {Type} {MessageId} of {Organization} in conversation {Conversation} failed with {Error}",
                envelope.Type, envelope.Id, Organization, envelope.ConversationId, failed.GetType().Name);
            return new CommandResult(false, envelope.Id, null,
                [$"The node failed on this command ({failed.GetType().Name}); it had no effect. Ask who runs the node to look in its log, then hand it in again."]);
        }
    }

    private async Task<CommandResult> TakeAsync(Envelope envelope, MessageInfo info, Message message, byte[] hash, CancellationToken cancellationToken)
    {
        using var activity = NodeActivities.Command(Organization, envelope);
        var incoming = new Incoming
        {
            Author = Author.OwnPeople, From = Organization, To = envelope.ToOrg, Source = envelope.Source, Id = envelope.Id, ContentHash = hash,
            ConversationId = envelope.ConversationId, CaseId = envelope.ChainCase, Body = message, TraceParent = activity?.Id ?? envelope.TraceParent,
        };
        var decision = await (info.Acute ? acute : runner).TakeAsync(incoming, cancellationToken);
        if (message is AcuteDangerDeclared && decision.Outcome != Outcome.Rejected && incoming.CaseId is { } caseId)
            await AlarmTheWholeCaseAsync(incoming, caseId, cancellationToken);
        metrics.Handled(decision.Outcome, envelope.Type);
        NodeActivities.Outcome(activity, decision);
        return decision.Rejection is { } refusal ? Refused(envelope, refusal) : new CommandResult(true, envelope.Id, null, []);
    }

    // Everybody in every open conversation of the case is alarmed; the ids follow from the command's, so handing it in again adds nothing.
    private async Task AlarmTheWholeCaseAsync(Incoming alarm, Guid caseId, CancellationToken cancellationToken)
    {
        foreach (var saga in await store.OpenSagasOfCaseAsync(caseId, ConversationEngine.ConversationKind, MostConversationsOfCase, cancellationToken))
            if (saga.Id != alarm.ConversationId)
                await acute.TakeAsync(alarm with { ConversationId = saga.Id, Id = $"{alarm.Id}/{saga.Id:N}" }, cancellationToken);
    }

    private Refusal? Check(Envelope envelope)
    {
        if (envelope.FromOrg != Organization)
            return new Refusal(RejectionReason.Sender, $"This is the node of {Organization}; it takes commands of its own people only.", ["/fromorg"]);
        if (!envelope.Source.StartsWith($"urn:nld:oin:{runner.Engine.Self.Oin}:", StringComparison.Ordinal))
            return new Refusal(RejectionReason.Sender, $"The source must begin with the OIN of {Organization}.", ["/source"]);
        if (envelope.TestData != runner.Engine.Self.TestData)
            return new Refusal(RejectionReason.TestData, $"This node takes {(runner.Engine.Self.TestData ? "test data only" : "no test data")}.", ["/testdata"]);
        if (Catalogue.Find(envelope.Type) is not { } info)
            return new Refusal(RejectionReason.UnknownType, "The catalogue has no message of this type.", ["/type"]);
        return info.SaidByPeople ? null : new Refusal(RejectionReason.Sender, $"{info.Name} is for the node to say.", ["/type"]);
    }

    private static CommandResult Refused(Envelope envelope, Refusal refusal) =>
        new(false, envelope.Id, refusal.Reason, [refusal.Paths.Count == 0 ? refusal.Detail : $"{string.Join(", ", refusal.Paths)}: {refusal.Detail}"]);
}
