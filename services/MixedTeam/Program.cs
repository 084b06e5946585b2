using ChainHub.Adapters.Folder;
using ChainHub.Adapters.Simulated;
using ChainHub.MixedTeam;
using ChainHub.Node.Hosting;

return await NodeHost.RunAsync(args, new MixedTeamProfile(), FolderKind.Kind, SimulatedKind.Kind);
