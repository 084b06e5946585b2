global using ChainHub.Contracts;
global using ChainHub.Contracts.Handover;
global using ChainHub.Conversations.Agreements;
global using ChainHub.Conversations.Tests.Harness;
global using ChainHub.Durability;
global using Shouldly;
global using Xunit;
