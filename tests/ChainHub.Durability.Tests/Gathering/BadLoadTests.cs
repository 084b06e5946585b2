using System.Reflection;
using ChainHub.Durability.Groups;

namespace ChainHub.Durability.Tests.Gathering;

public sealed class BadLoadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_load_that_cannot_be_answered_fails_for_who_asked_it_and_nobody_else()
    {
        var store = DispatchProxy.Create<INodeStore, FailsOnBad>();
        var grouped = new GroupedStore(store, new GroupBounds(64, 1, 128), () => null, new Silent(), TimeProvider.System);
        var answers = Enumerable.Range(0, 20).Select(number => grouped.LoadAsync(new LoadRequest(Some.Message(number is 5 or 17 ? "bad" : $"{number}"), []), Stop)).ToArray();
        for (var number = 0; number < answers.Length; number++)
            if (number is 5 or 17) await Should.ThrowAsync<InvalidDataException>(() => answers[number]);
            else (await answers[number]).Verdict.ShouldBe(InboxVerdict.New);
    }

    public class FailsOnBad : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => AnswerAsync((IReadOnlyList<LoadRequest>)args![0]!);

        private static async Task<IReadOnlyList<Loaded>> AnswerAsync(IReadOnlyList<LoadRequest> requests)
        {
            await Task.Yield();
            if (requests.Any(request => request.Inbox!.Id == "bad")) throw new InvalidDataException("bad");
            return [.. requests.Select(_ => new Loaded(InboxVerdict.New, []))];
        }
    }

    private sealed class Silent : IGroupWatch
    {
        public void Loaded(int requests, TimeSpan took)
        {
        }

        public void Committed(int units, TimeSpan took)
        {
        }
    }
}
