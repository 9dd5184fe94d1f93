using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Team;

/// <summary>What the tests of a team ask for over and over.</summary>
public static class Colleagues
{
    extension(TestClinic clinic)
    {
        /// <summary>From now on a therapist sees only their own caseload.</summary>
        public async Task NarrowToOwnCaseload() =>
            (await clinic.Administrator.Put("/api/v1/team/access", new { Access = "own-caseload" })).MustBe(200);

        public async Task<JsonNode> Team() => (await clinic.Administrator.Get("/api/v1/team")).MustBe(200).Json;

        /// <summary>Of the clinic's two therapists, Thea Brook and Tom Vale, or its administrator, Ada Field.</summary>
        public async Task<Guid> MemberNamed(string name) =>
            (await clinic.Team())["members"]!.AsArray().Single(m => m!["name"]!.GetValue<string>() == name)!["id"]!.GetValue<Guid>();
    }

    extension(Visitor member)
    {
        /// <summary>Names of the patients a member sees, narrowed as asked.</summary>
        public async Task<IReadOnlyList<string>> Sees(string query = "") =>
            [.. (await member.Get($"/api/v1/patients{query}")).MustBe(200).Json["patients"]!.AsArray().Select(p => p!["name"]!.GetValue<string>())];
    }
}
