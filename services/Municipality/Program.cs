using ChainHub.Adapters.Folder;
using ChainHub.Adapters.Simulated;
using ChainHub.Municipality;
using ChainHub.Node.Hosting;

return await NodeHost.RunAsync(args, new MunicipalityProfile(), FolderKind.Kind, SimulatedKind.Kind);
