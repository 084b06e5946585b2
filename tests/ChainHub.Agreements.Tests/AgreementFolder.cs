using System.Globalization;

namespace ChainHub.Agreements.Tests;

/// <summary>A folder with agreements for the time of a test.</summary>
internal sealed class AgreementFolder : IDisposable
{
    public AgreementFolder(params string[] texts)
    {
        Path = Directory.CreateTempSubdirectory("agreements-").FullName;
        foreach (var (text, number) in texts.Select((text, number) => (text, number + 1)))
            Write($"{number.ToString(CultureInfo.InvariantCulture)}.yaml", text);
    }

    public string Path { get; }

    public string Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
