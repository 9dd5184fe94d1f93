using System.Buffers.Text;
using System.Text.Json;
using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Infrastructure.Accounts.Door;

/// <summary>Passkeys by the framework's own handler. Its state travels sealed, and each is used once.</summary>
internal sealed class IdentityPasskeys(UserManager<Person> people, IPasskeyHandler<Person> handler, IHttpContextAccessor http, QuestionBook questions) : IPasskeys
{
    private const int MostAPerson = 10;

    private HttpContext Http => http.HttpContext!;

    public async Task<PasskeyQuestion> AskToMake(PersonId person, string email)
    {
        var asked = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = person.Value.ToString(), Name = email, DisplayName = email }, Http);
        return new PasskeyQuestion(asked.CreationOptionsJson, questions.Write(asked.AttestationState));
    }

    public async Task<PasskeyQuestion> AskToSignIn()
    {
        var asked = await handler.MakeRequestOptionsAsync(null, Http);
        return new PasskeyQuestion(asked.RequestOptionsJson, questions.Write(asked.AssertionState));
    }

    public async Task Make(PasskeyAnswer answer, string name, Func<PersonId, string, Task> account)
    {
        var state = await questions.Use(answer.State);
        var result = await Tried(() => handler.PerformAttestationAsync(
            new PasskeyAttestationContext { CredentialJson = answer.Credential, AttestationState = state, HttpContext = Http }));
        DoorRules.PasskeyFits.MustHold(result is { Succeeded: true });
        var person = PersonId.From(Guid.Parse(result.UserEntity.Id));
        await account(person, result.UserEntity.Name);
        var known = await people.FindByIdAsync(result.UserEntity.Id);
        DoorRules.PasskeyFits.MustHold(known is not null && (await people.GetPasskeysAsync(known)).Count < MostAPerson);
        result.Passkey.Name = name;
        DoorRules.PasskeyFits.MustHold((await people.AddOrUpdatePasskeyAsync(known, result.Passkey)).Succeeded);
    }

    public async Task<PersonId> SignIn(PasskeyAnswer answer)
    {
        var state = await questions.Use(answer.State);
        var result = await Tried(() => handler.PerformAssertionAsync(
            new PasskeyAssertionContext { CredentialJson = answer.Credential, AssertionState = state, HttpContext = Http }));
        DoorRules.PasskeyFits.MustHold(result is { Succeeded: true });
        await people.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return new PersonId(result.User.Id);
    }

    public async Task<IReadOnlyList<PasskeyLine>> Of(PersonId person) => await people.FindByIdAsync(person.Value.ToString()) is { } known
        ? [.. (await people.GetPasskeysAsync(known)).OrderBy(p => p.CreatedAt).Select(p => new PasskeyLine(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", p.CreatedAt))]
        : [];

    public async Task Remove(PersonId person, string id)
    {
        if (Base64Url.IsValid(id) && await people.FindByIdAsync(person.Value.ToString()) is { } known)
        {
            await people.RemovePasskeyAsync(known, Base64Url.DecodeFromChars(id));
        }
    }

    // What a browser sends need not even be JSON of the right shape.
    private static async Task<T?> Tried<T>(Func<Task<T>> attempt)
        where T : class
    {
        try
        {
            return await attempt();
        }
        catch (Exception e) when (e is PasskeyException or JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>Questions to browsers: sealed while they are away, good for five minutes and one answer.</summary>
internal sealed class QuestionBook(ISeal seal, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(5);

    public string Write(string? state) => seal.CloseText(new Question(Guid.NewGuid(), state ?? "", clock.GetUtcNow()));

    public async Task<string> Use(string text)
    {
        var (question, now) = (seal.OpenText<Question>(text), clock.GetUtcNow());
        DoorRules.PasskeyFits.MustHold(question is not null && now - question.AskedAt < GoodFor);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        db.Codes.Add(new KeptCode { Id = question.Id, AddressHash = "passkey", CodeHash = [], MadeAt = now, UsedAt = now });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException e) when (e.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            throw new RuleBrokenException(DoorRules.PasskeyFits);
        }

        return question.State;
    }

    private sealed record Question(Guid Id, string State, DateTimeOffset AskedAt);
}
