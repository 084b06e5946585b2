namespace ChainHub.Cli;

/// <summary>What the command tells the shell.</summary>
static class ExitCode
{
    public const int Ok = 0;
    public const int BadInput = 1;
    public const int Usage = 2;
}
