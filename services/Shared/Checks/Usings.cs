global using ChainHub.Contracts;
global using ChainHub.Conversations;
global using ChainHub.Durability;
global using ChainHub.Contracts.Report;
global using ChainHub.Conversations.Report;
