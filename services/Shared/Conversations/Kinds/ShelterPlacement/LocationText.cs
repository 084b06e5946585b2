using System.Text.RegularExpressions;

namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>
/// Looks whether a text says or suggests where somebody stays (verblijfplaats). In doubt it says yes: a refused sentence is said again in
/// other words, an address that was read cannot be taken back. Dates, times, ages, amounts, BSNs and codes of cases are no sign.
/// </summary>
public static partial class LocationText
{
    // Bounded and anchored on words: texts are 2,000 characters at the most.
    private const int Timeout = System.Threading.Timeout.Infinite;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What the text looks like; empty where there is nothing against it.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<LocationSign> Signs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0 || Guid.TryParse(text, out _)) return [];
        text = text.Normalize(System.Text.NormalizationForm.FormKC);
        var plain = Moments.Replace(text, " # ");
        var signs = new List<LocationSign>();
        if (Streets.Any(street => street.Matches(plain).Any(IsStreet))) signs.Add(LocationSign.Street);
        if (Postcodes.Matches(plain).Any(IsPostcode)) signs.Add(LocationSign.Postcode);
        if (Phone.IsMatch(plain) || Foreign.IsMatch(plain) || Called.IsMatch(plain)) signs.Add(LocationSign.Phone);
        if (Email.IsMatch(text)) signs.Add(LocationSign.Email);
        if (Website.IsMatch(text)) signs.Add(LocationSign.Website);
        if (Coordinates.IsMatch(text)) signs.Add(LocationSign.Coordinates);
        if (Nearby.IsMatch(plain)) signs.Add(LocationSign.NamedNearby);
        return signs;
    }

    // Words that end like a street, and names that a number follows.
    private static readonly HashSet<string> NoStreets = new(StringComparer.OrdinalIgnoreCase)
    {
        "onderweg", "overweg", "halverwege", "uitweg", "omweg", "terugweg", "heenweg", "snelweg", "gerechtshof", "rechtshof", "arbeidsmarkt", "woningmarkt",
        "loopbaan", "bijbaan", "achterbaan", "rijbaan", "schoolplein", "speelplein", "werkplein", "vakantiepark", "pretpark", "speelveld", "werkveld", "voorveld",
        "woord", "antwoord", "wachtwoord", "verantwoord", "beantwoord", "verwoord", "noord", "verlaan", "slaan", "ontslaan", "verslaan", "overslaan", "opslaan",
        "aanslaan", "inslaan", "afslaan", "neerslaan", "doorslaan", "uitslaan", "vader", "moeder", "kind", "groep", "fase", "stap", "kamer", "punt", "vraag",
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "kerst", "pasen", "pinksteren", "veilig thuis", "meldcode", "artikel",
    };

    // Dutch words of two letters, and units, that follow upon a year or an amount.
    private static readonly HashSet<string> SmallWords =
    [
        "af", "al", "cm", "de", "di", "do", "en", "er", "et", "eu", "ga", "gr", "ik", "in", "is", "ja", "je", "jl", "kg", "km", "ma", "me", "mg", "ml", "mm", "na", "nu",
        "of", "om", "op", "te", "uw", "vr", "we", "wo", "za", "ze", "zo",
    ];

    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        "uur", "uren", "u", "dag", "dagen", "nacht", "nachten", "week", "weken", "maand", "maanden", "mnd", "jaar", "jaren", "jarige", "keer", "maal", "x", "min", "minuten",
        "minuut", "kind", "kinderen", "personen", "mensen", "gezinnen", "km", "meter", "m", "euro", "procent", "januari", "februari", "maart", "april", "mei", "juni", "juli",
        "augustus", "september", "oktober", "november", "december", "van", "op", "tot", "à", "broertjes", "zusjes", "kamers", "collega's", "of",
    };

    private static bool IsStreet(Match match) =>
        !NoStreets.Contains(match.Groups["street"].Value) && !(match.Groups["unit"] is { Success: true } unit && Units.Contains(unit.Value));

    private static bool IsPostcode(Match match) => match.Groups["letters"].Value is var letters && !SmallWords.Contains(letters);

    private static IReadOnlyList<Regex> Streets { get; } = [StreetWithNumber, LaneOfSomething, OnSomething, StreetAlone];

    private const string Number = @"[\s,]{1,3}((nr\.?|nummer|huisnummer|no\.?)\s*)?\d{1,5}(?!\d)\s?(-?[a-zA-Z](?![\p{L}])|-\d{1,3}|hs|bis)?(\s+(?<unit>\p{L}+(’|')?\p{L}*))?";

    [GeneratedRegex(@"(?<!\p{L})(?<street>\p{L}[\p{L}'’.-]{0,40}?(straat|str\.|laan|weg|plein|gracht|kade|dijk|singel|steeg|dreef|plantsoen|hof|pad|park|baan|burgwal|markt|wal|boulevard|promenade|vest|veld|horst|kamp|meent|oord|erf|donk|akker|weide|wijk|brink))" + Number, Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex StreetWithNumber { get; }

    [GeneratedRegex(@"(?<!\p{L})(?<street>(laan|weg|plein|straat|kade|dijk|singel|gracht|hof|pad|park|dreef|burgemeester|burg\.|dr\.|prof\.)\s+(van|der|den|de|het|'t|ter|ten|\p{Lu}\p{L}+)(\s+\p{L}[\p{L}'’-]*){1,4}?)" + Number, Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex LaneOfSomething { get; }

    [GeneratedRegex(@"(?<!\p{L})([Aa]an|[Oo]p|[Nn]aar|[Aa]dres:?( is)?)\s+((de|het|'t|den)\s+)?(?<street>\p{Lu}\p{L}+(\s+\p{Lu}\p{L}+){0,3})\s+\d{1,4}(?![\d.:/-])(\s?[a-zA-Z](?!\p{L}))?(\s+(?<unit>\p{L}+))?", Options, Timeout)]
    private static partial Regex OnSomething { get; }

    [GeneratedRegex(@"(?<!\p{L})(?<street>\p{Lu}\p{Ll}{2,40}(straat|gracht|kade|steeg|plantsoen|singel|dreef|laan|burgwal))(?!\p{L})", Options, Timeout)]
    private static partial Regex StreetAlone { get; }

    [GeneratedRegex(@"(?<![\p{L}\d])(?<!\d[-/.])[1-9]\d{3}\s{0,2}(?<letters>[A-Za-z]{2})(?![\p{L}\d])", Options, Timeout)]
    private static partial Regex Postcodes { get; }

    [GeneratedRegex(@"(?<!\d)(0[1-9]([\s./-]{0,2}\d){8}|\(0[1-9]\d{0,2}\)([\s./-]{0,2}\d){6,8})(?!\d)", Options, Timeout)]
    private static partial Regex Phone { get; }

    [GeneratedRegex(@"(?<!\d)(\+|00)[1-9]\d{0,2}[\s./-]{0,2}(\(0\))?([\s./-]{0,2}\d){7,11}(?!\d)|(?<!\d)0[89]00[\s-]?\d{4,7}(?!\d)", Options, Timeout)]
    private static partial Regex Foreign { get; }

    [GeneratedRegex(@"\b(tel|telefoon|telefoonnummer|mobiel|mob|gsm|06-nummer|whatsapp|bereikbaar op|bel|te bellen op)\b\.?[^\d\n]{0,15}\d([\s.-]?\d){5,}", Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Called { get; }

    [GeneratedRegex(@"[\p{L}\d._%+-]{1,64}\s?(@|\(at\)|\[at\]|\sapenstaartje?\s)\s?[\p{L}\d-]{1,63}(\s?(\.|\spunt\s)\s?[\p{L}\d-]{2,20})+", Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Email { get; }

    [GeneratedRegex(@"\bhttps?:|\bwww\.|(?<![\p{L}\d@])[a-z0-9-]{2,63}\.(nl|com|org|net|eu|info|goo\.gl|app|gl)(?![\p{L}\d])|///\p{L}+\.\p{L}+\.\p{L}+", Options, Timeout)]
    private static partial Regex Website { get; }

    [GeneratedRegex(@"(?<!\d)5[0-4][.,]\d{3,}\D{1,12}[3-7][.,]\d{3,}|(?<!\d)-?\d{1,3}\.\d{4,}\s*[,; ]\s*-?\d{1,3}\.\d{4,}|\d{1,3}\s?°\s?\d{1,2}|(?<![A-Z0-9])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![A-Z0-9])", Options, Timeout)]
    private static partial Regex Coordinates { get; }

    [GeneratedRegex(@"(?<!\p{L})([Hh]uisarts(enpraktijk|enpost)?|[Bb]asisschool|[Ss]chool|[Ss]choolgebouw|[Pp]euterspeelzaal|[Kk]inderdagverblijf|[Kk]inderopvang|[Bb]uitenschoolse opvang|[Cc]onsultatiebureau|[Aa]potheek|[Zz]iekenhuis|[Ss]tation|[Ww]ijk|[Bb]uurt|[Gg]ezondheidscentrum|[Vv]rouwenopvang|[Oo]pvanghuis|[Bb]lijfhuis|[Hh]otel)\s+((in|te|van|bij)\s+)?((de|het|'t|De|Het|'T|Den|Sint|St\.)\s+)?(?!#)\p{Lu}\p{L}+", Options, Timeout)]
    private static partial Regex Nearby { get; }

    // Dates and times look like numbers of telephones and houses; one that goes on with more digits is no date.
    [GeneratedRegex(@"(?<!\d[-/.]?)(0?[1-9]|[12]\d|3[01])(?<sep>[-/.])(0?[1-9]|1[0-2])\k<sep>(19|20)\d{2}(?!\d|[-/.]\d)|(?<!\d[-/.]?)(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T[\d:.]+Z?)?(?!\d|[-/.]\d)|(?<!\d[-/.]?)([01]?\d|2[0-3])(:[0-5]\d(:[0-5]\d)?(\s?(uur|u)(?!\p{L}))?|\.[0-5]\d\s?(uur|u)(?!\p{L}))(?!\d|[-/.]\d)", Options, Timeout)]
    private static partial Regex Moments { get; }
}
