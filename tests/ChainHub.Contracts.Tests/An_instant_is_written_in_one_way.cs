namespace ChainHub.Contracts.Tests;

public sealed class An_instant_is_written_in_one_way
{
    [Theory]
    [InlineData("2026-03-30T08:15:00Z")]
    [InlineData("2026-03-30T08:15:00.5Z")]
    [InlineData("2026-03-30T08:15:00.1234567Z")]
    [InlineData("2026-03-30T08:15:10Z")]
    [InlineData("2026-03-30T08:15:00.0000001Z")]
    [InlineData("2026-03-30T08:15:00.10001Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void In_UTC_with_at_most_seven_decimals(string text)
    {
        Instants.TryParse(text, out var instant).ShouldBeTrue();
        instant.Offset.ShouldBe(TimeSpan.Zero);
        Instants.Format(instant).ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-03-30")]
    [InlineData("2026-03-30T08:15Z")]
    [InlineData("2026-03-30T08:15:00")]
    [InlineData("2026-03-30T08:15:00z")]
    [InlineData("2026-03-30 08:15:00Z")]
    [InlineData(" 2026-03-30T08:15:00Z")]
    [InlineData("2026-03-30T08:15:00Z\n")]
    [InlineData("2026-03-30T08:15:00.Z")]
    [InlineData("2026-03-30T08:15:00.12345678Z")]
    [InlineData("2026-03-30T08:15:00+00:00")]
    [InlineData("2026-03-30T24:00:00Z")]
    [InlineData("2026-03-30T23:59:60Z")]
    [InlineData("2026-02-29T08:15:00Z")]
    [InlineData("٢٠٢٦-03-30T08:15:00Z")]
    public void Anything_else_is_not_read(string? text) => Instants.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Another_offset_is_written_in_UTC() =>
        Instants.Format(new(2026, 3, 30, 10, 15, 0, TimeSpan.FromHours(2))).ShouldBe("2026-03-30T08:15:00Z");
}
