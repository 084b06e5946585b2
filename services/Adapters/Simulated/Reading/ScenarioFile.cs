using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChainHub.Adapters.Simulated;

/// <summary>Reads scenarios from YAML files.</summary>
public static partial class ScenarioFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 512 * 1024;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ScenarioException">The file is not there, or anything in it is wrong; all mistakes are named.</exception>
    public static Scenario Load(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            if (new FileInfo(file) is { Exists: true, Length: > MaxBytes })
                throw Refuse(file, 1, $"the file is larger than {MaxBytes} bytes: split the story into several");
            return Parse(File.ReadAllText(file), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refuse(file, 1, $"the file cannot be read: {e.Message}");
        }
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Its name: the scenario is called after it.</param>
    /// <exception cref="ScenarioException">Anything in it is wrong; all mistakes are named.</exception>
    public static Scenario Parse(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var code = Path.GetFileNameWithoutExtension(file);
        if (!Code.IsMatch(code)) throw Refuse(file, 1, "the name of the file must be of lower case letters, digits and hyphens, such as alkmaar.yaml");
        var problems = new List<ScenarioProblem>();
        var scenario = new Reading.ScenarioReader(code, Root(text, file), problems).Read();
        return problems.Count == 0 ? scenario : throw new ScenarioException(file, [.. problems.OrderBy(p => p.Line).Take(50)]);
    }

    private static YamlNode Root(string text, string file)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw Refuse(file, (int)Math.Max(1, e.Start.Line), $"this is not YAML: {e.InnerException?.Message ?? e.Message}");
        }

        return stream.Documents.Count == 1
            ? stream.Documents[0].RootNode
            : throw Refuse(file, 1, $"there are {stream.Documents.Count} documents in the file: a scenario is one");
    }

    private static ScenarioException Refuse(string file, int line, string what) => new(file, [new ScenarioProblem(line, what)]);

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,59}\z", RegexOptions.CultureInvariant, System.Threading.Timeout.Infinite)]
    private static partial Regex Code { get; }
}
