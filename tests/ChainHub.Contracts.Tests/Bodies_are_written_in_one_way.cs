using System.Text.Json;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Schemas;

namespace ChainHub.Contracts.Tests;

public sealed class Bodies_are_written_in_one_way
{
    [Fact]
    public void Names_in_camelCase_codes_by_name_instants_in_UTC_and_nothing_for_what_is_absent()
    {
        var body = new HandoverExpired
        {
            ReplyBy = new(2026, 3, 30, 10, 15, 0, 500, TimeSpan.FromHours(2)),
            OccurredAt = new(2026, 3, 31, 8, 0, 0, TimeSpan.Zero),
            RecordedBy = new() { Organization = "veilig-thuis-duinrand" },
        };

        JsonSerializer.Serialize(body, ContractJson.Options).ShouldBe(
            """{"replyBy":"2026-03-30T08:15:00.5Z","recordedBy":{"role":"","organization":"veilig-thuis-duinrand"},"occurredAt":"2026-03-31T08:00:00Z","personRefs":[]}""");
    }

    [Theory]
    [InlineData("""{"closure":"answered"}""")]
    [InlineData("""{"closure":"Answered, NoLongerNeeded"}""")]
    [InlineData("""{"closure":0}""")]
    [InlineData("""{"closure":"Answered","closure":"Answered"}""")]
    [InlineData("""{"Closure":"Answered"}""")]
    [InlineData("""{"closure":"Answered","extra":1}""")]
    [InlineData("""{"closure":"Answered","personRefs":null}""")]
    [InlineData("""{"closure":"Answered","occurredAt":"2026-03-30T10:00:00+02:00"}""")]
    [InlineData("""{"closure":"Answered",}""")]
    [InlineData("{}")]
    public void Anything_else_is_refused(string body) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<ConsultationClosed>(body, ContractJson.Options));

    [Fact]
    public void A_list_that_is_absent_is_empty() =>
        JsonSerializer.Deserialize<ConsultationClosed>("""{"closure":"Answered"}""", ContractJson.Options)!.PersonRefs.ShouldBeEmpty();

    [Fact]
    public void Every_code_has_a_Dutch_label() =>
        CodeLists.All.SelectMany(list => Enum.GetValuesAsUnderlyingType(list).Cast<object>().Select(value => (Enum)Enum.ToObject(list, value)))
            .Where(code => code.GetType().GetField(code.ToString())!.GetCustomAttributes(typeof(DutchAttribute), false).Length == 0)
            .ShouldBeEmpty();
}
