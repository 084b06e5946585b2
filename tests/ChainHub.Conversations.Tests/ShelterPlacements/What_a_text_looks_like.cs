using ChainHub.Conversations.ShelterPlacement;

namespace ChainHub.Conversations.Tests.ShelterPlacements;

public sealed class What_a_text_looks_like
{
    [Theory]
    [InlineData("Dorpsstraat 12", LocationSign.Street)]
    [InlineData("Ze zit op de Lindenlaan 3a, tweede verdieping.", LocationSign.Street)]
    [InlineData("korte kerkstraat nr. 7", LocationSign.Street)]
    [InlineData("Kinkerstr. 114", LocationSign.Street)]
    [InlineData("Nieuwezijds Voorburgwal 147-2", LocationSign.Street)]
    [InlineData("Laan van Meerdervoort 100", LocationSign.Street)]
    [InlineData("aan de Brink 4 om 10:00", LocationSign.Street)]
    [InlineData("vlak bij de Kalverstraat", LocationSign.Street)]
    [InlineData("Oudegracht, huisnummer onbekend", LocationSign.Street)]
    [InlineData("Prinsenweg nummer 9", LocationSign.Street)]
    [InlineData("1811 KB", LocationSign.Postcode)]
    [InlineData("haar postcode is 1811kb.", LocationSign.Postcode)]
    [InlineData("(2011  HA)", LocationSign.Postcode)]
    [InlineData("06-12345678", LocationSign.Phone)]
    [InlineData("bel 06 12 34 56 78", LocationSign.Phone)]
    [InlineData("072 512 34 56", LocationSign.Phone)]
    [InlineData("(0229) 123456", LocationSign.Phone)]
    [InlineData("06.12.34.56.78", LocationSign.Phone)]
    [InlineData("06-12-34 56 78", LocationSign.Phone)]
    [InlineData("+31 6 1234 5678", LocationSign.Phone)]
    [InlineData("0031612345678", LocationSign.Phone)]
    [InlineData("0900-1234567", LocationSign.Phone)]
    [InlineData("tel. 5123456", LocationSign.Phone)]
    [InlineData("０６１２３４５６７８", LocationSign.Phone)]
    [InlineData("moeder@voorbeeld.nl", LocationSign.Email)]
    [InlineData("moeder (at) voorbeeld punt nl", LocationSign.Email)]
    [InlineData("kijk op www.voorbeeld.nl", LocationSign.Website)]
    [InlineData("https://maps.app.goo.gl/abc", LocationSign.Website)]
    [InlineData("voorbeeld.nl", LocationSign.Website)]
    [InlineData("///appel.peer.banaan", LocationSign.Website)]
    [InlineData("52.6324, 4.7534", LocationSign.Coordinates)]
    [InlineData("52,63240 en 4,75340", LocationSign.Coordinates)]
    [InlineData("52° 37' N", LocationSign.Coordinates)]
    [InlineData("9F46JP8R+X9", LocationSign.Coordinates)]
    [InlineData("op basisschool De Regenboog", LocationSign.NamedNearby)]
    [InlineData("huisarts Jansen", LocationSign.NamedNearby)]
    [InlineData("in de wijk Overdie", LocationSign.NamedNearby)]
    [InlineData("bij station Zuid", LocationSign.NamedNearby)]
    [InlineData("hotel Van der Valk", LocationSign.NamedNearby)]
    public void Says_where_somebody_is(string text, LocationSign sign) => LocationText.Signs(text).ShouldContain(sign);

