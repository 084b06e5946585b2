using System.Text;
using ChainHub.Contracts.Tests.Examples;
using ChainHub.Node.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace ChainHub.Contracts.Tests;

public sealed class Whatever_bytes_come_in
{
    private static readonly byte[][] Messages = [.. AllExamples.Valid.Select(x => CloudEventCodec.Write(x.Envelope, x.Body))];

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", "\"", ",", ":", "null", "1e999", "-0", "true", "\\ud800", "\\u0000", "\"id\":", "\"data\":{", "\uFEFF", "é", " ", "\\"];

    private static readonly Gen<byte[]> Noise = Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf();

    private static readonly Gen<byte[]> Scraps = Gen.Elements(Pieces).ArrayOf().Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces)));

    /// <summary>A good message in which a piece was put in the place of some bytes.</summary>
    private static readonly Gen<byte[]> Damaged =
        from message in Gen.Elements(Messages)
        from start in Gen.Choose(0, message.Length)
        from length in Gen.Choose(0, Math.Min(20, message.Length - start))
        from piece in Gen.OneOf(Scraps, Noise)
        select (byte[])[.. message.AsSpan(0, start), .. piece, .. message.AsSpan(start + length)];

    private static readonly Gen<byte[]> CutOff =
        from message in Gen.Elements(Messages)
        from length in Gen.Choose(0, message.Length - 1)
        select message[..length];

    [Fact]
    public void Noise_is_refused() => Check(Noise, bytes => Refused(bytes) is not null);

    [Fact]
    public void Scraps_of_JSON_are_refused() => Check(Scraps, bytes => Refused(bytes) is not null);

    [Fact]
    public void A_message_that_is_cut_off_is_refused() => Check(CutOff, bytes => Refused(bytes) is not null);

    [Fact]
    public void A_damaged_message_is_refused_or_read_and_never_anything_else() => Check(Damaged, bytes =>
    {
        if (Refused(bytes) is { } refused)
            return refused.Problems.Count > 0;
        var (envelope, data) = CloudEventCodec.Read(bytes);
        if (Catalogue.Find(envelope.Type) is not { } info || BodyValidator.Check(info, data, BodyProfile.Wire).Count > 0)
            return true;
        var again = CloudEventCodec.Read(CloudEventCodec.Write(envelope, BodyValidator.Deserialize(info, data)));
        return again.Envelope == envelope;
    });

    private static EnvelopeException? Refused(byte[] bytes)
    {
        try
        {
            CloudEventCodec.Read(bytes);
            return null;
        }
        catch (EnvelopeException e)
        {
            return e;
        }
    }

    private static void Check(Gen<byte[]> bytes, Func<byte[], bool> holds) =>
        Prop.ForAll(bytes.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
}
