global using ChainHub.Contracts;
global using ChainHub.Contracts.Handover;
global using ChainHub.Conversations.Agreements;
global using ChainHub.Simulation;
global using ChainHub.Durability;
global using Shouldly;
global using Xunit;
