using ChainHub.Testing;

namespace ChainHub.Conversations.Tests.Pages;

public sealed class The_pages_are_what_the_code_gives
{
    // By hand, as what lies beneath all machines is in none of them.
    private const string ByHand = "overlay.md";

    [Fact]
    public void Page_by_page()
    {
        if (Environment.GetEnvironmentVariable("CHAINHUB_APPROVE") == "1") Write();
        var there = Directory.GetFiles(Generated.Folder, "*.md").ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        there.Remove(ByHand);

        there.Keys.Except(Generated.Pages.Keys).ShouldBeEmpty("no longer made");
        foreach (var (name, text) in Generated.Pages)
            there.GetValueOrDefault(name).ShouldBe(text, $"docs/conversations/{name} is not what the code gives. Run {Generated.Command} and read the difference.");
    }

    [Fact]
    public void Every_machine_in_the_code_has_its_diagram() =>
        MachineTable.Machines.Select(machine => machine.Name).Order().ShouldBe(MachineTable.All.Select(table => table.Side.Name).Order());

    [Fact]
    public void A_diagram_has_every_state_that_can_be_reached()
    {
        foreach (var table in MachineTable.All)
            foreach (var state in table.States)
                Diagram.Of(table).ShouldContain($"--> {state} :", Case.Sensitive, $"{table.Side.Name}: nothing leads to {state}");
    }

    [Fact]
    public void Every_state_and_every_word_has_its_Dutch_label()
    {
        foreach (var table in MachineTable.All)
        {
            table.States.Where(state => table.Dutch(state).Length == 0).ShouldBeEmpty(table.Side.Name);
            table.Side.Vocabulary.Keys.Where(message => table.Dutch(message).Length == 0 || table.Dutch(message) == message.Name).ShouldBeEmpty(table.Side.Name);
        }
    }

    [Fact]
    public void Every_field_of_every_message_has_its_meaning() =>
        Catalogue.All.SelectMany(info => Fields.Of(info).Where(field => field.Meaning.Length == 0).Select(field => $"{info.Name} {field.Path}")).ShouldBeEmpty();

    [Fact]
    public void What_no_machine_hears_is_on_the_page_of_the_overlay()
    {
        var overlay = File.ReadAllText(RepositoryRoot.Combine("docs", "conversations", ByHand));

        Catalogue.All.Where(info => info.Reach != MessageReach.ToOwnPeople && !typeof(IEarlierVersion).IsAssignableFrom(info.Record) && MachineTable.All.All(table => !table.Side.Vocabulary.ContainsKey(info.Record)))
            .Where(info => !overlay.Contains($"`{info.Name}`", StringComparison.Ordinal)).Select(info => info.Name).ShouldBeEmpty();
    }

    private static void Write()
    {
        Directory.CreateDirectory(Generated.Folder);
        foreach (var old in Directory.GetFiles(Generated.Folder, "*.md").Where(file => Path.GetFileName(file) != ByHand)) File.Delete(old);
        foreach (var (name, text) in Generated.Pages) File.WriteAllText(Path.Combine(Generated.Folder, name), text);
    }
}
