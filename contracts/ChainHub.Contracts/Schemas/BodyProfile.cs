namespace ChainHub.Contracts;

/// <summary>Which members a body must have.</summary>
public enum BodyProfile
{
    /// <summary>As it travels between organizations: everything that a node fills in is there.</summary>
    Wire,

    /// <summary>As an organization's own people hand it to their node, which fills in the rest (<see cref="FilledByNodeAttribute"/>).</summary>
    Command,
}
