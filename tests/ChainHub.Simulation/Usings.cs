global using ChainHub.Contracts;
global using ChainHub.Contracts.Family;
global using ChainHub.Contracts.Handover;
global using ChainHub.Contracts.Report;
global using ChainHub.Conversations;
global using ChainHub.Conversations.Agreements;
global using ChainHub.Durability;
