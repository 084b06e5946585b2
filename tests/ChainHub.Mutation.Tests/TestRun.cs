using System.Xml.Linq;

namespace ChainHub.Mutation.Tests;

/// <summary>Which tests passed and which failed.</summary>
internal sealed record TestRun(IReadOnlySet<string> Green, IReadOnlySet<string> Red)
{
    /// <summary>Reads the results that xunit wrote.</summary>
    /// <param name="file">The file of results.</param>
    /// <param name="code">The exit code of the run: 0 where all passed, 1 where some failed.</param>
    /// <param name="said">What the run said, for the message.</param>
    /// <exception cref="BenchException">The run did not come to its end, went wrong outside of a test, or ran none.</exception>
    public static TestRun Read(string file, int code, string said)
    {
        if (!File.Exists(file) || new FileInfo(file).Length == 0) throw new BenchException($"The tests crashed (exit code {code}):\n{said}");
        var assembly = XDocument.Load(file).Descendants("assembly").Single();
        var tests = assembly.Descendants("test").ToLookup(test => (string)test.Attribute("result")!, test => (string)test.Attribute("name")!);
        var run = new TestRun(tests["Pass"].ToHashSet(), tests["Fail"].ToHashSet());
        if ((int)assembly.Attribute("errors")! > 0) throw new BenchException($"The run went wrong outside of a test:\n{said}");
        if (run.Green.Count + run.Red.Count == 0) throw new BenchException($"No test was run:\n{said}");
        return code == (run.Red.Count > 0 ? 1 : 0)
            ? run
            : throw new BenchException($"The run ended with exit code {code}, and says that {run.Red.Count} tests failed:\n{said}");
    }
}
