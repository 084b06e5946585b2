using System.Reflection;

namespace ChainHub.Contracts;

/// <summary>The Dutch label of a code, as professionals read it.</summary>
/// <param name="label">The label.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class DutchAttribute(string label) : Attribute
{
    /// <summary>The label.</summary>
    public string Label { get; } = label;
}

/// <summary>Dutch labels of the code lists.</summary>
public static class DutchLabels
{
    /// <summary>The Dutch label of a code.</summary>
    /// <param name="code">A member of one of the code lists.</param>
    /// <returns>The label, or the code itself when it has none.</returns>
    public static string Dutch(this Enum code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.GetType().GetField(code.ToString())?.GetCustomAttribute<DutchAttribute>()?.Label ?? code.ToString();
    }
}
