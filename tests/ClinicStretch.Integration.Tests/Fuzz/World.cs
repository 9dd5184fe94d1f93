using System.Text.Json.Nodes;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Integration.Tests.Progress.Measures;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>A clinic in which something of everything is there, and another beside it that nobody of the first may touch.</summary>
internal sealed class World(ClinicHost host, TestClinic clinic, TestClinic other)
{
    private readonly Dictionary<string, List<string>> _ids = [];

    public TestClinic Clinic => clinic;

    public TestClinic Other => other;

    public Prescription Plan { get; private set; } = null!;

    public DateTimeOffset Now => host.Clock.Now;

    public static async Task<World> Open(ClinicHost host)
    {
        var world = new World(host, await host.NewClinic(), await host.NewClinic());
        await world.Fill(world.Other);
        world.Plan = await world.Fill(world.Clinic);
        return world;
    }

    public Visitor Actor(string name) => name switch
    {
        "therapist" => clinic.Therapist,
        "administrator" => clinic.Administrator,
        "patient" => clinic.Patient,
        _ => host.Stranger(),
    };

    public async Task PutBackPassword(string actor)
    {
        var person = Actor(actor);
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
        await accounts.SetPassword((await accounts.Find(person.Email!, TestContext.Current.CancellationToken))!.Value, Visitor.Password, TestContext.Current.CancellationToken);
        person.Forget();
    }

    /// <summary>An id that fits the name: mostly one of the clinic's own, else the other clinic's or nobody's.</summary>
    public string Id(string name, Random random) => _ids.TryGetValue(name, out var known) && random.Next(10) > 0
        ? known[random.Next(8) is 0 ? 0 : ^1]
        : NewId(random);

    public static string NewId(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return $"{new Guid(bytes)}";
    }

    // The other clinic is filled first, so that its ids come first.
    private async Task<Prescription> Fill(TestClinic filled)
    {
        var plan = await filled.Prescribe();
        var (session, screen, message, request) = (Guid.CreateVersion7(), await filled.AnswerScreen(filled.Patient, Questions.Review), Guid.CreateVersion7(), Guid.CreateVersion7());
        (await filled.Patient.Put($"/api/v1/sessions/{session}", filled.Session(plan).With("painAfter", 9))).MustBe(201);
        (await filled.Patient.Put($"{TestClinic.PathOf(filled.Patient)}/messages/{message}", new { Text = "Good morning" })).MustBe(201);
        (await filled.Patient.Put($"/api/v1/me/data/requests/{request}", new { Note = "Theirs" })).MustBe(201);
        var alert = (await filled.Alerts())[0]!["id"]!.GetValue<string>();
        foreach (var (name, id) in new (string, object)[]
        {
            ("patientId", filled.Patient.PatientId), ("patient", filled.Patient.PatientId), ("planId", plan.Id), ("earlierId", plan.Id), ("itemKey", plan.Items[0]), ("key", plan.Items[0]), ("sessionId", session),
            ("screenId", screen), ("messageId", message), ("requestId", request), ("alertId", alert), ("during", session), ("done", plan.Items[0]), ("plans", plan.Id),
        })
        {
            Known(name).Add($"{id}");
        }

        return plan;
    }

    private List<string> Known(string name) => _ids.TryGetValue(name, out var known) ? known : _ids[name] = [];

    /// <summary>A body known to be right, for what no schema tells; null for the rest.</summary>
    public JsonNode? RightBody(Operation operation) => operation.Path.Split('/')[^1] switch
    {
        "{patientId}" => Given.Patient(),
        "{slug}" => operation.Path.Contains("routines", StringComparison.Ordinal) ? Given.Routine() : Given.OwnExercise(),
        "{planId}" => Given.Plan(DateOnly.FromDateTime(Now.UtcDateTime)),
        "{packId}" => ContentPackTests.Pack(),
        "{screenId}" => Given.Screen(Questions.Review),
        "{sessionId}" => clinic.Session(Plan),
        "corrections" => new JsonObject { ["id"] = Guid.CreateVersion7(), ["session"] = clinic.Session(Plan).With("painAfter", 3) },
        "batch" => new JsonObject { ["sessions"] = new JsonArray(new JsonObject { ["id"] = Guid.CreateVersion7(), ["body"] = clinic.Session(Plan) }) },
        "sheet" => new JsonObject
        {
            ["sessions"] = new JsonArray(new JsonObject { ["day"] = $"{Now:yyyy-MM-dd}", ["number"] = 1, ["done"] = new JsonArray([.. Plan.Items.Select(i => JsonValue.Create(i))]) }),
        },
        "password" => new JsonObject { ["password"] = "tall trees whisper often" },
        _ => null,
    };
}
