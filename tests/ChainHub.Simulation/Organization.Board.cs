using ChainHub.Conversations.BoardRequest;

namespace ChainHub.Simulation;

/// <summary>What people say of a request to the child protection board, and what can be seen of it.</summary>
public sealed partial class Organization
{
    /// <summary>Asks the board, as what it is.</summary>
    public Organization AsksTheBoard(string request, bool urgent = false, string inCase = Chain.Family) => Tells(request, Words.Vto(Kind switch
    {
        OrganizationKind.VeiligThuis => RequesterKind.VeiligThuis,
        OrganizationKind.CertifiedInstitution => RequesterKind.CertifiedInstitution,
        _ => RequesterKind.Municipality,
    }, urgent ? Now : null), "jeugd", inCase);

    /// <summary>Says that it is urgent, after a call.</summary>
    public Organization Upgrades(string request) => Tells(request, Words.Urgent(Now));

    /// <summary>What is kept of a request.</summary>
    public BoardRequestConversation Request(string name) => (BoardRequestConversation)Kept(name);
}
