global using ChainHub.Conversations;
