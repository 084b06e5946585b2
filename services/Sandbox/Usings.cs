global using ChainHub.Adapters.Simulated;
global using ChainHub.Conversations;
global using ChainHub.Durability;
