namespace ChainHub.Sandbox;

/// <summary>What the sandbox writes to; a test gives its own.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Interactive">Somebody looks at standard output: colours may be used.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool Interactive);

/// <summary>What was given cannot be used; the message says what, and what would be right.</summary>
internal sealed class BadInputException(string message) : Exception(message);

/// <summary>What the sandbox tells the shell.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int NotAsItShould = 1;
    public const int BadInput = 2;
    public const int Stopped = 130;
}
