using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>A line break in a name or an address would end a header of a mail, and begin another: none is kept.</summary>
public sealed class HeaderTextTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Breaks() => ["Rosa\r\nBcc: everybody@evil.example", "Rosa\nBcc: everybody@evil.example", "Rosa\rBcc: x", "Rosa\u0000Blake"];

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_name_with_a_line_break_in_it_is_refused_wherever_a_mail_could_carry_it(string name)
    {
        var clinic = await host.NewClinic();
        var patient = TestClinic.PathOf(clinic.Patient);
        var details = new JsonObject { ["name"] = name, ["phone"] = "1", ["emergencyNumber"] = "999", ["language"] = "en-GB", ["timeZoneId"] = "Europe/London" };
        var asked = new (Visitor Who, string Path, JsonObject Body, bool IsPut)[]
        {
            (clinic.Administrator, "/api/v1/clinic", details, true),
            (clinic.Therapist, patient, Given.Patient(name), true),
            (clinic.Therapist, patient, Given.Patient().With("email", $"a@b.example{name}"), true),
            (clinic.Patient, $"{patient}/carers", new JsonObject { ["name"] = name }, false),
            (clinic.Administrator, "/api/v1/clinic/profile", new JsonObject { ["address"] = "", ["email"] = $"a@b.example{name}", ["painPolicy"] = "strict", ["languages"] = new JsonArray("en-GB") }, true),
        };

        foreach (var (who, path, body, isPut) in asked)
        {
            var answer = await clinic.NothingChanges(() => isPut ? who.Put(path, body) : who.Post(path, body));

            Assert.True(answer.Status is 400, $"{path}: {answer.Status} {answer.Text}");
        }
    }
}
