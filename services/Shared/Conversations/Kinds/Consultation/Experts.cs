using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Consultation;

/// <summary>Who offers an expertise to whom, by the agreements of a day.</summary>
internal static class Experts
{
    private const int Most = 20;

    /// <summary>The codes of those who offer it and with whom questions are exchanged.</summary>
    /// <exception cref="RefusedException">Nobody; says what to do then.</exception>
    public static IReadOnlyList<string> Of(AgreementBook agreements, string asker, Expertise expertise, DateOnly day)
    {
        var question = Catalogue.Of<ConsultationBroadcast>();
        bool IsReached(Participant other) => other.Code != asker && agreements.Covering(asker, other.Code, question, day) is not null;
        var experts = agreements.All.Where(agreement => agreement.HoldsOn(day)).SelectMany(agreement => agreement.Participants)
            .Where(other => other.Offers.Any(offered => offered.Field == expertise && offered.HoldsOn(day)) && IsReached(other))
            .Select(other => agreements.Successors.Of(other.Code, day)).Distinct().Order(StringComparer.Ordinal).Take(Most).ToList();
        if (experts.Count > 0) return experts;
        var advisers = agreements.Participants.Where(other => other.Kind == OrganizationKind.VeiligThuis && IsReached(other)).Select(other => other.Code).Order(StringComparer.Ordinal).ToList();
        throw new RefusedException(new Refusal(RejectionReason.NoAgreement,
            $"Nobody with whom {asker} exchanges questions offers '{expertise.Dutch()}' on {day:yyyy-MM-dd}. "
            + (advisers.Count > 0
                ? $"Ask {string.Join(" or ", advisers)} (consultation.asked): Veilig Thuis advises everybody (Wmo 2015 art. 4.1.1) and knows who does."
                : "Ask one organization that knows the family (consultation.asked), and bring the missing expertise to the regional table."),
            ["/data/expertise"]));
    }
}
