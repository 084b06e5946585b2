namespace ChainHub.Cli.Terms;

/// <summary>
/// Lines <c>rule,start</c> (and perhaps a variant) to a JSON array with one element a line, in the same order. A bad line keeps its
/// place as an element with an <c>error</c>, is named on standard error with its line number, and makes the exit code non-zero.
/// </summary>
static class TermBatch
{
    const string Header = "rule,start";

    public static int Run(TermDesk desk, string file, Terminal terminal)
    {
        if (file == "-") return Run(desk, terminal.In, terminal);
        try
        {
            using var reader = new StreamReader(file);
            return Run(desk, reader, terminal);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The batch cannot be read: {trouble.Message}");
        }
    }

    static int Run(TermDesk desk, TextReader lines, Terminal terminal)
    {
        var code = ExitCode.Ok;
        var (number, separator) = (0, "[");
        while (lines.ReadLine() is { } line)
        {
            number++;
            line = line.Trim().TrimStart('\uFEFF');
            if (line.Length == 0 || line.StartsWith(Header, StringComparison.OrdinalIgnoreCase)) continue;
            terminal.Out.WriteLine(separator);
            separator = ",";
            var question = Read(line);
            try
            {
                terminal.Out.Write(TermJson.Short(desk.Answer(question ?? throw NotTwoColumns())));
            }
            catch (BadInputException mistake)
            {
                terminal.Out.Write(TermJson.Failed(question ?? new(line, string.Empty, null), mistake.Message));
                terminal.Error.WriteLine($"Line {number}: {mistake.Message}");
                code = ExitCode.BadInput;
            }
        }

        terminal.Out.WriteLine(separator == "[" ? "[]" : "\n]");
        return code;
    }

    static TermQuestion? Read(string line) => line.Split(',', StringSplitOptions.TrimEntries) switch
    {
        [var rule, var start] => new(rule, start, null),
        [var rule, var start, var variant] => new(rule, start, variant.Length == 0 ? null : variant),
        _ => null,
    };

    static BadInputException NotTwoColumns() => new("Expected rule,start or rule,start,variant, such as D03,2026-03-30.");
}
