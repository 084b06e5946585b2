namespace ChainHub.Testing;

/// <summary>The private servers cannot be had; the message says why, and what to install where that is the reason.</summary>
public sealed class ServersException(string message) : Exception(message);
