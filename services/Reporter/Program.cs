using ChainHub.Adapters.Folder;
using ChainHub.Adapters.Simulated;
using ChainHub.Node.Hosting;
using ChainHub.Reporter;

return await NodeHost.RunAsync(args, new ReporterProfile(), FolderKind.Kind, SimulatedKind.Kind);
