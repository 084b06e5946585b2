using ChainHub.Adapters.Folder;
using ChainHub.Adapters.Simulated;
using ChainHub.CertifiedInstitution;
using ChainHub.Node.Hosting;

return await NodeHost.RunAsync(args, new CertifiedInstitutionProfile(), FolderKind.Kind, SimulatedKind.Kind);
