using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>A mail server on this machine that speaks just enough SMTP to take a mail, to send one back, and to fail in the ways that matter.</summary>
public sealed partial class TestSmtp : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<TestMail> _mails = [];

    public TestSmtp()
    {
        _listener.Start();
        _ = Task.Run(Listen);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it took, in order.</summary>
    public IReadOnlyList<TestMail> Mails => [.. _mails];

    /// <summary>Addresses there are none of: 550.</summary>
    public ConcurrentDictionary<string, bool> Unknown { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Addresses it takes nothing for just now: 451.</summary>
    public ConcurrentDictionary<string, bool> Busy { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Addresses whose mail it takes, and then falls silent instead of saying so.</summary>
    public ConcurrentDictionary<string, bool> Dropped { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Called when a mail has come, before the sender is told so; null for nothing.</summary>
    public Func<TestMail, Task>? BeforeTaken { get; set; }

    /// <summary>Called right after the sender was told; null for nothing.</summary>
    public Func<TestMail, Task>? AfterTaken { get; set; }

    public IReadOnlyList<TestMail> To(string address) => [.. _mails.Where(m => string.Equals(m.To, address, StringComparison.OrdinalIgnoreCase))];

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task Listen()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = Task.Run(() => Serve(client));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                await Speak(client.GetStream());
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The other side left.
            }
        }
    }

    private async Task Speak(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await Say(stream, "220 test");
        var to = "";
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "RCPT":
                    to = Angle().Match(line).Groups["address"].Value;
                    await Say(stream, Unknown.ContainsKey(to) ? "550 5.1.1 no such person" : Busy.ContainsKey(to) ? "451 4.3.0 later" : "250 ok");
                    break;
                case "DATA":
                    await Say(stream, "354 go on");
                    if (!await Take(stream, new TestMail(to, await Body(reader))))
                    {
                        return;
                    }

                    break;
                case "QUIT":
                    await Say(stream, "221 bye");
                    return;
                default:
                    await Say(stream, "250 ok");
                    break;
            }
        }
    }

    // False when the line goes dead instead of an answer.
    private async Task<bool> Take(NetworkStream stream, TestMail mail)
    {
        _mails.Enqueue(mail);
        await (BeforeTaken?.Invoke(mail) ?? Task.CompletedTask);
        if (Dropped.ContainsKey(mail.To))
        {
            return false;
        }

        await Say(stream, "250 taken");
        await (AfterTaken?.Invoke(mail) ?? Task.CompletedTask);
        return true;
    }

    private async Task<string> Body(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append('\n');
        }

        return text.ToString();
    }

    private async Task Say(NetworkStream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), _end.Token);

    [GeneratedRegex("<(?<address>[^>]*)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Angle();
}

/// <summary>One mail as it went over the wire.</summary>
public sealed partial record TestMail(string To, string Raw)
{
    /// <summary>Of the head, with its folded lines made one.</summary>
    public string Header(string name)
    {
        var head = Raw[..Raw.IndexOf("\n\n", StringComparison.Ordinal)].Replace("\n ", " ", StringComparison.Ordinal);
        return head.Split('\n').Single(l => l.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))[(name.Length + 2)..];
    }

    public bool Has(string header) => Raw.Contains($"\n{header}: ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of it.</summary>
    public string Text
    {
        get
        {
            var body = Raw[(Raw.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Replace("=\n", "", StringComparison.Ordinal);
            var bytes = Octet().Replace(body, m => $"{(char)int.Parse(m.Groups["hex"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}");
            return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
        }
    }

    /// <summary>The eight digits in it.</summary>
    public string Code => Digits().Match(Text).Value;

    /// <summary>The path of the first link that holds these words.</summary>
    public string PathOf(string words) => new Uri(Links().Matches(Text).Select(m => m.Value).First(l => l.Contains(words, StringComparison.Ordinal))).PathAndQuery;

    [GeneratedRegex("=(?<hex>[0-9A-F]{2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Octet();

    [GeneratedRegex("\\d{8}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex("https?://\\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
