using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients.Erasing;

/// <summary>What the tests of erasure do over and over.</summary>
internal static class Eraser
{
    /// <summary>The clinic's law makes it keep nothing: a patient who asks is granted the whole.</summary>
    public static async Task Erasable(this TestClinic clinic) =>
        (await clinic.Administrator.Put("/api/v1/clinic/retention", Policy(mustKeep: false))).MustBe(200);

    public static object Policy(bool mustKeep = true, int years = 10, int afterMajority = 10, bool byItself = false) =>
        new { MustKeep = mustKeep, YearsAfterLastContact = years, YearsAfterMajority = afterMajority, ErasesByItself = byItself };

    /// <summary>The patient asks; the id of the request.</summary>
    public static async Task<Guid> AskErasure(this Visitor patient)
    {
        var id = Guid.CreateVersion7();
        (await patient.Put($"/api/v1/me/data/requests/{id}", new { Note = "I have moved away." })).MustBe(201);
        return id;
    }

    public static string NewErasure(Visitor patient) => $"{TestClinic.PathOf(patient)}/erasures/{Guid.CreateVersion7()}";

    /// <summary>Grants what the patient has asked; the id of the erasure.</summary>
    public static async Task<Guid> Erase(this TestClinic clinic, Visitor patient, string scope)
    {
        var weighed = (await clinic.Administrator.Get($"{TestClinic.PathOf(patient)}/erasure")).MustBe(200).Json;
        var path = NewErasure(patient);
        (await clinic.Administrator.Put(path, new { Scope = scope, RequestId = weighed["request"]?["id"]?.GetValue<Guid>() })).MustBe(201);
        return Guid.Parse(path.Split('/')[^1]);
    }
}
