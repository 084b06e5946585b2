namespace ChainHub.Calendar;

/// <summary>Who has to keep a term.</summary>
static class Parties
{
    public static readonly Wording VeiligThuis = new("Veilig Thuis", "Veilig Thuis");
    public static readonly Wording Receiver = new("ontvanger", "receiver");
    public static readonly Wording Board = new("Raad voor de Kinderbescherming", "child protection board");
    public static readonly Wording Court = new("rechter", "court");
    public static readonly Wording CertifiedInstitution = new("gecertificeerde instelling", "certified institution");
    public static readonly Wording Mayor = new("burgemeester", "mayor");
    public static readonly Wording ExcludedPerson = new("uithuisgeplaatste", "excluded person");
    public static readonly Wording HelpOrganization = new("hulpverleningsinstantie", "help organization");
    public static readonly Wording Municipality = new("gemeente", "municipality");
    public static readonly Wording Shelter = new("vrouwenopvang", "shelter");
    public static readonly Wording Reporting = new("Veilig Thuis, gecertificeerde instelling of Raad", "Veilig Thuis, certified institution or board");
    public static readonly Wording Anyone = new("elke organisatie", "any organization");
    public static readonly Wording Controller = new("verwerkingsverantwoordelijke", "controller");
}
