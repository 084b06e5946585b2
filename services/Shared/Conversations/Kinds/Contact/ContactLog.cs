using ChainHub.Contracts.Consultation;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Contact;

/// <summary>What is kept of contact outside the system.</summary>
public sealed class ContactConversation : Conversation;

/// <summary>
/// A call or talk that took place outside the system and belongs to no conversation (contact vastgelegd): logged by one, noted by the
/// other. Both sides are alike.
/// </summary>
public sealed class ContactLog : ConversationMachine<ContactConversation>
{
    /// <summary>Vastgelegd.</summary>
    public State Logged { get; private set; } = null!;

    /// <summary>Vastleggen.</summary>
    public Event<ContactLogged> ContactLogged { get; private set; } = null!;

    /// <summary>The table, the same on both sides.</summary>
    public ContactLog() : base("contact.log", "Contact vastgelegd")
    {
        Hear(() => ContactLogged, starts: true);

        Initially(
            When(ContactLogged, context => context.Saga.Step.ByOwnPeople).Send().TransitionTo(Logged),
            When(ContactLogged, context => context.Saga.Step.ByPeer).TakeNote().TransitionTo(Logged));

        During(Logged,
            When(ContactLogged, context => context.Saga.Step.ByOwnPeople).Send(),
            When(ContactLogged, context => context.Saga.Step.ByPeer).TakeNote());

        Ends(Logged);
    }
}
