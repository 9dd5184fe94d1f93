using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ClinicStretch.Browser.Tests.Offline;

/// <summary>
/// The network between a phone and the server: it can be cut, and it can lose an answer after the server has done what was asked, which is what makes a phone
/// send again.
/// </summary>
internal sealed class Gate : IAsyncDisposable
{
    private const string Sending = "POST /api/v1/sessions/batch";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _gone = new();
    private readonly Lock _lock = new();
    private readonly HashSet<TcpClient> _open = [];
    private readonly Uri _server;
    private int _answersToLose;

    public Gate(Uri server)
    {
        _server = server;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = Listen();
    }

    public Uri Address { get; }

    public bool IsCut { get; private set; }

    /// <summary>How many sendings lost their answer so far.</summary>
    public int Lost { get; private set; }

    public void Cut()
    {
        lock (_lock)
        {
            IsCut = true;
            foreach (var client in _open)
            {
                client.Close();
            }

            _open.Clear();
        }
    }

    public void Open() => IsCut = false;

    /// <summary>The next sendings reach the server, and their answers nobody.</summary>
    public void LoseAnswers(int count) => Volatile.Write(ref _answersToLose, count);

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _listener.Stop();
        Cut();
        _gone.Dispose();
    }

    private async Task Listen()
    {
        while (!_gone.IsCancellationRequested)
        {
            try
            {
                _ = Carry(await _listener.AcceptTcpClientAsync(_gone.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Carry(TcpClient phone)
    {
        using var server = new TcpClient();
        try
        {
            lock (_lock)
            {
                if (IsCut)
                {
                    phone.Close();
                    return;
                }

                _open.Add(phone);
            }

            await server.ConnectAsync(_server.Host, _server.Port, _gone.Token);
            var loses = new Answers();
            await Task.WhenAny(Up(phone.GetStream(), server.GetStream(), loses), Down(server.GetStream(), phone.GetStream(), loses));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The line went dead, as lines do.
        }
        finally
        {
            lock (_lock)
            {
                _open.Remove(phone);
            }

            phone.Dispose();
        }
    }

    private async Task Up(NetworkStream phone, NetworkStream server, Answers answers)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await phone.ReadAsync(buffer, _gone.Token)) > 0)
        {
            if (Encoding.ASCII.GetString(buffer, 0, Math.Min(read, 200)).StartsWith(Sending, StringComparison.Ordinal) && Interlocked.Decrement(ref _answersToLose) >= 0)
            {
                answers.Lose = true;
            }

            await server.WriteAsync(buffer.AsMemory(0, read), _gone.Token);
        }
    }

    private async Task Down(NetworkStream server, NetworkStream phone, Answers answers)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await server.ReadAsync(buffer, _gone.Token)) > 0)
        {
            if (answers.Lose)
            {
                Lost++;
                return;
            }

            await phone.WriteAsync(buffer.AsMemory(0, read), _gone.Token);
        }
    }

    private sealed class Answers
    {
        public volatile bool Lose;
    }
}
