using ChainHub.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedServers))]
