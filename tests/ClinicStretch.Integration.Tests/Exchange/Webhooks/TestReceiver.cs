using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ClinicStretch.Integration.Tests.Exchange.Webhooks;

/// <summary>Another system on this machine, which is told what happens. It serves as many at once as come.</summary>
internal sealed class TestReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Told> _told = [];
    private readonly WebApplication _server;

    private TestReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(Serve);
    }

    public string Address => new Uri(ClinicHost.AddressOf(_server), "/hooks").ToString();

    /// <summary>All that arrived, whatever it was answered, in order.</summary>
    public IReadOnlyList<Told> Told => [.. _told];

    /// <summary>What is answered; null breaks the connection off.</summary>
    public Func<Told, Task<int?>> Answers { get; set; } = _ => Task.FromResult<int?>(204);

    public static async Task<TestReceiver> Open()
    {
        var receiver = new TestReceiver();
        await receiver._server.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public void Always(int? status) => Answers = _ => Task.FromResult(status);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task Serve(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var told = new Told(context.Request.Headers.ToDictionary(h => h.Key, h => $"{h.Value}", StringComparer.OrdinalIgnoreCase), await reader.ReadToEndAsync());
        _told.Enqueue(told);
        if (await Answers(told) is not { } status)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        context.Response.Headers.Location = status is >= 300 and < 400 ? Address + "/elsewhere" : default;
    }
}

internal sealed record Told(IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Id => Headers["webhook-id"];

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Type => $"{Json["type"]}";

    public string Patient => $"{Json["data"]!["patient"]}".Split('/')[^1];

    public string Resource => $"{Json["data"]!["resource"]}";
}
