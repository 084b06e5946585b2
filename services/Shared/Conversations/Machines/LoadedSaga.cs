using MassTransit;
using MassTransit.Context;
using MassTransit.Saga;

namespace ChainHub.Conversations.Machines;

/// <summary>
/// The saga repository of a step: it holds the one instance that the engine has loaded. Loading before and committing after are the
/// engine's, for many steps together; MassTransit only runs the machine in between.
/// </summary>
internal sealed class LoadedSaga<TSaga> : ISagaRepositoryContextFactory<TSaga> where TSaga : class, ISaga
{
    internal static readonly AsyncLocal<TSaga?> Current = new();

    public Task Send<T>(ConsumeContext<T> context, IPipe<SagaRepositoryContext<TSaga, T>> next) where T : class =>
        next.Send(new StepContext<T>(context, Current.Value ?? throw new InvalidOperationException("A machine is driven by the engine only.")));

    public Task SendQuery<T>(ConsumeContext<T> context, ISagaQuery<TSaga> query, IPipe<SagaRepositoryQueryContext<TSaga, T>> next) where T : class =>
        throw new NotSupportedException("Conversations are found by their id.");

    public void Probe(ProbeContext context) => context.CreateScope("loadedSaga");

    private sealed class StepContext<T>(ConsumeContext<T> context, TSaga instance)
        : ConsumeContextScope<T>(context), SagaRepositoryContext<TSaga, T> where T : class
    {
        private readonly ConsumeContext<T> consumed = context;

        public Task<SagaConsumeContext<TSaga, T>> Load(Guid correlationId) => CreateSagaConsumeContext(consumed, instance, SagaConsumeContextMode.Load);

        public Task<SagaConsumeContext<TSaga, T>> Add(TSaga instance) => throw NotHere();

        public Task<SagaConsumeContext<TSaga, T>> Insert(TSaga instance) => throw NotHere();

        public Task Save(SagaConsumeContext<TSaga> context) => Task.CompletedTask;

        public Task Update(SagaConsumeContext<TSaga> context) => Task.CompletedTask;

        public Task Delete(SagaConsumeContext<TSaga> context) => throw NotHere();

        public Task Discard(SagaConsumeContext<TSaga> context) => Task.CompletedTask;

        public Task Undo(SagaConsumeContext<TSaga> context) => Task.CompletedTask;

        public Task<SagaConsumeContext<TSaga, TMessage>> CreateSagaConsumeContext<TMessage>(
            ConsumeContext<TMessage> consumeContext, TSaga instance, SagaConsumeContextMode mode) where TMessage : class =>
            Task.FromResult<SagaConsumeContext<TSaga, TMessage>>(new DefaultSagaConsumeContext<TSaga, TMessage>(consumeContext, instance));

        private static NotSupportedException NotHere() => new("The engine begins and keeps conversations; a machine never does.");
    }
}
