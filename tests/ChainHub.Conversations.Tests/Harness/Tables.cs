using ChainHub.Conversations.Consultation;
using ChainHub.Conversations.Contact;
using ChainHub.Conversations.Handover;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Tests.Harness;

/// <summary>What the tables of the machines name: which states there are, and which messages mean something in each.</summary>
public static class Tables
{
    private static readonly HashSet<(string Machine, string State, Type Message)> Allowed =
    [
        .. Of(new HandoverSender()), .. Of(new HandoverReceiver()), .. Of(new ConsultationAsker()), .. Of(new ConsultationAdviser()), .. Of(new ContactLog()),
    ];

    /// <summary>Whether a table says anything of a message in a state.</summary>
    public static bool Allows(string machine, string state, Type message) => Allowed.Contains((machine, state, message));

    /// <summary>The states of a machine, in the order in which they are declared.</summary>
    public static IReadOnlyList<string> StatesOf(string machine) => [.. Allowed.Where(row => row.Machine == machine).Select(row => row.State).Distinct()];

    private static IEnumerable<(string Machine, string State, Type Message)> Of<T>(ConversationMachine<T> machine) where T : Conversation
    {
        foreach (var state in machine.States)
            foreach (var said in machine.NextEvents(state))
                foreach (var type in said.GetType().GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(Event<>)))
                    yield return (machine.SideName, state.Name, type.GetGenericArguments()[0]);
    }
}
