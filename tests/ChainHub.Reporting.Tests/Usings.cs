global using ChainHub.Contracts;
global using ChainHub.Simulation;
global using Shouldly;
global using Xunit;
