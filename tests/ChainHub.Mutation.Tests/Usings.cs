global using ChainHub.Testing;
global using Shouldly;
global using Xunit;
