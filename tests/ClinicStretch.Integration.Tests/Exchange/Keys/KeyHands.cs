using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Keys;

/// <summary>What an administrator does with keys.</summary>
internal static class KeyHands
{
    public static Task<Answer> MakeKey(this TestClinic clinic, Guid id, params IReadOnlyList<string> scopes) => clinic.MakeKey(id, "Quayside Records", 300, scopes);

    /// <param name="days">From today, until which it opens.</param>
    public static Task<Answer> MakeKey(this TestClinic clinic, Guid id, string name, int days, IReadOnlyList<string> scopes) =>
        clinic.Administrator.Put($"/api/v1/clinic/keys/{id}", new { Name = name, Scopes = scopes, LastDay = clinic.Host.Clock.Today.AddDays(days) });

    /// <summary>A program that holds a new key.</summary>
    public static async Task<Visitor> NewKey(this TestClinic clinic, params IReadOnlyList<string> scopes) =>
        new(clinic.Host, null) { Key = (await clinic.MakeKey(Guid.CreateVersion7(), scopes)).MustBe(201).Json["secret"]!.GetValue<string>() };
}
