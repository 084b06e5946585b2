namespace ChainHub.Cli;

/// <summary>What was given cannot be used; the message says what, and what would be right.</summary>
sealed class BadInputException(string message) : Exception(message);
