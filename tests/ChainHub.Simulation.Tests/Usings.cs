global using Shouldly;
global using Xunit;

// A hundred thousand conversations have both processors for themselves.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
