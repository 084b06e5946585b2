using ChainHub.Conversations.Agreements;

namespace ChainHub.Reporting;

/// <summary>How organizations and terms are called for readers; a code where no name is known.</summary>
public sealed class Names
{
    private readonly AgreementBook? agreements;
    private readonly IReadOnlyDictionary<string, string> called;

    /// <summary>Names from agreements.</summary>
    /// <param name="agreements">Who takes part in what, and which terms run; null where that is not at hand.</param>
    /// <param name="called">Names that go before those of the agreements, by code.</param>
    public Names(AgreementBook? agreements, IReadOnlyDictionary<string, string>? called = null) => (this.agreements, this.called) = (agreements, called ?? new Dictionary<string, string>());

    /// <summary>An organization.</summary>
    public string Organization(string? code) =>
        code is null ? "een organisatie" : called.GetValueOrDefault(code) ?? agreements?.Find(code)?.Name ?? code;

    /// <summary>What a term is for.</summary>
    /// <param name="rule">Its rule, such as <c>D12</c>.</param>
    /// <param name="owner">Whose term it is.</param>
    public string Term(string rule, string? owner) =>
        agreements?.All.FirstOrDefault(agreement => owner is null || agreement.Participants.Any(participant => participant.Code == owner))?.Terms.GetValueOrDefault(rule)?.Rule.Title.Nl ?? rule;
}
