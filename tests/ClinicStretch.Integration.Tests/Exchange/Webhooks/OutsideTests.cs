using System.Net;
using System.Net.Sockets;
using System.Text;
using ClinicStretch.Application.Exchange.Webhooks;
using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Infrastructure.Exchange.Webhooks;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClinicStretch.Integration.Tests.Exchange.Webhooks;

/// <summary>A webhook cannot be turned against the server's own network, whatever its name leads to, nor against the server.</summary>
public sealed class OutsideTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.5")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("10.0.0.5 192.168.1.1 fe80::1")]
    public async Task A_name_that_leads_inside_is_not_called(string addresses)
    {
        await using var server = Strict(_ => addresses);

        Assert.Equal(new WebhookAnswer(false, "address"), await Send(server, "https://records.example/"));
    }

    // The name says one thing when it is looked at and another a moment later: what is called is what was looked at, and it is looked at each time.
    [Fact]
    public async Task A_name_that_changes_its_mind_gets_nowhere()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        var port = ((IPEndPoint)inside.LocalEndpoint).Port;
        await using var server = Strict(asked => asked % 2 is 0 ? "192.0.2.1" : "127.0.0.1");

        for (var i = 0; i < 6; i++)
        {
            Assert.Equal("address", (await Send(server, $"https://records.example:{port}/")).Word);
        }

        Assert.False(inside.Pending());
    }

    [Fact]
    public async Task Of_several_addresses_only_those_outside_are_called()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        await using var server = Strict(_ => "127.0.0.1 240.0.0.1 2001:db8::1");

        Assert.Equal("address", (await Send(server, $"https://records.example:{((IPEndPoint)inside.LocalEndpoint).Port}/")).Word);
        Assert.False(inside.Pending());
    }

    [Fact]
    public async Task A_name_that_leads_nowhere_is_told_as_that()
    {
        await using var server = Strict(_ => throw new SocketException((int)SocketError.HostNotFound));

        Assert.Equal(new WebhookAnswer(false, "name"), await Send(server, "https://records.example/"));
    }

    [Fact]
    public async Task An_address_that_was_kept_while_it_was_allowed_is_no_longer_called()
    {
        await using var server = Strict(_ => "127.0.0.1");

        Assert.Equal("address", (await Send(server, "http://127.0.0.1:7599/")).Word);
    }

    [Fact]
    public async Task A_receiver_without_a_certificate_in_order_is_not_told()
    {
        using var plain = new TcpListener(IPAddress.Loopback, 0);
        plain.Start();
        _ = Task.Run(async () =>
        {
            using var client = await plain.AcceptTcpClientAsync(Cancel);
            await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), Cancel);
        }, Cancel);
        var sender = host.Services.GetRequiredService<IWebhookSender>();

        Assert.Equal("tls", (await sender.Send(SendingTests.Letter($"https://127.0.0.1:{((IPEndPoint)plain.LocalEndpoint).Port}/"), Cancel)).Word);
    }

    // What a hostile receiver sends is not read: neither an answer without end nor headers without end.
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", "a", "200")]
    [InlineData("HTTP/1.1 200 OK\r\n", "X-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n", "broken-off")]
    [InlineData("", "a", "broken-off")]
    public async Task An_answer_without_end_is_not_read(string begins, string goesOn, string word)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var written = Task.Run(() => Flood(listener, begins, goesOn), Cancel);
        var sender = host.Services.GetRequiredService<IWebhookSender>();

        var answer = await sender.Send(SendingTests.Letter($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"), Cancel);

        Assert.Equal(word, answer.Word);
        Assert.InRange(await written, 0, 32 * 1024 * 1024);
    }

    // Until the other side has had enough; what the system's own buffers take counts too.
    private static async Task<long> Flood(TcpListener listener, string begins, string goesOn)
    {
        using var client = await listener.AcceptTcpClientAsync(Cancel);
        var stream = client.GetStream();
        await stream.ReadExactlyAsync(new byte[100], Cancel);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(begins), Cancel);
        var chunk = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(goesOn, 4096 / goesOn.Length)));
        for (long written = 0; ; written += chunk.Length)
        {
            try
            {
                await stream.WriteAsync(chunk, Cancel);
            }
            catch (IOException)
            {
                return written;
            }
        }
    }

    private static Task<WebhookAnswer> Send(Microsoft.AspNetCore.Builder.WebApplication server, string address) =>
        server.Services.GetRequiredService<IWebhookSender>().Send(SendingTests.Letter(address), Cancel);

    private Microsoft.AspNetCore.Builder.WebApplication Strict(Func<int, string> addresses) => host.Build(host.Settings, builder =>
    {
        builder.Configuration["Webhooks:PrivateAddresses"] = "false";
        builder.Configuration["Webhooks:Patience"] = "00:00:05";
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostNames>(new Names(addresses)));
    });

    private sealed class Names(Func<int, string> addresses) : IHostNames
    {
        private int _asked;

        public Task<IReadOnlyList<IPAddress>> Find(string host, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<IPAddress>>([.. addresses(Interlocked.Increment(ref _asked)).Split(' ').Select(IPAddress.Parse)]);
    }
}
