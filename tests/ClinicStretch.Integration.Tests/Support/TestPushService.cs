using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>A push service on this machine, and a browser that can read what was sent to it.</summary>
public sealed class TestPushService : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<PushedMessage> _messages = [];

    public TestPushService()
    {
        var port = FreePort.Any();
        Origin = $"http://127.0.0.1:{port}";
        _listener.Prefixes.Add($"{Origin}/");
        _listener.Start();
        _ = Task.Run(Listen);
    }

    public string Origin { get; }

    public IReadOnlyList<PushedMessage> Messages => [.. _messages];

    /// <summary>Subscriptions, by their path, that are over: 410.</summary>
    public ConcurrentDictionary<string, bool> Gone { get; } = [];

    public IReadOnlyList<PushedMessage> To(TestBrowserPush browser) => [.. _messages.Where(m => m.Path == browser.Path)];

    public TestBrowserPush NewBrowser() => new(Origin);

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task Listen()
    {
        while (_listener.IsListening)
        {
            try
            {
                await Serve(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        var path = context.Request.Url!.AbsolutePath;
        if (Gone.ContainsKey(path))
        {
            context.Response.StatusCode = 410;
        }
        else
        {
            _messages.Enqueue(new PushedMessage(path, context.Request.Headers.AllKeys.ToDictionary(k => k!, k => context.Request.Headers[k]!, StringComparer.OrdinalIgnoreCase), body.ToArray()));
            context.Response.StatusCode = 201;
        }

        context.Response.Close();
    }
}

public sealed record PushedMessage(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>A browser's own half of a subscription: decrypts as RFC 8291 has it, written apart from the product's.</summary>
public sealed class TestBrowserPush(string origin) : IDisposable
{
    private readonly ECDiffieHellman _keys = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _auth = RandomNumberGenerator.GetBytes(16);

    public string Path { get; } = $"/send/{Guid.NewGuid():N}";

    public object Subscription => new
    {
        Endpoint = origin + Path,
        P256dh = System.Buffers.Text.Base64Url.EncodeToString(Point),
        Auth = System.Buffers.Text.Base64Url.EncodeToString(_auth),
        Name = "Chrome / Android",
    };

    private byte[] Point
    {
        get
        {
            var q = _keys.ExportParameters(false).Q;
            return [4, .. q.X!, .. q.Y!];
        }
    }

    public string Read(PushedMessage message)
    {
        var (salt, theirs, text) = (message.Body[..16], message.Body[21..86], message.Body[86..]);
        using var sender = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = theirs[1..33], Y = theirs[33..] },
        });
        var shared = _keys.DeriveRawSecretAgreement(sender.PublicKey);
        byte[] info = [.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. Point, .. theirs];
        var secret = HKDF.Expand(HashAlgorithmName.SHA256, HKDF.Extract(HashAlgorithmName.SHA256, shared, _auth), 32, info);
        var basis = HKDF.Extract(HashAlgorithmName.SHA256, secret, salt);
        var key = HKDF.Expand(HashAlgorithmName.SHA256, basis, 16, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0"));
        var nonce = HKDF.Expand(HashAlgorithmName.SHA256, basis, 12, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0"));
        var plain = new byte[text.Length - 16];
        using var cipher = new AesGcm(key, 16);
        cipher.Decrypt(nonce, text[..^16], text[^16..], plain);
        Assert.Equal(2, plain[^1]);
        return Encoding.UTF8.GetString(plain[..^1]);
    }

    public void Dispose() => _keys.Dispose();
}
