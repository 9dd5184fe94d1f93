using System.Text.Json.Nodes;
using ClinicStretch.Infrastructure.Accounts;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Accounts.Staff;

/// <summary>What the tests of staff do over and over, as the clinic's administrator.</summary>
public static class StaffHands
{
    extension(TestClinic clinic)
    {
        public Task<Answer> Invite(Visitor whom, string role = "therapist", string name = "Lee Marsh", Guid? id = null) =>
            clinic.Administrator.Put($"/api/v1/team/invitations/{id ?? Guid.CreateVersion7()}", new { Name = name, whom.Email, Role = role });

        /// <summary>Somebody who was invited and has accepted with a new account.</summary>
        public async Task<Visitor> Employ(ClinicHost host, string role = "therapist", string name = "Lee Marsh", Visitor? whom = null)
        {
            var who = whom ?? Somebody(host);
            var code = (await clinic.Invite(who, role, name)).MustBe(201).Json["code"]!.GetValue<string>();
            (await host.Accept(code, who)).MustBe(204);
            return who;
        }

        public async Task<Answer> LetGo(string name, string? to = null, Visitor? by = null) => await (by ?? clinic.Administrator).Post(
            $"/api/v1/team/members/{await clinic.MemberNamed(name)}/let-go", new { HandTo = to is null ? (Guid?)null : await clinic.MemberNamed(to) });

        public async Task<Answer> SetRole(string name, string role, Visitor? by = null) =>
            await (by ?? clinic.Administrator).Put($"/api/v1/team/members/{await clinic.MemberNamed(name)}/role", new { Role = role });

        public async Task<JsonNode> Staff() => (await clinic.Administrator.Get("/api/v1/team/staff")).MustBe(200).Json;
    }

    extension(ClinicHost host)
    {
        public Task<Answer> Accept(string code, Visitor whom, string? email = null) =>
            host.Stranger().Post("/api/v1/invitations/accept", new { Code = code, Email = email ?? whom.Email, Visitor.Password });

        /// <summary>Gives an account a passkey, past the browser.</summary>
        public async Task GivePasskey(Visitor member)
        {
            await using var scope = host.Services.CreateAsyncScope();
            var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
            var passkey = new UserPasskeyInfo(Guid.NewGuid().ToByteArray(), [1], host.Clock.Now, 0, [], isUserVerified: true, isBackupEligible: false, isBackedUp: false, [1], [1]);
            Assert.True((await people.AddOrUpdatePasskeyAsync((await people.FindByEmailAsync(member.Email!))!, passkey)).Succeeded);
        }
    }

    public static Visitor Somebody(ClinicHost host) => new(host, $"lee-{Guid.NewGuid():N}@clinic.example");
}
