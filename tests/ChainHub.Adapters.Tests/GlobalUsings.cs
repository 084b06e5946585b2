global using ChainHub.Adapters.Folder;
global using ChainHub.Adapters.Simulated;
global using ChainHub.Contracts;
global using ChainHub.Conversations;
global using ChainHub.Node.Adapters;
global using Shouldly;
global using Xunit;
