namespace ChainHub.Mutation.Tests;

/// <summary>Nothing is known of a mutation: it was not compiled or its tests were not run. That is no red.</summary>
internal sealed class BenchException(string message) : Exception(message);
