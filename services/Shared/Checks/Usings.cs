global using ChainHub.Contracts;
global using ChainHub.Conversations;
global using ChainHub.Durability;
