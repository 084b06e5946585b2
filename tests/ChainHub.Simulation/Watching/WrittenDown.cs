using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChainHub.Simulation;

/// <summary>What organizations have written down beside their conversations, as JSON in UTF-8: made once for all who search it.</summary>
public sealed class WrittenDown
{
    private static readonly JsonSerializerOptions WhatIsSaid = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Of all organizations of a chain, as it is now.</summary>
    public WrittenDown(Chain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        Texts =
        [
            .. chain.Organizations.SelectMany(at => new[]
            {
                ($"the journal of {at.Code}", JsonSerializer.SerializeToUtf8Bytes(at.Store.Journal, WhatIsSaid)),
                ($"the tasks of {at.Code}", JsonSerializer.SerializeToUtf8Bytes(at.Store.Tasks.Values, WhatIsSaid)),
                ($"what did not leave {at.Code}", JsonSerializer.SerializeToUtf8Bytes(at.Store.SetAside, WhatIsSaid)),
            }),
        ];
    }

    /// <summary>What it is, and what it says.</summary>
    public IReadOnlyList<(string What, byte[] Text)> Texts { get; }
}
