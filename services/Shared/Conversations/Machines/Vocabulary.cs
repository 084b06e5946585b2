using ChainHub.Contracts;
using MassTransit;

namespace ChainHub.Conversations.Machines;

/// <summary>The words that the tables are written in. Each does one thing to the step that is being taken.</summary>
internal static class Vocabulary
{
    /// <summary>Says the message to the other organization, as own people said it.</summary>
    public static EventActivityBinder<C, M> Send<C, M>(this EventActivityBinder<C, M> when)
        where C : Conversation where M : Message =>
        when.Do(context => context.Saga.Step.Send(context.Message));

    /// <summary>Says something else to the other organization.</summary>
    public static EventActivityBinder<C, M> Send<C, M>(this EventActivityBinder<C, M> when, Func<BehaviorContext<C, M>, Message> message)
        where C : Conversation where M : class =>
        when.Do(context => context.Saga.Step.Send(message(context)));

    /// <summary>Opens a task for own people, with its term.</summary>
    public static EventActivityBinder<C, M> OpenTask<C, M>(this EventActivityBinder<C, M> when, TaskKind kind, string rule)
        where C : Conversation where M : class =>
        when.Do(context => context.Saga.Step.OpenTask(context.Saga, kind, rule));

    /// <summary>The task was done: its term is met.</summary>
    public static EventActivityBinder<C, M> CloseTask<C, M>(this EventActivityBinder<C, M> when, params TaskKind[] kinds)
        where C : Conversation where M : class =>
        when.Do(context =>
        {
            foreach (var kind in kinds) context.Saga.Step.CloseTask(context.Saga, kind);
        });

    /// <summary>The task is no longer needed: its term does not matter any more.</summary>
    public static EventActivityBinder<C, M> DropTask<C, M>(this EventActivityBinder<C, M> when, params TaskKind[] kinds)
        where C : Conversation where M : class =>
        when.Do(context =>
        {
            foreach (var kind in kinds) context.Saga.Step.DropTask(context.Saga, kind);
        });

    /// <summary>Starts a term in which the other organization must act, and which this one sees to.</summary>
    public static EventActivityBinder<C, M> Watch<C, M>(this EventActivityBinder<C, M> when, string rule)
        where C : Conversation where M : class =>
        when.Do(context => context.Saga.Step.Watch(context.Saga, rule));

    /// <summary>What the terms were for has been done.</summary>
    public static EventActivityBinder<C, M> Met<C, M>(this EventActivityBinder<C, M> when, params string[] rules)
        where C : Conversation where M : class =>
        when.Do(context =>
        {
            foreach (var rule in rules) context.Saga.Step.Met(context.Saga, rule);
        });

    /// <summary>The terms no longer matter.</summary>
    public static EventActivityBinder<C, M> StopWatching<C, M>(this EventActivityBinder<C, M> when, params string[] rules)
        where C : Conversation where M : class =>
        when.Do(context =>
        {
            foreach (var rule in rules) context.Saga.Step.Drop(context.Saga, rule);
        });

    /// <summary>Taken note of; nothing follows.</summary>
    public static EventActivityBinder<C, M> TakeNote<C, M>(this EventActivityBinder<C, M> when)
        where C : Conversation where M : class => when.Do(_ => { });

    /// <summary>One act of a step. A message that sets no act in motion is not allowed in this state.</summary>
    public static EventActivityBinder<C, M> Do<C, M>(this EventActivityBinder<C, M> when, Action<BehaviorContext<C, M>> act)
        where C : Conversation where M : class =>
        when.Then(context =>
        {
            context.Saga.Step.Acted = true;
            act(context);
        });
}
