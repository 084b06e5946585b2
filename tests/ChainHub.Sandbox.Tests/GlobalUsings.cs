global using ChainHub.Adapters.Simulated;
global using ChainHub.Durability;
global using ChainHub.Checks;
global using Shouldly;
global using Xunit;
