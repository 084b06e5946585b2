namespace ChainHub.Simulation;

/// <summary>What holds throughout a story.</summary>
/// <param name="Seed">The seed; also what decides which messages fail to leave.</param>
/// <param name="MessagesFail">Now and then a message does not leave, or nobody confirms that it did.</param>
/// <param name="DecidesTwice">Now and then a step is decided a second time, and must be the same.</param>
/// <param name="FewerAlarms">Under the agreement with few alarms.</param>
/// <param name="Prepared">What a test changes before it begins.</param>
public sealed record Setting(int Seed, bool MessagesFail = false, bool DecidesTwice = false, bool FewerAlarms = false, Action<Chain>? Prepared = null)
{
    private static readonly DeliveryFailure[] Failures = [DeliveryFailure.Unroutable, DeliveryFailure.Refused, DeliveryFailure.NotConfirmed];

    internal Chain Set()
    {
        var chain = new Chain(FewerAlarms ? TestAgreement.FewerAlarms : TestAgreement.Usual);
        if (MessagesFail) chain.Network.Fails = Fate;
        var steps = 0;
        if (DecidesTwice) chain.DecidesTwice = () => ++steps % 10 == 0;
        Prepared?.Invoke(chain);
        return chain;
    }

    // By the message, not by luck in its turn: in a shortened story the same message fails.
    private DeliveryFailure? Fate(Parcel parcel)
    {
        var luck = 2166136261;
        foreach (var letter in parcel.Row.MessageId) luck = (luck ^ letter) * 16777619;
        luck = (luck ^ (uint)Seed) * 16777619;
        return luck % 40 == 0 ? Failures[luck / 40 % 3] : null;
    }
}
