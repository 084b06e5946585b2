namespace ChainHub.Cli;

/// <summary>What a command reads from and writes to; a test gives its own.</summary>
sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error);
