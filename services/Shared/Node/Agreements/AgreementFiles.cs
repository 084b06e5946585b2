using System.Text;
using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Node.Agreements;

/// <summary>Reads agreements (samenwerkingsafspraken) from YAML files: one file an agreement, or one version of it.</summary>
public static class AgreementFiles
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 256 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The groups of messages that a link can name, such as <c>handover</c>, each with its messages.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Groups => MessageGroups.All;

    /// <summary>Every key that an agreement can have, by what it belongs to, in the order of a file.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Keys { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["agreement"] = AgreementReader.Keys,
        ["participant"] = ParticipantReader.Keys,
        ["member"] = MemberReader.Keys,
        ["expertise"] = ExpertiseReader.Keys,
        ["successor"] = ParticipantReader.SuccessorKeys,
        ["office-hours"] = OfficeReader.Keys,
        ["link"] = LinkReader.Keys,
        ["contact"] = ContactReader.Keys,
        ["power"] = PowerReader.Keys,
        ["term"] = TermReader.Keys,
    };

    /// <summary>The length of a term as an agreement writes it, such as <c>5 wd</c>, or <c>own date</c>.</summary>
    /// <param name="rule">Any rule that has a length, or a date of its own.</param>
    public static string Length(TermRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return LocalTerms.WithOwnDate.Contains(rule.Code) ? "own date" : Lengths.Write(rule.Amount, rule.Unit);
    }

    /// <summary>The kind of an organization as an agreement writes it, such as <c>social-team</c>.</summary>
    public static string KindOf(OrganizationKind kind) => ParticipantReader.NameOf(kind);

    /// <summary>Reads one file, or all <c>.yaml</c> and <c>.yml</c> files of a folder (not below it).</summary>
    /// <param name="folderOrFile">The path.</param>
    /// <exception cref="AgreementException">Anything is wrong in any file, or between two; holds every mistake with its place.</exception>
    public static AgreementBook Load(string folderOrFile)
    {
        ArgumentException.ThrowIfNullOrEmpty(folderOrFile);
        var read = new List<WrittenAgreement>();
        var mistakes = new List<Mistakes>();
        foreach (var file in FilesOf(folderOrFile))
        {
            var here = new Mistakes(file);
            mistakes.Add(here);
            if (TextOf(file, here) is { } text && AgreementReader.Read(file, text, here) is { } agreement) read.Add(agreement);
        }

        BesideEachOther.Check(read);
        return mistakes.Any(file => file.Any)
            ? throw new AgreementException([.. mistakes.SelectMany(file => file.Found)])
            : new AgreementBook([.. read.Select(written => written.Agreement)]);
    }

    private static string[] FilesOf(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw Whole(path, "There is no such file or folder.", "Give the path of a YAML file, or of a folder with YAML files.");
        string[] files;
        try
        {
            files = [.. Directory.GetFiles(path).Where(IsYaml).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Whole(path, $"The folder cannot be read: {error.Message}", "Check its permissions.");
        }

        return files.Length > 0 ? files : throw Whole(path, "There are no agreements in this folder.", "Put files that end in .yaml in it, or give another folder.");
    }

    private static bool IsYaml(string file) => Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml";

    private static string? TextOf(string file, Mistakes mistakes)
    {
        try
        {
            if (new FileInfo(file).Length <= LargestFile) return Utf8.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF');
            mistakes.Add(default, $"The file is larger than {LargestFile / 1024} KiB.", "An agreement is a few pages: check what this file is.");
        }
        catch (DecoderFallbackException)
        {
            mistakes.Add(default, "The file is not UTF-8 text.", "Save it as UTF-8.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(default, $"The file cannot be read: {error.Message}", "Check its permissions.");
        }

        return null;
    }

    private static AgreementException Whole(string path, string problem, string remedy) => new([new(path, 0, 0, problem, remedy)]);
}
