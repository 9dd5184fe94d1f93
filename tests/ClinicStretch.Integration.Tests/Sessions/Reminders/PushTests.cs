using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Sessions.Reminders;

/// <summary>Reminders in the app: a real push service on this machine, a browser that decrypts.</summary>
public sealed class PushTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_device_is_shown_a_reminder_that_only_it_can_read()
    {
        using var browser = host.Push.NewBrowser();
        await Reminded(browser);

        await At(10);

        var message = Assert.Single(host.Push.To(browser));
        var said = JsonNode.Parse(browser.Read(message))!;
        Assert.Equal("Time for your session", said["title"]!.GetValue<string>());
        Assert.Equal("/me/today", said["path"]!.GetValue<string>());
        Assert.Equal("aes128gcm", message.Headers["Content-Encoding"]);
        Assert.Equal("3600", message.Headers["TTL"]);
        Assert.DoesNotContain("session", Encoding.Latin1.GetString(message.Body), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_push_service_can_tell_who_calls()
    {
        using var browser = host.Push.NewBrowser();
        var clinic = await Reminded(browser);
        await At(10);
        var authorization = Assert.Single(host.Push.To(browser)).Headers["Authorization"];
        var parts = authorization["vapid t=".Length..].Split(", k=");
        var token = parts[0].Split('.');

        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(token[1]))!;
        Assert.Equal(host.Push.Origin, claims["aud"]!.GetValue<string>());
        Assert.Equal("mailto:exercises@clinic.example", claims["sub"]!.GetValue<string>());
        Assert.InRange(claims["exp"]!.GetValue<long>(), host.Clock.Now.ToUnixTimeSeconds(), host.Clock.Now.AddHours(24).ToUnixTimeSeconds());
        Assert.Equal((await clinic.Patient.Get("/api/v1/me/reminders")).Json["pushKey"]!.GetValue<string>(), parts[1]);
        Assert.True(Verified(parts[1], $"{token[0]}.{token[1]}", token[2]));
    }

    [Fact]
    public async Task A_device_that_is_gone_is_told_of_and_not_tried_again_until_it_is_switched_on_anew()
    {
        using var browser = host.Push.NewBrowser();
        var clinic = await Reminded(browser);
        host.Push.Gone[browser.Path] = true;

        await At(10);
        var device = (await clinic.Patient.Get("/api/v1/me/reminders")).Json["devices"]![0]!;
        Assert.NotNull(device["refusedAt"]);
        Assert.NotNull((await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/reminders")).Json["devices"]![0]!["refusedAt"]);
        await At(10, days: 1);
        Assert.Equal(1, await clinic.Count("deliveries"));

        host.Push.Gone.Clear();
        (await clinic.Patient.Post("/api/v1/me/reminders/devices", browser.Subscription)).MustBe(200);
        await At(10, days: 1);
        Assert.Single(host.Push.To(browser));
        Assert.Equal(1, await clinic.Count("push_devices"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/send/1")]
    [InlineData("http://fcm.googleapis.com/send/1")]
    [InlineData("https://fcm.googleapis.com.evil.example/send/1")]
    [InlineData("https://evil.example@fcm.googleapis.com:8080/send/1")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task Nobody_makes_the_server_call_an_address_of_their_own(string endpoint)
    {
        using var browser = host.Push.NewBrowser();
        var clinic = await host.NewClinic();
        var body = System.Text.Json.JsonSerializer.SerializeToNode(browser.Subscription, System.Text.Json.JsonSerializerOptions.Web)!.AsObject();

        (await clinic.NothingChanges(() => clinic.Patient.Post("/api/v1/me/reminders/devices", body.With("endpoint", endpoint))))
            .MustBeProblem(400, "reminders.push_service");
    }

    [Fact]
    public async Task The_private_key_is_sealed_and_the_same_for_every_server()
    {
        var clinic = await host.NewClinic();
        var key = (await clinic.Patient.Get("/api/v1/me/reminders")).Json["pushKey"]!.GetValue<string>();
        await using var second = host.Build(signInsAMinute: 1_000_000);

        Assert.Equal(key, await second.Services.GetRequiredService<Application.Exchange.IPush>().PublicKey(TestContext.Current.CancellationToken));
        await using var rows = host.Owner.CreateCommand("SELECT private_key FROM push_keys");
        var kept = (byte[])(await rows.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        using var probe = ECDsa.Create();
        Assert.ThrowsAny<CryptographicException>(() => probe.ImportPkcs8PrivateKey(kept, out _));
    }

    private static bool Verified(string key, string signed, string signature)
    {
        var point = Base64Url.DecodeFromChars(key);
        using var verifier = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[1..33], Y = point[33..] },
        });
        return verifier.VerifyData(Encoding.ASCII.GetBytes(signed), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256);
    }

    private async Task<TestClinic> Reminded(TestBrowserPush browser)
    {
        var nine = new DateTimeOffset(host.Clock.Now.Date.AddDays(1).AddHours(9), TimeSpan.Zero);
        host.Clock.MoveOn(nine - host.Clock.Now);
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var days = Enum.GetNames<DayOfWeek>().Select(d => d.ToLowerInvariant());
        (await clinic.Patient.Put("/api/v1/me/reminders", new { Times = new[] { new { At = "10:00:00", Days = days } }, ByPush = true })).MustBe(200);
        (await clinic.Patient.Post("/api/v1/me/reminders/devices", browser.Subscription)).MustBe(200);
        return clinic;
    }

    private async Task At(int hour, int days = 0)
    {
        host.Clock.MoveOn(new DateTimeOffset(host.Clock.Now.Date.AddDays(days).AddHours(hour), TimeSpan.Zero) - host.Clock.Now);
        await host.Services.GetRequiredService<Courier>().Round(TestContext.Current.CancellationToken);
    }
}
