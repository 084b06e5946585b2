namespace ChainHub.Simulation;

/// <summary>
/// What a story needs to know of one kind of conversation: what its people may say by chance, and what must be true of its states.
/// A new kind is a class of its own, and one line in <see cref="Plays.All"/>.
/// </summary>
public abstract class Play
{
    /// <summary>The names of the sides that it plays, such as <c>handover.sender</c>.</summary>
    public abstract IReadOnlyList<string> Machines { get; }

    /// <summary>A sensible message of each type that is said in it, by people or by nodes.</summary>
    public abstract IReadOnlyDictionary<Type, Func<Message>> Samples { get; }

    /// <summary>How often it is begun, against the others.</summary>
    public virtual int Weight => 1;

    /// <summary>Somebody begins one; null when nobody can now.</summary>
    public virtual Opening? Opens(Scene scene) => null;

    /// <summary>A message of a type as somebody might say it now; null when nothing comes to mind.</summary>
    public virtual Message? Says(Type type, Scene scene, Organization at, Conversation conversation) => Samples.GetValueOrDefault(type)?.Invoke();

    /// <summary>Whether somebody waits for an answer in this state: then a term must see to it (I6).</summary>
    public virtual bool Waits(SagaRow row) => false;

    /// <summary>Whether the two sides can be as they are when nothing is on its way.</summary>
    /// <param name="row">One side.</param>
    /// <param name="other">The other side; null when it does not have the conversation.</param>
    public virtual bool Fits(SagaRow row, SagaRow? other) => true;

    /// <summary>The task that must be open after a step, because something came to an end (I5); null when none need be.</summary>
    public virtual TaskKind? NextStep(Happened step, SagaRow row) => null;

    /// <summary>Whether nothing more may be said in it.</summary>
    public virtual bool FellSilent(SagaRow row) => false;

    /// <summary>Whether an organization acts although its ledger says that another holds the case: the answer may be on its way (I1).</summary>
    public virtual bool ActsAsWell(Organization at, SagaRow row) => false;
}

/// <summary>How a conversation begins.</summary>
/// <param name="At">Who begins it.</param>
/// <param name="Kind">What its name begins with.</param>
/// <param name="Message">The first message.</param>
/// <param name="To">To whom.</param>
/// <param name="InCase">The name of the case, if any.</param>
/// <param name="OfKnownCase">It is said only by who knows who holds the case, or while nobody does.</param>
public sealed record Opening(Organization At, string Kind, Message Message, string To, string? InCase, bool OfKnownCase = false);
