using System.Diagnostics;
using System.Text;
using ClinicStretch.Domain.Tests.Exchange.Clients;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ClinicStretch.Integration.Tests.Exchange.Keys.Clients;

/// <summary>Keys at an address of the other system's: read, kept for a while, read anew, and nothing that the address can do harms this server.</summary>
public sealed class PublishedKeyTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Keys_are_read_where_they_are_and_kept_for_five_minutes()
    {
        await using var keys = await KeyServer.Open();
        var client = await NewClient(keys, Signer.Ec("a"));
        keys.Says(client.Signer.Set);

        (await client.Ask()).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromMinutes(4));
        (await client.Ask()).MustBe(200);
        Assert.Equal(1, keys.Asked);
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        (await client.Ask()).MustBe(200);
        Assert.Equal(2, keys.Asked);
    }

    [Fact]
    public async Task A_new_key_is_found_at_most_a_minute_later_and_nobody_makes_the_server_ask_more_often()
    {
        await using var keys = await KeyServer.Open();
        var client = await NewClient(keys, Signer.Ec("a"));
        keys.Says(client.Signer.Set);
        (await client.Ask()).MustBe(200);
        var renewed = client with { Signer = Signer.Ec("b") };
        keys.Says(renewed.Signer.Set);

        for (var i = 0; i < 5; i++)
        {
            (await renewed.Ask()).MustBeRefused("invalid_client");
        }

        Assert.Equal(1, keys.Asked);
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        (await renewed.Ask()).MustBe(200);
        (await client.Ask()).MustBeRefused("invalid_client");
        Assert.Equal(2, keys.Asked);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var keys = await KeyServer.Open();
        await using var other = await KeyServer.Open();
        var client = await NewClient(keys, Signer.Ec());
        other.Says(client.Signer.Set);
        keys.Answers = context =>
        {
            context.Response.Redirect(other.Address);
            return Task.CompletedTask;
        };

        (await client.Ask()).MustBeRefused("invalid_client");
        Assert.Equal((1, 0), (keys.Asked, other.Asked));
    }

    [Fact]
    public async Task Fifty_megabytes_are_not_read()
    {
        await using var keys = await KeyServer.Open();
        var client = await NewClient(keys, Signer.Ec());
        long written = 0;
        keys.Answers = async context =>
        {
            await context.Response.WriteAsync($"{client.Signer.Set[..^1]},\"a\":\"");
            for (var chunk = new string('a', 64 * 1024); written < 50 * 1024 * 1024; written += chunk.Length)
            {
                await context.Response.WriteAsync(chunk, context.RequestAborted);

                // What is written to a line that the other side has let go of counts nothing: a moment for the server to notice.
                await Task.Delay(1, context.RequestAborted);
            }
        };

        (await client.Ask()).MustBeRefused("invalid_client");
        Assert.InRange(written, 0, 16 * 1024 * 1024);
    }

    [Fact]
    public async Task Who_hangs_is_left_and_others_are_served_meanwhile()
    {
        await using var keys = await KeyServer.Open();
        var clinic = await host.NewClinic();
        var (client, other) = (await clinic.NewClientAt(Signer.Ec(), keys.Address), await clinic.NewClient(Signer.Ec()));
        keys.Answers = context => Task.Delay(TimeSpan.FromMinutes(2), context.RequestAborted);

        var watch = Stopwatch.StartNew();
        var hanging = Enumerable.Range(0, 200).Select(_ => client.Ask()).ToList();
        (await other.Ask()).MustBe(200);
        Assert.False(hanging.TrueForAll(h => h.IsCompleted));
        foreach (var answer in await Task.WhenAll(hanging))
        {
            answer.MustBeRefused("invalid_client");
        }

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(30));
        Assert.Equal(1, keys.Asked);
    }

    [Fact]
    public async Task An_address_inside_is_not_called_where_the_operator_has_not_allowed_it()
    {
        await using var keys = await KeyServer.Open();
        await using var strict = host.Build(host.Settings, builder => builder.Configuration["Webhooks:PrivateAddresses"] = "false");
        await strict.StartAsync(TestContext.Current.CancellationToken);
        var client = await NewClient(keys, Signer.Ec());
        keys.Says(client.Signer.Set);

        (await client.Show(ClinicHost.AddressOf(strict), client.Signer.Sign(client.Claims()))).MustBeRefused("invalid_client");
        Assert.Equal(0, keys.Asked);
        (await client.Ask()).MustBe(200);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(200, "")]
    [InlineData(200, "{\"keys\":[]}")]
    [InlineData(200, "\uFFFF")]
    public async Task What_is_no_key_set_opens_nothing(int status, string text)
    {
        await using var keys = await KeyServer.Open();
        var client = await NewClient(keys, Signer.Ec());
        keys.Answers = context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(text);
        };

        (await client.Ask()).MustBeRefused("invalid_client");
    }

    [Fact]
    public async Task A_set_in_which_a_private_key_is_published_opens_nothing()
    {
        await using var keys = await KeyServer.Open();
        var client = await NewClient(keys, Signer.Ec());
        keys.Says(Signer.SetOf(client.Signer.Public, Signer.Ec("other").Private));

        (await client.Ask()).MustBeRefused("invalid_client");
    }

    [Fact]
    public async Task Keys_that_the_client_says_are_elsewhere_are_not_looked_for()
    {
        await using var keys = await KeyServer.Open();
        var client = await NewClient(keys, Signer.Ec());
        keys.Says(client.Signer.Set);
        var header = client.Signer.Header();

        header["jku"] = "http://127.0.0.1:9/jwks";
        (await client.Show(client.Signer.Sign(client.Claims(), header))).MustBeRefused("invalid_client");
        header["jku"] = keys.Address;
        (await client.Show(client.Signer.Sign(client.Claims(), header))).MustBe(200);
    }

    private async Task<Client> NewClient(KeyServer keys, Signer signer) => await (await host.NewClinic()).NewClientAt(signer, keys.Address);

    /// <summary>Where another system has its keys.</summary>
    private sealed class KeyServer : IAsyncDisposable
    {
        private readonly WebApplication _server;
        private int _asked;

        private KeyServer()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            _server = builder.Build();
            _server.Run(context =>
            {
                Interlocked.Increment(ref _asked);
                return Answers(context);
            });
        }

        public string Address => new Uri(ClinicHost.AddressOf(_server), "/jwks").ToString();

        public int Asked => _asked;

        public RequestDelegate Answers { get; set; } = _ => Task.CompletedTask;

        public static async Task<KeyServer> Open()
        {
            var server = new KeyServer();
            await server._server.StartAsync(TestContext.Current.CancellationToken);
            return server;
        }

        public void Says(string set) => Answers = context => context.Response.WriteAsync(set, Encoding.UTF8, context.RequestAborted);

        public ValueTask DisposeAsync() => _server.DisposeAsync();
    }
}
