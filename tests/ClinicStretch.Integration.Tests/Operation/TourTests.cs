using System.Net;
using System.Text;
using System.Text.Json;
using ClinicStretch.Web.Operation.Tour;

namespace ClinicStretch.Integration.Tests.Operation;

public sealed class TourTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"clinicstretch-papers-{Guid.NewGuid():N}");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_tour_does_the_three_jobs_and_leaves_its_papers()
    {
        Assert.Equal(0, await TourVerb.Run(["--out", _folder], Cancel));

        var programme = await File.ReadAllBytesAsync(Path.Combine(_folder, "programme.pdf"), Cancel);
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(programme, 0, 5));
        var progress = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllBytesAsync(Path.Combine(_folder, "progress.json"), Cancel));
        var pain = Assert.Single(progress.GetProperty("pain").EnumerateArray());
        Assert.Equal(2, pain.GetProperty("after").GetInt32());
        Assert.Equal(1, progress.GetProperty("plans")[0].GetProperty("adherence").GetProperty("full").GetInt32());
    }

    [Theory]
    [InlineData("""{"code":"plan.empty"}""", "status 409, code plan.empty")]
    [InlineData("<html>", "status 409, code none")]
    [InlineData("", "status 409, code none")]
    public void A_step_that_fails_says_which_and_what_came_back(string answer, string words)
    {
        var failure = new TourFailedException("publish the plan", HttpStatusCode.Conflict, Encoding.UTF8.GetBytes(answer));

        Assert.Contains("publish the plan", failure.Message, StringComparison.Ordinal);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }
}
