using Xunit;

// Each test runs four workers, a broker and a database server: side by side they only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
