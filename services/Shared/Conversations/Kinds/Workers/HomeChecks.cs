using ChainHub.Contracts;
using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Workers;

/// <summary>What own people may not say of their workers, whatever the state: dates that cannot be, names in place of references, more families than was agreed.</summary>
internal static class HomeChecks
{
    public static EventActivityBinder<WorkersConversation, PrimaryWorkerAssigned> Check(this EventActivityBinder<WorkersConversation, PrimaryWorkerAssigned> when) =>
        when.Do(context =>
        {
            var (workers, assigned) = (context.Saga, context.Message);
            if (workers.CaseId is null) throw Refuse(RejectionReason.MalformedEnvelope, "A family's fixed worker needs a case: give the envelope a chaincase.", "/chaincase");
            if (assigned.Until is { } until && (until < workers.Step.Today || until.Year > 2199))
                throw Refuse(RejectionReason.Schema, "Give a last day from today on, or none.", "/data/until");
            Duo(workers, assigned.WorkerRef, assigned.DuoPartner, assigned.Because);
        }, starts: [LocalRules.CaseloadReview]);

    public static EventActivityBinder<WorkersConversation, PrimaryWorkerChanged> Check(this EventActivityBinder<WorkersConversation, PrimaryWorkerChanged> when) =>
        when.Do(context => Duo(context.Saga, context.Message.WorkerRef, context.Message.DuoPartner, context.Message.Because), starts: [LocalRules.CaseloadReview]);

    public static EventActivityBinder<WorkersConversation, DuoPartnerChanged> Check(this EventActivityBinder<WorkersConversation, DuoPartnerChanged> when) =>
        when.Do(context =>
        {
            var (workers, change) = (context.Saga, context.Message);
            Today(workers, change.From, "/data/from");
            if ((change.Change == DuoChange.Ended) != (change.DuoPartner is null))
                throw Refuse(RejectionReason.Schema, "Name the duo partner, unless the worker goes on alone.", "/data/duoPartner");
            if ((change.Change == DuoChange.Joined) == workers.DuoPartner is not null)
                throw Refuse(RejectionReason.NotAllowedInState, workers.DuoPartner is null ? "The family's worker forms no duo: only a partner can join." : "The family's worker forms a duo already.", "/data/change");
            if (change.Change == DuoChange.OtherHomeOrganization && change.DuoPartner!.Organization == workers.DuoPartnerOf)
                throw Refuse(RejectionReason.Schema, $"The duo partner works for {workers.DuoPartnerOf} already: name the other organization.", "/data/duoPartner/organization");
            if (workers.Worker is { } worker) Duo(workers, worker, change.DuoPartner, change.Because);
            else Partner(workers, null, change.DuoPartner);
        }, starts: [LocalRules.CaseloadReview]);

    public static EventActivityBinder<WorkersConversation, PrimaryWorkerIntroduced> Check(this EventActivityBinder<WorkersConversation, PrimaryWorkerIntroduced> when) =>
        when.Do(context => Today(context.Saga, context.Message.On, "/data/on"));

    public static EventActivityBinder<WorkersConversation, PrimaryWorkerReturned> Check(this EventActivityBinder<WorkersConversation, PrimaryWorkerReturned> when) =>
        when.Do(context => Today(context.Saga, context.Message.On, "/data/on"));

    public static EventActivityBinder<WorkersConversation, PrimaryWorkerSubstituteNamed> Check(this EventActivityBinder<WorkersConversation, PrimaryWorkerSubstituteNamed> when) =>
        when.Do(context =>
        {
            Reference(context.Message.WorkerRef, "/data/workerRef");
            if (context.Message.WorkerRef != context.Saga.DuoPartner || context.Saga.DuoPartnerOf != context.Saga.Home) Room(context.Saga, context.Message.WorkerRef);
        });

    public static EventActivityBinder<WorkersConversation, PrimaryWorkerChangeProposed> Check(this EventActivityBinder<WorkersConversation, PrimaryWorkerChangeProposed> when) =>
        when.Do(context =>
        {
            if (context.Message.SuccessorRef is { } successor) Reference(successor, "/data/successorRef");
        });

    public static EventActivityBinder<WorkersConversation, PrimaryWorkerAbsenceReported> Check(this EventActivityBinder<WorkersConversation, PrimaryWorkerAbsenceReported> when) =>
        when.Do(context =>
        {
            Today(context.Saga, context.Message.From, "/data/from");
            if (context.Message.ExpectedUntil < context.Message.From)
                throw Refuse(RejectionReason.Schema, "The absence ends before it begins.", "/data/expectedUntil");
        });

    private static void Duo(WorkersConversation workers, string worker, DuoPartner? partner, string? because)
    {
        Reference(worker, "/data/workerRef");
        Partner(workers, worker, partner);
        var step = workers.Step;
        Room(workers, worker);
        if (partner is not null && partner.Organization == step.Self.Code) Room(workers, partner.WorkerRef);
        if (Caseloads.Exceeded(step, workers.CaseId, worker, partner) is not { } exceeded) return;
        if (string.IsNullOrWhiteSpace(because))
            throw Refuse(RejectionReason.Incomplete, $"{exceeded} Say in /data/because why this family comes to it, or name another worker.", "/data/because");
        step.Note("caseload-exceeded");
        step.OpenTask(workers, TaskKind.ReviewCaseload, LocalRules.CaseloadReview);
    }

    private static void Partner(WorkersConversation workers, string? worker, DuoPartner? partner)
    {
        if (partner is null) return;
        Reference(partner.WorkerRef, "/data/duoPartner/workerRef");
        if (workers.Step.Agreements.Find(partner.Organization, workers.Step.Today) is null)
            throw Refuse(RejectionReason.Schema, "No agreement of today names this organization: give the code of the home organization.", "/data/duoPartner/organization");
        if (workers.Step.Agreements.Find(workers.Step.Self.Code, workers.Step.Today) is { Kind: OrganizationKind.MixedTeam } team
            && !team.Members.Any(member => member.Worker == partner.WorkerRef && member.Organization == partner.Organization && member.HoldsOn(workers.Step.Today)))
            throw Refuse(RejectionReason.Schema, $"By the agreement {partner.WorkerRef} is no member of {team.Code} for {partner.Organization} today.", "/data/duoPartner");
        if (partner.Organization == workers.Step.Self.Code && partner.WorkerRef == worker)
            throw Refuse(RejectionReason.Schema, "A duo is two workers.", "/data/duoPartner/workerRef");
    }

    // A bound of the node's own, far beyond what anybody agrees on.
    private static void Room(WorkersConversation workers, string worker)
    {
        var families = workers.Step.Workers.Of(worker).Families;
        if (families.Count >= WorkerFamilies.Most && families.TrueForAll(family => family.ConversationId != workers.CorrelationId))
            throw Refuse(RejectionReason.NotAllowedInState, $"This worker has {WorkerFamilies.Most} families already: name another.", "/data/workerRef");
    }

    private static void Today(WorkersConversation workers, DateOnly day, string path)
    {
        if (day > workers.Step.Today) throw Refuse(RejectionReason.Schema, "Say it when the day has come: what is said here is so from now on.", path);
    }

    private static void Reference(string reference, string path) => OpaqueReference.Check(reference, path);

    private static RefusedException Refuse(RejectionReason reason, string why, string path) => new(new Refusal(reason, why, [path]));
}
