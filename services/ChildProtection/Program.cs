using ChainHub.Adapters.Folder;
using ChainHub.Adapters.Simulated;
using ChainHub.ChildProtection;
using ChainHub.Node.Hosting;

return await NodeHost.RunAsync(args, new ChildProtectionProfile(), FolderKind.Kind, SimulatedKind.Kind);
