using ChainHub.Adapters.Folder;
using ChainHub.Adapters.Simulated;
using ChainHub.Police;
using ChainHub.Node.Hosting;

return await NodeHost.RunAsync(args, new PoliceProfile(), FolderKind.Kind, SimulatedKind.Kind);
