using ChainHub.Adapters.Folder;
using ChainHub.Adapters.Simulated;
using ChainHub.Node.Hosting;
using ChainHub.VeiligThuis;

return await NodeHost.RunAsync(args, new VeiligThuisProfile(), FolderKind.Kind, SimulatedKind.Kind);
