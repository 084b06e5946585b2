using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace ChainHub.Node.Provisioning;

/// <summary>The management API of RabbitMQ, as far as provisioning needs it.</summary>
internal sealed class BrokerManagement : IDisposable
{
    private readonly HttpClient http;
    private readonly BrokerAdministrator settings;

    public BrokerManagement(BrokerAdministrator settings)
    {
        this.settings = settings;
        http = new HttpClient { BaseAddress = settings.Management, Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{settings.Password}")));
    }

    /// <summary>A path within the API from its parts, each escaped.</summary>
    public static string Path(params string[] parts) => $"/api/{string.Join('/', parts.Select(Uri.EscapeDataString))}";

    /// <summary>What is there, or null when there is no such thing.</summary>
    public async Task<JsonElement?> FindAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, $"reading {path}", cancellationToken, HttpStatusCode.NotFound);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    /// <summary>Makes a thing, or makes sure that it is as given.</summary>
    /// <returns>What was done.</returns>
    public async Task<ProvisioningChange> PutAsync(string path, object body, string what, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Put, path, body, what, cancellationToken);
        return new(answer.StatusCode == HttpStatusCode.Created ? ProvisioningEffect.Created : ProvisioningEffect.Kept, what);
    }

    public async Task PostAsync(string path, object body, string what, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Post, path, body, what, cancellationToken);
    }

    // What another run has removed in the meantime is gone too.
    public async Task DeleteAsync(string path, string what, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Delete, path, null, what, cancellationToken, HttpStatusCode.NotFound);
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, object? body, string what, CancellationToken cancellationToken, HttpStatusCode? fine = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        HttpResponseMessage answer;
        try
        {
            answer = await http.SendAsync(request, cancellationToken);
        }
        catch (Exception error) when (error is HttpRequestException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ProvisioningException($"The broker's management at {settings.Management} cannot be reached ({what}): {error.Message}", error);
        }

        if (answer.IsSuccessStatusCode || answer.StatusCode == fine) return answer;
        using (answer)
            throw Refused(answer.StatusCode, Reason(await answer.Content.ReadAsStringAsync(cancellationToken)), what);
    }

    // The broker wraps its words in JSON; what stands before the broker may not.
    private static string Reason(string said)
    {
        try
        {
            return JsonDocument.Parse(said).RootElement.GetProperty("reason").ToString().Trim().TrimEnd('.') + ".";
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return said;
        }
    }

    private ProvisioningException Refused(HttpStatusCode status, string said, string what) => new(status switch
    {
        HttpStatusCode.Unauthorized => $"The broker does not know the account {settings}, or not with this password; it must be an administrator.",
        HttpStatusCode.BadRequest when said.Contains("inequivalent arg", StringComparison.Ordinal) =>
            $"The broker has {what} already, but made otherwise: {said} Empty it, delete it, and run again.",
        _ => $"The broker refused {what} ({(int)status}): {said} Check that the virtual host '{settings.VirtualHost}' exists and that {settings.User} may do anything in it.",
    });
}
