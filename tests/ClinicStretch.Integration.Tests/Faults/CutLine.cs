using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>The line between a server and its database, which goes dead at a step the test names.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _gone = new();
    private readonly Lock _lock = new();
    private readonly NpgsqlConnectionStringBuilder _database;
    private int _stepsLeft = -1;
    private bool _answerIsLost;

    /// <param name="connection">Of the database.</param>
    public CutLine(string connection)
    {
        _database = new NpgsqlConnectionStringBuilder(connection);
        _listener.Start();
        Connection = new NpgsqlConnectionStringBuilder(connection) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port, SslMode = SslMode.Disable }.ConnectionString;
        _ = Listen();
    }

    /// <summary>The way to the database by this line.</summary>
    public string Connection { get; }

    /// <summary>Whether the cut that was asked for has come.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Cuts one connection, once.</summary>
    /// <param name="step">At which of the messages to the database from now on, over all connections; from 1.</param>
    /// <param name="answerIsLost">True to let that message through and lose what comes back; false to lose the message.</param>
    public void CutAt(int step, bool answerIsLost)
    {
        lock (_lock)
        {
            (_stepsLeft, _answerIsLost, WasCut) = (step, answerIsLost, false);
        }
    }

    /// <summary>From now on nothing goes through, either way, and nobody is told; false lets it through again.</summary>
    public bool IsSilent { get; set; }

    public void CutNoMore()
    {
        lock (_lock)
        {
            _stepsLeft = -1;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _listener.Stop();
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

    private async Task Carry(TcpClient server)
    {
        using var database = new TcpClient();
        using (server)
        {
            try
            {
                await database.ConnectAsync(_database.Host!, _database.Port, _gone.Token);
                var line = new Line(server.GetStream(), database.GetStream());
                await Task.WhenAny(Up(line), Down(line));
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
            {
                // The line went dead, as lines do.
            }
        }
    }

    private async Task Up(Line line)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await line.Server.ReadAsync(buffer, _gone.Token)) > 0)
        {
            if (IsTheStep() && !(line.AnswerIsLost = _answerIsLost))
            {
                return;
            }

            await Listening();
            await line.Database.WriteAsync(buffer.AsMemory(0, read), _gone.Token);
        }
    }

    private async Task Down(Line line)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await line.Database.ReadAsync(buffer, _gone.Token)) > 0 && !line.AnswerIsLost)
        {
            await Listening();
            await line.Server.WriteAsync(buffer.AsMemory(0, read), _gone.Token);
        }
    }

    private async Task Listening()
    {
        while (IsSilent)
        {
            await Task.Delay(20, _gone.Token);
        }
    }

    private bool IsTheStep()
    {
        lock (_lock)
        {
            return _stepsLeft > 0 && (WasCut = --_stepsLeft is 0);
        }
    }

    private sealed class Line(NetworkStream server, NetworkStream database)
    {
        public NetworkStream Server { get; } = server;

        public NetworkStream Database { get; } = database;

        public volatile bool AnswerIsLost;
    }
}