    [Theory]
    [InlineData("")]
    [InlineData("Het geweld is er sinds 2019 en steeds vaker.")]
    [InlineData("In 2024 is er gemeld, 2025 in maart weer.")]
    [InlineData("Op 01-02-2026 10:30 uur gesproken, en op 3 maart 2026 om 14.00 uur.")]
    [InlineData("01-02-2026 10 uur")]
    [InlineData("2026-03-02T08:15:00.000Z")]
    [InlineData("Kinderen van 7, 9 en 12 jaar; moeder is 34.")]
    [InlineData("BSN 123456782")]
    [InlineData("zaak VT-2026-00123, kenmerk 2026-1234AB")]
    [InlineData("0198f1c0-0000-7000-8000-000000000001")]
    [InlineData("Zij was in huis 3 dagen alleen.")]
    [InlineData("Kamer 12, huis 3, groep 7, kind 2.")]
    [InlineData("Ze is onderweg 2 uur zoek geweest.")]
    [InlineData("Vader is weg 3 dagen.")]
    [InlineData("Het gerechtshof 3 maart.")]
    [InlineData("Zij slaan 2 keer per week een afspraak over.")]
    [InlineData("Haar antwoord 1 was nee; het wachtwoord 2 keer gewijzigd.")]
    [InlineData("Ze kreeg 1500 euro en 1200 km vergoed, 1000mg paracetamol.")]
    [InlineData("112 gebeld, politie kwam na 12 minuten.")]
    [InlineData("T39 en D34 volgens artikel 5.")]
    [InlineData("Drie nachten noodbed, daarna een reguliere plek.")]
    [InlineData("De leerkracht van groep 7 wil weten hoe het gaat. School belt morgen.")]
    [InlineData("De huisarts weet ervan. De kinderen gaan naar school.")]
    [InlineData("Bedrag 52,50 en 6,25 euro.")]
    [InlineData("Het ging goed. Daarna 2 gesprekken.")]
    [InlineData("Op maandag 2 maart, op Maandag 2 maart.")]
    [InlineData("Zij vroeg 3x om hulp en/of onderdak; 50% kans, 39° koorts.")]
    [InlineData("casemanager")]
    [InlineData("mw-1001")]
    [InlineData("sc-4f09b2c7")]
    [InlineData("lc-2001")]
    public void Says_nothing_of_where_somebody_is(string text) => LocationText.Signs(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Alkmaar", true)]
    [InlineData("Zij zit in Bergen.", true)]
    [InlineData("regio Twente", true)]
    [InlineData("Best lastig voor haar, en Buren hoorden het.", false)]
    [InlineData("de kop van het verslag", false)]
    public void A_municipality_is_known_by_its_name(string text, bool named) => DutchPlaces.AreIn(text).ShouldBe(named);

    [Fact]
    public void Any_street_with_any_number_between_any_words()
    {
        var random = new Random(20260302);
        string[] names = ["Dorps", "Linden", "Koningin Wilhelmina", "Oude Kerk", "Burg. Jansen", "'t Hof", "Noorder", "Van Speijk"], ends = ["straat", "laan", "weg", "plein", "gracht", "kade", "singel", "dreef"];
        string[] before = ["", "Zij zit op ", "ga naar: ", "adres ", "(", "- "], after = ["", ".", " tot morgen", ", boven", ")", " en bel even"];
        for (var i = 0; i < 2000; i++)
        {
            var text = $"{Of(before)}{Of(names)}{Of(ends)} {random.Next(1, 900)}{Of(after)}";
            LocationText.Signs(text).ShouldContain(LocationSign.Street, text);
        }

        string Of(string[] some) => some[random.Next(some.Length)];
    }

    [Fact]
    public void Any_postcode_and_any_number_of_a_telephone_however_they_are_written()
    {
        var random = new Random(20260303);
        for (var i = 0; i < 2000; i++)
        {
            var letters = $"{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}";
            var postcode = $"x {random.Next(1000, 10000)}{(random.Next(2) == 0 ? " " : "")}{letters}, y";
            LocationText.Signs(postcode).ShouldContain(LocationSign.Postcode, postcode);
            var digits = $"0{random.Next(1, 10)}{random.Next(10_000_000, 100_000_000)}";
            for (var at = 2 + random.Next(3); at < digits.Length - 1; at += 3 + random.Next(3)) digits = digits.Insert(at, " -."[random.Next(3)].ToString());
            LocationText.Signs($"bereikbaar: {digits}!").ShouldContain(LocationSign.Phone, digits);
        }
    }

    [Fact]
    public void No_date_time_age_amount_or_code_of_a_case_is_one()
    {
        var random = new Random(20260304);
        for (var i = 0; i < 2000; i++)
        {
            var at = new DateTime(1990, 1, 1).AddMinutes(random.Next(30_000_000));
            var text = $"Op {at:d-M-yyyy} om {at:HH:mm} en {at:yyyy-MM-dd}, {at:dd/MM/yyyy}: kind van {random.Next(18)} jaar, {random.Next(1, 99)} keer, zaak {at:yyyy}-{random.Next(100_000):D5}, sinds {at:yyyy} en {random.Next(100_000_000, 999_999_999)}.";
            LocationText.Signs(text).ShouldBeEmpty(text);
        }
    }

    [Fact]
    public void Whatever_the_text_it_is_looked_at_in_no_time()
    {
        foreach (var part in new[] { "a", "1 ", "straat", "0 ", "a.", "1.1", "Laan van ", "aan de Aa ", "@", "12-" })
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            LocationText.Signs(string.Concat(Enumerable.Repeat(part, 2000 / part.Length)));
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1), part);
        }
    }
}
