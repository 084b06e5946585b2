namespace ChainHub.Mutation.Tests;

/// <summary>One change of the sources of conversations that a test must not let pass.</summary>
/// <param name="Says">What the code does wrong with it.</param>
/// <param name="File">The file below <c>services/Shared/Conversations</c>.</param>
/// <param name="Text">What stands there exactly once.</param>
/// <param name="Instead">What stands there instead.</param>
/// <param name="RedIn">The class of tests that must turn red, after <c>ChainHub.Conversations.Tests.</c></param>
internal sealed record Mutation(string Says, string File, string Text, string Instead, string RedIn)
{
    /// <summary>The source with the change.</summary>
    /// <exception cref="BenchException">The text does not stand there exactly once.</exception>
    public string Of(string source)
    {
        var times = source.Split(Text).Length - 1;
        return times == 1
            ? source.Replace(Text, Instead, StringComparison.Ordinal)
            : throw new BenchException($"'{Says}' changes what must stand in {File} once and stands there {times} times: {Text}. Bring the mutation up to date.");
    }
}
