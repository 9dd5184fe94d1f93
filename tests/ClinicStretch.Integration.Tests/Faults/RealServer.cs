using System.Diagnostics;
using System.Net;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>The product as a process of its own, at one address for as long as the test runs.</summary>
/// <param name="database">Connection string of the owner.</param>
internal sealed class RealServer(string database) : IAsyncDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Any()}");

    /// <summary>How long it goes on answering once it is asked to stop.</summary>
    public TimeSpan Drain { get; init; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task Start()
    {
        Launch();
        await Until("/health/ready", 200);
    }

    /// <summary>Until it is ready, as what supervises services does: without its database it ends, and is started once more.</summary>
    public async Task StartAgainAndAgain()
    {
        Launch();
        for (var tries = 0; await StatusOf("/health/ready") is not 200; tries++)
        {
            Assert.True(tries < 1500, "It does not become ready.");
            await Task.Delay(100, Cancel);
            if (_process!.HasExited)
            {
                _process.Dispose();
                Launch();
            }
        }
    }

    private void Launch() =>
        _process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "ClinicStretch.Web.dll"), "run", "--no-demo", "--port", $"{Address.Port}"])
        {
            Environment =
            {
                ["ConnectionStrings__Clinic"] = database,
                ["Courier__Every"] = "00:00:00",
                ["Patrol__Every"] = "00:00:00",
                ["Site__Address"] = "http://localhost",
                ["Drain"] = $"{Drain}",
            },
        })!;

    /// <summary>As by the power cord.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await End();
    }

    public void AskToStop() => Process.Start("kill", ["-TERM", $"{_process!.Id}"]).Dispose();

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> End()
    {
        await _process!.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return code;
    }

    public async Task Until(string path, int status)
    {
        for (var tries = 0; await StatusOf(path) != status; tries++)
        {
            Assert.True(tries < 1500, $"{path} does not come to answer {status}.");
            await Task.Delay(100, Cancel);
        }
    }

    /// <summary>Null when nobody answers.</summary>
    public async Task<int?> StatusOf(string path)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(Address, path), Cancel);
            return (int)answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await Kill();
        }

        _http.Dispose();
    }
}
