using System.Security.Cryptography;

namespace ChainHub.Node.Provisioning;

/// <summary>
/// Passwords of organizations' accounts, in a folder that only its owner may read: a file <c>CODE.env</c> for each organization.
/// What is not there yet is made up; what is there is used again.
/// </summary>
/// <param name="folder">The path; made when it is not there.</param>
public sealed class SecretsFolder(string folder)
{
    /// <summary>The variable with the password of the broker account, which has the organization's code as its name.</summary>
    public const string BrokerPassword = "CHAINHUB_BROKER_PASSWORD";

    /// <summary>The variable with the password of the database account.</summary>
    public const string DatabasePassword = "CHAINHUB_DATABASE_PASSWORD";

    /// <summary>The variable with the connection string of the database, with its password.</summary>
    public const string Database = "CHAINHUB_DATABASE";

    private const int Shortest = 16;

    /// <summary>The file of an organization.</summary>
    /// <param name="organization">Its code.</param>
    public string FileOf(string organization) => Path.Combine(folder, $"{organization}.env");

    /// <summary>The secrets of an organization, made and written when they are not there yet.</summary>
    /// <param name="organization">Its code.</param>
    /// <exception cref="ProvisioningException">The file cannot be read or written, or holds something else.</exception>
    public OrganizationSecrets For(string organization)
    {
        var file = Read(organization);
        var made = file.GetOrAdd(BrokerPassword, NewPassword) | file.GetOrAdd(DatabasePassword, NewPassword);
        if (made) Write(file);
        return new(
            Checked(file, BrokerPassword), Checked(file, DatabasePassword), file.Get(Database));
    }

    /// <summary>Writes the connection string of an organization's database beside its passwords.</summary>
    internal void Keep(string organization, string connectionString)
    {
        var file = Read(organization);
        if (file.Set(Database, connectionString)) Write(file);
    }

    private static string NewPassword() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    // The broker and PostgreSQL both take any text; connection strings, shells and logs do not.
    private static string Checked(EnvironmentFile file, string name)
    {
        var password = file.Get(name)!;
        return password.Length >= Shortest && password.All(char.IsAsciiLetterOrDigit)
            ? password
            : throw new ProvisioningException($"{file.Path}: {name} must have at least {Shortest} letters and digits and nothing else. Remove its line to have one made.");
    }

    private EnvironmentFile Read(string organization) => Guard(FileOf(organization), "read", EnvironmentFile.Read);

    private void Write(EnvironmentFile file) => Guard(file.Path, "written", _ =>
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        file.Write();
        return true;
    });

    private static T Guard<T>(string path, string done, Func<string, T> act)
    {
        try
        {
            return act(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new ProvisioningException($"{path} cannot be {done}: {error.Message}", error);
        }
    }
}

/// <summary>The secrets of one organization.</summary>
/// <param name="BrokerPassword">Of its broker account.</param>
/// <param name="DatabasePassword">Of its database account.</param>
/// <param name="ConnectionString">To its database; null until that was made.</param>
public sealed record OrganizationSecrets(string BrokerPassword, string DatabasePassword, string? ConnectionString)
{
    /// <summary>Says nothing: a log must never hold them.</summary>
    public override string ToString() => nameof(OrganizationSecrets);
}
