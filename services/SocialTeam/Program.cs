using ChainHub.Adapters.Folder;
using ChainHub.Adapters.Simulated;
using ChainHub.Node.Hosting;
using ChainHub.SocialTeam;

return await NodeHost.RunAsync(args, new SocialTeamProfile(), FolderKind.Kind, SimulatedKind.Kind);
