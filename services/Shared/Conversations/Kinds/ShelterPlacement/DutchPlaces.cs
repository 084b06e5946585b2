using System.Text.RegularExpressions;

namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>
/// Municipalities, provinces and larger towns by their names. A shelter names none of them in a placement: it may be where it is. Names that
/// are words as well, such as Best and Houten, count only after a word of place.
/// </summary>
internal static partial class DutchPlaces
{
    private const string Always =
        "'s-Gravenhage|'s-Hertogenbosch|Aalburg|Aalsmeer|Aalten|Achtkarspelen|Alblasserdam|Albrandswaard|Alkmaar|Almelo|Almere|Alphen aan den Rijn|Altena|Ameland|Amersfoort|Amstelland|"
        + "Amstelveen|Amsterdam|Apeldoorn|Appingedam|Arnhem|Assen|Asten|Baarle-Nassau|Baarn|Barendrecht|Barneveld|Beekdaelen|Beesel|Bemmel|Berg en Dal|Bergeijk|Bergen op Zoom|"
        + "Berkelland|Bernheze|Beuningen|Beverwijk|Bladel|Blaricum|Bloemendaal|Bodegraven|Boekel|Borger-Odoorn|Borsele|Boxmeer|Boxtel|Brabant|Breda|Bronckhorst|Brummen|Brunssum|Bunnik|Bunschoten|"
        + "Bussum|Capelle aan den IJssel|Castricum|Coevorden|Cranendonck|Culemborg|Dalfsen|Dantumadiel|De Bilt|De Ronde Venen|De Wolden|Delft|Delfzijl|Den Bosch|Den Haag|Den Helder|Deurne|Deventer|Diemen|Dijk en Waard|"
        + "Dinkelland|Doesburg|Doetinchem|Dongen|Dordrecht|Drechterland|Drenthe|Drimmelen|Dronten|Druten|Edam-Volendam|Eemnes|Eemsdelta|Eersel|Eindhoven|Eijsden|Elburg|Emmeloord|"
        + "Emmen|Enkhuizen|Enschede|Ermelo|Etten-Leur|Flevoland|Friesland|Fryslân|Geertruidenberg|Geldrop-Mierlo|Geldrop|Gelderland|Gemert-Bakel|Gennep|Gilze en Rijen|Goeree-Overflakkee|Goirle|Gooise Meren|"
        + "Gorinchem|Gouda|Groningen|Gulpen|Haaksbergen|Haarlem|Haarlemmermeer|Halderberge|Hardenberg|Harderwijk|Hardinxveld|Harlingen|Hattem|Heemskerk|Heemstede|Heerenveen|Heerhugowaard|Heerlen|Heeze-Leende|"
        + "Heiloo|Hellendoorn|Helmond|Hendrik-Ido-Ambacht|Hengelo|Heumen|Heusden|Hillegom|Hilvarenbeek|Hilversum|Hoeksche Waard|Hollands Kroon|Hoofddorp|Hoogeveen|Hoorn|Horst aan de Maas|Huizen|Hulst|IJmuiden|IJsselstein|Kaag en Braassem|"
        + "Kampen|Kapelle|Katwijk|Kerkrade|Koggenland|Krimpen|Krimpenerwaard|Laarbeek|Land van Cuijk|Landgraaf|Landsmeer|Lansingerland|Leeuwarden|Leiden|Leiderdorp|Leidschendam|Lelystad|"
        + "Leudal|Leusden|Limburg|Lingewaard|Lisse|Lochem|Loon op Zand|Lopik|Losser|Maasdriel|Maasgouw|Maashorst|Maassluis|Maastricht|Medemblik|Meerssen|Meierijstad|Meppel|Middelburg|Midden-Delfland|Midden-Drenthe|"
        + "Midden-Groningen|Moerdijk|Molenlanden|Montferland|Montfoort|Mook en Middelaar|Naarden|Neder-Betuwe|Nederweert|Nieuwegein|Nieuwkoop|Nijkerk|Nijmegen|Nissewaard|Noardeast-Fryslân|"
        + "Noord-Beveland|Noord-Brabant|Noord-Holland|Noordenveld|Noordoostpolder|Noordwijk|Nuenen|Nunspeet|Oegstgeest|Oirschot|Oisterwijk|Oldambt|Oldebroek|Oldenzaal|Olst-Wijhe|Ommen|Oosterhout|Ooststellingwerf|"
        + "Oostzaan|Opmeer|Opsterland|Oude IJsselstreek|Ouder-Amstel|Oudewater|Overbetuwe|Overijssel|Papendrecht|Pekela|Pijnacker|Purmerend|Raalte|Reimerswaal|Renkum|Renswoude|Reusel|Rheden|Rhenen|Ridderkerk|Rijssen-Holten|Rijswijk|Roermond|"
        + "Roosendaal|Rotterdam|Rozendaal|Rucphen|Schagen|Scherpenzeel|Schiedam|Schiermonnikoog|Schijndel|Schouwen-Duiveland|Simpelveld|Sint-Michielsgestel|Sittard|Sliedrecht|Smallingerland|Sneek|"
        + "Soest|Someren|Stadskanaal|Staphorst|Stede Broec|Steenbergen|Steenwijk|Steenwijkerland|Stichtse Vecht|Súdwest-Fryslân|Ter Aar|Terneuzen|Terschelling|Texel|Teylingen|Tholen|Tietjerksteradeel|Tilburg|Twente|Twenterand|Tynaarlo|Tytsjerksteradiel|"
        + "Uden|Uitgeest|Uithoorn|Utrecht|Utrechtse Heuvelrug|Vaals|Valkenburg|Valkenswaard|Veendam|Veenendaal|Veere|Veghel|Veldhoven|Velsen|Venlo|Venray|Vijfheerenlanden|Vlaardingen|Vlieland|Vlissingen|"
        + "Voerendaal|Voorburg|Voorne|Voorschoten|Voorst|Vught|Waadhoeke|Waalre|Waalwijk|Waddinxveen|Wageningen|Wassenaar|Waterland|Weesp|Weert|West Betuwe|West Maas en Waal|West-Friesland|Westerkwartier|Westerveld|Westervoort|Westerwolde|Westland|"
        + "Weststellingwerf|Wierden|Wijchen|Wijdemeren|Wijk bij Duurstede|Winschoten|Winterswijk|Woensdrecht|Woerden|Wormerland|Woudenberg|Zaanstad|Zaandam|Zaltbommel|Zandvoort|Zeeland|Zeewolde|Zeist|Zevenaar|Zoetermeer|Zoeterwoude|Zuid-Holland|Zuidplas|Zundert|Zutphen|Zwartewaterland|Zwijndrecht|Zwolle";

    private const string WordsAsWell = "Beek|Bergen|Best|Borne|Buren|Duiven|Ede|Epe|Goes|Gooi|Heerde|Houten|Kop|Laren|Leek|Oost Gelre|Oss|Putten|Sluis|Stein|Tiel|Tubbergen|Urk|Veluwe|Betuwe|Achterhoek|Randstad|Hof van Twente|Peel";

    /// <summary>Whether the text names one.</summary>
    public static bool AreIn(string text) => Plain.IsMatch(text) || AfterAPlaceWord.IsMatch(text);

    [GeneratedRegex(@"(?<![\p{L}])(" + Always + @")(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Plain { get; }

    [GeneratedRegex(@"(?<!\p{L})([Ii]n|[Tt]e|[Nn]aar|[Uu]it|[Nn]abij|[Oo]mgeving|[Gg]emeente|[Rr]egio|[Rr]ond|[Ii]n de|[Oo]p de)\s+(" + WordsAsWell + @")(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex AfterAPlaceWord { get; }
}
