using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions;

public sealed class BatchTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Good_ones_are_kept_bad_ones_are_named_and_each_is_answered_in_its_place()
    {
        var clinic = await host.NewClinic();
        var good = clinic.Session(await clinic.Prescribe());
        var stranger = clinic.Session(await clinic.Prescribe(patient: await clinic.NewPatient()));

        var answers = (await Send(clinic, good, good.With("painAfter", 11), stranger, good.With("startedAt", host.Clock.Now.AddHours(5)), good.With("painAfter", 1)))
            .MustBe(200).Json.AsArray();

        Assert.Equal([null, "pain.range", "not_found", "session.in_the_future", null], answers.Select(a => a!["refusal"]?["code"]!.GetValue<string>()));
        Assert.Equal([true, false, false, false, true], answers.Select(a => a!["logged"] is not null));
        Assert.Equal(2, await clinic.Count("sessions"));
        Assert.Equal(2, await clinic.Count("audit_entries", "action = 'LogSession' AND outcome = 'Done'"));
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'LogSession' AND outcome = 'Refused'"));
    }

    [Fact]
    public async Task Sent_again_after_a_lost_answer_it_adds_nothing()
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe());
        var batch = Batch(session, session.With("painAfter", 1));

        (await clinic.Patient.Post("/api/v1/sessions/batch", batch)).MustBe(200);
        var again = (await clinic.Patient.Post("/api/v1/sessions/batch", batch)).MustBe(200).Json.AsArray();

        Assert.All(again, a => Assert.False(a!["logged"]!["created"]!.GetValue<bool>()));
        Assert.Equal(2, await clinic.Count("sessions"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Too_few_or_too_many_are_refused_as_a_whole(int count)
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe());

        var answer = await clinic.NothingChanges(() => Send(clinic, [.. Enumerable.Repeat(session, count)]));

        answer.MustBeProblem(400, "batch.size");
    }

    [Fact]
    public async Task A_hundred_are_taken_at_once()
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe());

        (await Send(clinic, [.. Enumerable.Repeat(session, 100)])).MustBe(200);

        Assert.Equal(100, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task A_therapist_has_no_phone_full_of_sessions()
    {
        var clinic = await host.NewClinic();
        var batch = Batch(clinic.Session(await clinic.Prescribe()));

        (await clinic.NothingChanges(() => clinic.Therapist.Post("/api/v1/sessions/batch", batch))).MustBeProblem(403, "forbidden");
    }

    private static Task<Answer> Send(TestClinic clinic, params IReadOnlyList<JsonObject> sessions) =>
        clinic.Patient.Post("/api/v1/sessions/batch", Batch(sessions));

    private static JsonObject Batch(params IReadOnlyList<JsonObject> sessions) => new()
    {
        ["sessions"] = new JsonArray([.. sessions.Select(s => new JsonObject { ["id"] = Guid.CreateVersion7(), ["body"] = s.DeepClone() })]),
    };
}
