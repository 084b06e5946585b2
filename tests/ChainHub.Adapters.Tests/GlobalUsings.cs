global using ChainHub.Adapters.Simulated;
global using ChainHub.Testing;
global using Shouldly;
global using Xunit;
