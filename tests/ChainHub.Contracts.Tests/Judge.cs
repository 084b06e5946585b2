using ChainHub.Node.Validation;

namespace ChainHub.Contracts.Tests;

/// <summary>What a receiving node does first: read the envelope, then check the body.</summary>
internal static class Judge
{
    /// <summary>Where something is wrong, as JSON pointers into the whole message; empty when all is well.</summary>
    public static IReadOnlyList<string> Message(byte[] bytes)
    {
        try
        {
            var (envelope, data) = CloudEventCodec.Read(bytes);
            var info = Catalogue.Find(envelope.Type);
            return info is null ? ["/type"] : [.. BodyValidator.Check(info, data, BodyProfile.Wire).Select(problem => "/data" + problem.Path)];
        }
        catch (EnvelopeException e)
        {
            return [.. e.Problems.Select(problem => problem.Path)];
        }
    }
}
