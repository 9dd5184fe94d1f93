using System.Text.Json;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace ClinicStretch.Integration.Tests.Fuzz.Planted;

/// <summary>Operations that break one law each, which only a test's server has.</summary>
internal static partial class PlantedFaults
{
    public static void Plant(WebApplication server, ClinicHost host, World world)
    {
        var planted = server.MapGroup("/api/v1/planted");
        planted.MapPost("/crash", (PlantedBody body) => body.Text.Contains('\0', StringComparison.Ordinal) ? throw new InvalidOperationException() : Results.NoContent());
        planted.MapGet("/trace", (string? q) => q is null ? Results.NoContent() : Refused(400, $"It is wrong: {new FormatException("at heart")}."));
        planted.MapGet("/bare", (string? q) => q is null ? Results.NoContent() : Results.Text("no", statusCode: 400));
        planted.MapGet("/hang", async (string? q, CancellationToken cancel) =>
        {
            await Task.Delay(q is { Length: > 20 } ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancel);
            return Results.NoContent();
        });
        planted.MapPost("/writes", async (PlantedBody _) =>
        {
            await Touch(world.Clinic);
            return Refused(409, "Not now.");
        });
        planted.MapPost("/elsewhere", async (PlantedBody _) =>
        {
            await Touch(world.Other);
            return Results.NoContent();
        });
        planted.MapPost("/log", (PlantedBody body, ILogger<World> log) => Noted(log, body));
        planted.MapPost("/mass", (JsonElement body) => Kept(host, body)).Accepts<PlantedBody>("application/json");
    }

    private static Task Touch(TestClinic clinic) => clinic.Change("UPDATE patients SET id = id WHERE clinic_id = $1");

    private static IResult Refused(int status, string words) =>
        Results.Problem(words, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = "planted.fault" });

    private static IResult Noted(ILogger log, PlantedBody body)
    {
        Said(log, body.Text);
        return Results.NoContent();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Somebody said {Text}")]
    private static partial void Said(ILogger log, string? text);

    private static async Task<IResult> Kept(ClinicHost host, JsonElement body)
    {
        if (body.ValueKind is JsonValueKind.Object && body.TryGetProperty("name", out var name) && name.ValueKind is JsonValueKind.String)
        {
            await using var command = host.Owner.CreateCommand("INSERT INTO planted (name) VALUES ($1)");
            command.Parameters.Add(new() { Value = name.GetString()!.Replace("\0", "", StringComparison.Ordinal) });
            await command.ExecuteNonQueryAsync();
        }

        return Results.NoContent();
    }

    private sealed record PlantedBody(string Text);
}
