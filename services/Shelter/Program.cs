using ChainHub.Adapters.Folder;
using ChainHub.Adapters.Simulated;
using ChainHub.Node.Hosting;
using ChainHub.Shelter;

return await NodeHost.RunAsync(args, new ShelterProfile(), FolderKind.Kind, SimulatedKind.Kind);
