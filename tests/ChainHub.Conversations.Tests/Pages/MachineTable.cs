using System.Reflection;
using ChainHub.Conversations.Machines;
using MassTransit;
using MassTransit.SagaStateMachine;

namespace ChainHub.Conversations.Tests.Pages;

/// <summary>One row of a machine: in a state, of an event, and the states that can follow. None: the state stays.</summary>
internal sealed record TableRow(string State, Type Event, IReadOnlyCollection<string> To);

/// <summary>A machine of the conversations, read without running it.</summary>
internal sealed class MachineTable
{
    /// <summary>Where a word takes a conversation that goes on where it was; such words are called <c>BackTo...</c>.</summary>
    public const string Back = "(back)";

    private MachineTable(Type type, Side side, IReadOnlyList<TableRow> rows)
    {
        Type = type;
        Side = side;
        Rows = rows;
    }

    public Type Type { get; }

    public Side Side { get; }

    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>The part of the side's name that both sides have.</summary>
    public string Conversation => Side.Name.Split('.')[0];

    /// <summary>The states that it can be in, in the order in which they are declared.</summary>
    public IEnumerable<string> States => Side.States.Where(state => state is not ("Initial" or "Final"));

    /// <summary>Every machine that there is, in the order of <see cref="Sides.Known"/>.</summary>
    public static IReadOnlyList<MachineTable> All { get; } =
        [.. Sides.Known.Select(side => Machines.Single(machine => machine.Name == side.Name)).Zip(Sides.Known, (machine, side) => Read(machine.Machine, side))];

    /// <summary>The machines in the code, by the name of their side.</summary>
    public static IEnumerable<(string Name, StateMachine Machine)> Machines =>
        from type in typeof(Side).Assembly.GetTypes()
        where !type.IsAbstract && typeof(StateMachine).IsAssignableFrom(type) && type.GetProperty("SideName") is not null
        let machine = (StateMachine)Activator.CreateInstance(type)!
        select ((string)type.GetProperty("SideName")!.GetValue(machine)!, machine);

    private static MachineTable Read(StateMachine machine, Side side)
    {
        var reading = new Reading();
        machine.Accept(reading);
        return new(machine.GetType(), side, reading.Rows);
    }

    // Walks through states, their events and what each sets in motion, in that order.
    private sealed class Reading : StateMachineVisitor
    {
        private readonly List<(string State, Type Event, HashSet<string> To)> rows = [];
        private string state = "";

        public IReadOnlyList<TableRow> Rows => [.. rows.Select(row => new TableRow(row.State, row.Event, row.To))];

        public void Visit(State visited, Action<State> next)
        {
            state = visited.Name;
            next(visited);
        }

        public void Visit(Event @event, Action<Event> next) => next(@event);

        public void Visit<TMessage>(Event<TMessage> @event, Action<Event<TMessage>> next) where TMessage : class
        {
            if (state.Length > 0) rows.Add((state, typeof(TMessage), []));
            next(@event);
        }

        public void Visit(IStateMachineActivity activity) => Visit(activity, _ => { });

        public void Visit(IStateMachineActivity activity, Action<IStateMachineActivity> next)
        {
            if (Target(activity) is { } target) rows[^1].To.Add(target);
            next(activity);
        }

        public void Visit<T>(IBehavior<T> behavior) where T : class, SagaStateMachineInstance
        {
        }

        public void Visit<T>(IBehavior<T> behavior, Action<IBehavior<T>> next) where T : class, SagaStateMachineInstance => next(behavior);

        public void Visit<T, TMessage>(IBehavior<T, TMessage> behavior) where T : class, SagaStateMachineInstance where TMessage : class
        {
        }

        public void Visit<T, TMessage>(IBehavior<T, TMessage> behavior, Action<IBehavior<T, TMessage>> next)
            where T : class, SagaStateMachineInstance where TMessage : class => next(behavior);

        private static string? Target(IStateMachineActivity activity)
        {
            if (activity.GetType() is not { IsGenericType: true } type) return null;
            if (type.GetGenericTypeDefinition() == typeof(TransitionActivity<>)) return ((State)type.GetProperty("ToState")!.GetValue(activity)!).Name;
            return type.GetGenericTypeDefinition() == typeof(ActionActivity<,>) && WordOf(activity).StartsWith("<BackTo", StringComparison.Ordinal) ? Back : null;
        }

        // The word is known by the name that the compiler gives to its lambda; Do wraps it once.
        private static string WordOf(IStateMachineActivity activity)
        {
            const BindingFlags hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
            var action = (Delegate)activity.GetType().GetField("_action", hidden)!.GetValue(activity)!;
            var act = action.Target?.GetType().GetFields(hidden).Select(field => field.GetValue(action.Target)).OfType<Delegate>().FirstOrDefault();
            return (act ?? action).Method.Name;
        }
    }
}
