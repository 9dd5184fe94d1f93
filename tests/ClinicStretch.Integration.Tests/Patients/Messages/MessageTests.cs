using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients.Messages;

public sealed class MessageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_patient_writes_the_therapist_is_told_and_an_answer_settles_it()
    {
        var clinic = await host.NewClinic();

        (await Write(clinic, clinic.Patient, "Does the bridge go higher?")).MustBe(201);

        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("message", "open"), (alert["cause"]!.GetValue<string>(), alert["state"]!.GetValue<string>()));
        Assert.DoesNotContain("bridge", alert.ToJsonString(), StringComparison.Ordinal);
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        (await Write(clinic, clinic.Therapist, "As high as is easy.")).MustBe(201);
        Assert.All(await clinic.Alerts(), a => Assert.Equal("resolved", a!["state"]!.GetValue<string>()));
        var thread = await Thread(clinic, clinic.Patient);
        Assert.Equal(["As high as is easy.", "Does the bridge go higher?"], Texts(thread));
        Assert.Equal(("Thea Brook", 1), (thread["messages"]![0]!["from"]!.GetValue<string>(), thread["unread"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Reading_alone_settles_it_too_and_a_new_message_waits_again()
    {
        var clinic = await host.NewClinic();
        (await Write(clinic, clinic.Patient, "Hello")).MustBe(201);
        Assert.Equal(1, (await Thread(clinic, clinic.Therapist))["unread"]!.GetValue<int>());

        (await clinic.Therapist.Post($"{TestClinic.PathOf(clinic.Patient)}/messages/read")).MustBe(204);

        Assert.Equal(0, (await Thread(clinic, clinic.Therapist))["unread"]!.GetValue<int>());
        Assert.DoesNotContain(await clinic.Alerts(), a => a!["state"]!.GetValue<string>() is "open");
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        (await Write(clinic, clinic.Patient, "Are you there?")).MustBe(201);
        Assert.Equal(1, (await Thread(clinic, clinic.Therapist))["unread"]!.GetValue<int>());
        Assert.Contains(await clinic.Alerts(), a => a!["state"]!.GetValue<string>() is "open");
    }

    [Fact]
    public async Task Notes_on_exercises_come_in_the_same_message_under_the_exercises_names()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var notes = new[] { new { Plan = plan.Id, Item = plan.Items[0], Text = "Slower." }, new { Plan = plan.Id, Item = plan.Items[1], Text = "Smaller." } };

        (await clinic.Therapist.Put(NewMessage(clinic), new { Text = "Well done so far.", Notes = notes })).MustBe(201);

        var message = Assert.Single((await Thread(clinic, clinic.Patient))["messages"]!.AsArray())!;
        Assert.Equal(["Knee to chest", "Cat and cow"], message["notes"]!.AsArray().Select(n => n!["exercise"]!.GetValue<string>()));
        Assert.Equal(["Slower.", "Smaller."], message["notes"]!.AsArray().Select(n => n!["text"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_says_nothing_or_names_an_exercise_of_nobodys_plan_is_refused()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var note = new { Plan = plan.Id, Item = Guid.CreateVersion7(), Text = "Slower." };

        (await Write(clinic, clinic.Patient, "  ")).MustBeProblem(400, "message.empty");
        (await Write(clinic, clinic.Patient, new string('a', 2001))).MustBeProblem(400, "text.too_long");
        (await clinic.Therapist.Put(NewMessage(clinic), new { Text = "So", Notes = new[] { note } })).MustBeProblem(409, "message.unknown_exercise");
        var known = new { Plan = plan.Id, Item = plan.Items[0], Text = "Slower." };
        (await clinic.Patient.Put(NewMessage(clinic), new { Text = "So", Notes = new[] { known } })).MustBeProblem(400, "message.notes");
    }

    [Fact]
    public async Task The_same_again_is_the_same_message_and_other_words_need_another_id()
    {
        var clinic = await host.NewClinic();
        var path = NewMessage(clinic);

        (await clinic.Patient.Put(path, new { Text = "Hello" })).MustBe(201);

        (await clinic.Patient.Put(path, new { Text = "Hello" })).MustBe(200);
        (await clinic.Patient.Put(path, new { Text = "Other" })).MustBeProblem(409, "request.id_taken");
        Assert.Equal(1, await clinic.Count("messages"));
    }

    [Fact]
    public async Task Another_patient_neither_reads_nor_writes_there()
    {
        var clinic = await host.NewClinic();
        var neighbour = await clinic.NewPatient(Given.Patient("Nadia Osei"));
        (await Write(clinic, clinic.Patient, "Mine alone")).MustBe(201);

        (await neighbour.Get($"{TestClinic.PathOf(clinic.Patient)}/messages")).MustBe(404);
        (await Write(clinic, neighbour, "Me too")).MustBe(404);
        (await neighbour.Post($"{TestClinic.PathOf(clinic.Patient)}/messages/read")).MustBe(404);
    }

    [Fact]
    public async Task Not_a_word_of_a_message_reaches_the_log_and_none_can_be_changed()
    {
        var clinic = await host.NewClinic();
        (await Write(clinic, clinic.Patient, "canarybird sings")).MustBe(201);

        Assert.DoesNotContain(host.Log.Lines, l => l.Contains("canarybird", StringComparison.OrdinalIgnoreCase));
        await using var command = host.Owner.CreateCommand(
            "SELECT has_table_privilege('clinicstretch_app', 'messages', 'UPDATE') OR has_table_privilege('clinicstretch_app', 'messages', 'DELETE')");
        Assert.Equal(false, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private static string NewMessage(TestClinic clinic) => $"{TestClinic.PathOf(clinic.Patient)}/messages/{Guid.CreateVersion7()}";

    private static Task<Answer> Write(TestClinic clinic, Visitor who, string text) => who.Put(NewMessage(clinic), new { Text = text });

    private static async Task<JsonNode> Thread(TestClinic clinic, Visitor who) =>
        (await who.Get($"{TestClinic.PathOf(clinic.Patient)}/messages")).MustBe(200).Json;

    private static IEnumerable<string> Texts(JsonNode thread) => thread["messages"]!.AsArray().Select(m => m!["text"]!.GetValue<string>());
}
