using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChainHub.Conversations.Tests.Messages;

public sealed class A_step_is_taken_again
{
    [Fact]
    public void And_gives_the_same_to_the_last_id()
    {
        var chain = new Chain { DecidesTwice = () => true };
        chain.At("veilig").Offers("h1", to: "team", tasks: ["school"]);
        chain.DeliverAll().Advance(12);
        chain.At("team").Accepts("h1", tasks: ["school"]);
        chain.DeliverAll();
        chain.At("veilig").AsksToUndo("h1");
        chain.DeliverAll().Advance(30);
        chain.At("veilig").Says("q1", Words.Question(), to: "jeugd");
        chain.DeliverAll().Advance(30);
        chain.States("h1").ShouldBe("CancelNegotiation/CancelNegotiation");
    }

    [Fact]
    public void What_a_step_makes_differs_between_organizations_and_messages()
    {
        var chain = new Chain();
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("jeugd").Offers("h2", to: "team", inCase: "other");
        chain.DeliverAll();
        var ids = chain.Organizations.SelectMany(o => o.Store.Terms.Keys.Concat(o.Store.Tasks.Keys).Select(id => id.ToString()).Concat(o.Told.Select(t => t.MessageId)))
            .Concat(chain.Network.Sent.Select(p => p.Row.MessageId)).ToList();
        ids.ShouldBeUnique();
    }

    [Fact]
    public void What_a_step_makes_has_ids_that_begin_as_its_conversations_does_so_that_a_store_finds_it_in_one_place()
    {
        var chain = new Chain();
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        var stores = chain.Organizations.Select(o => o.Store).ToList();
        var made = stores.SelectMany(store => store.Terms.Values.Select(term => (term.Id, term.ConversationId)))
            .Concat(stores.SelectMany(store => store.Tasks.Values.Select(task => (task.Id, task.ConversationId))))
            .Concat(chain.Network.Sent.Select(p => (Guid.Parse(p.Row.MessageId), p.Row.ConversationId))).ToList();
        made.Count.ShouldBeGreaterThan(3);
        foreach (var (id, conversation) in made)
        {
            id.ToString()[..13].ShouldBe(conversation.ToString()[..13]);
            id.Version.ShouldBe(8);
        }
    }

    [Fact]
    public void The_state_as_stored_reads_back_as_it_was_and_bears_fields_of_a_newer_version()
    {
        var chain = new Chain();
        chain.At("veilig").Offers("h1", to: "team", tasks: ["school"]).DeclaresDanger("h1");
        chain.DeliverAll().Advance(8);
        chain.At("veilig").Says("q1", Words.Question(), to: "team");
        chain.DeliverAll();
        foreach (var row in chain.Organizations.SelectMany(o => o.Store.Sagas.Values).Where(r => r.Kind == ConversationEngine.ConversationKind))
        {
            var side = chain.At("veilig").Engine.Sides.Named(row.Machine);
            side.Write(side.Read(row.Data, row.State)).ShouldBe(row.Data);
            var newer = JsonNode.Parse(row.Data)!.AsObject();
            newer["aFieldOfTheNextVersion"] = 1;
            side.Write(side.Read(newer.ToJsonString(), row.State)).ShouldBe(row.Data);
        }

        var oversight = chain.At("team").Case();
        JsonSerializer.Serialize(oversight, Conversations.Machines.StateJson.Options).ShouldBe(chain.At("team").Store.Sagas[new(ConversationEngine.CaseKind, Chain.Id(Chain.Family))].Data);
    }
}
