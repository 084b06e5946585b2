using Shouldly;
using Xunit;

namespace ChainHub.Testing.Tests;

public sealed class RepositoryRootTests
{
    [Fact]
    public void Is_the_folder_of_the_solution() => File.Exists(RepositoryRoot.Combine("ChainHub.sln")).ShouldBeTrue();

    [Fact]
    public void Outside_of_a_checkout_says_so() =>
        Should.Throw<DirectoryNotFoundException>(() => RepositoryRoot.Find(Path.GetTempPath())).Message.ShouldContain("ChainHub.sln");

    [Fact]
    public void Finds_what_was_built_beside_the_test() =>
        RepositoryRoot.BuiltAssembly("ChainHub.Testing.Tests").ShouldBe(typeof(RepositoryRootTests).Assembly.Location);

    [Fact]
    public void What_was_not_built_is_named_with_the_command_that_builds_it() =>
        Should.Throw<FileNotFoundException>(() => RepositoryRoot.BuiltAssembly("ChainHub.Nowhere")).Message.ShouldContain("dotnet build");
}
