using System.Net.Http.Headers;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Integration.Tests.Exchange.Keys;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>Somebody who tries a door.</summary>
/// <param name="Stands">How they stand to the patient of the scene.</param>
internal sealed record Actor(string Name, Visitor Visitor, Standing Stands)
{
    /// <summary>The name by which a server that is asked over TLS is known.</summary>
    public const string Site = "clinic.example";

    /// <summary>The columns of the table. Those who must not see the patient come first, so that they find everything as it was made.</summary>
    public static IReadOnlyList<Actor> All(Scene scene, Others others, TestClinic elsewhere) =>
    [
        new("nobody", scene.Host.Stranger(), Standing.Nobody),
        new("other patient", others.Patient, Standing.OfTheClinic),
        new("key with too little scope", others.NarrowKey, Standing.OfTheClinic),
        new("key elsewhere", others.KeyElsewhere, Standing.Elsewhere),
        new("therapist of another caseload", scene.Clinic.SecondTherapist, Standing.OfTheClinic),
        new("patient elsewhere", elsewhere.Patient, Standing.Elsewhere),
        new("therapist elsewhere", elsewhere.Therapist, Standing.Elsewhere),
        new("administrator elsewhere", elsewhere.Administrator, Standing.Elsewhere),
        new("carer", scene.Carer, Standing.OfThePatient),
        new("key", others.Key, Standing.OfThePatient),
        new("administrator", scene.Clinic.Administrator, Standing.OfThePatient),
        new("patient", scene.Patient, Standing.OfThePatient),
        new("therapist", scene.Clinic.Therapist, Standing.OfThePatient),
    ];

    public async Task<Answer> Send(Uri server, string method, string address, object? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(server, address));
        request.Headers.Host = Site;
        if (body is IReadOnlyDictionary<string, string> && Visitor.Key is not null)
        {
            // No page gives a program a form.
            request.Content = new FormUrlEncodedContent([]);
        }
        else if (body is IReadOnlyDictionary<string, string> form)
        {
            var token = await OwnToken(server);
            request.Headers.Add("Cookie", token.Cookie);
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["__RequestVerificationToken"] = token.Value });
        }
        else if (body is not null)
        {
            request.Content = body as HttpContent ?? JsonContent(body);
        }

        return await Visitor.Send(request);
    }

    private static StringContent JsonContent(object body) =>
        new(System.Text.Json.JsonSerializer.Serialize(body, System.Text.Json.JsonSerializerOptions.Web), new MediaTypeHeaderValue("application/json"));

    // The token against forged forms, from a page that is everybody's: it belongs to the person, not to the page.
    private async Task<FormToken> OwnToken(Uri server)
    {
        foreach (var page in Visitor.FormToken is null ? (string[])["/sign-in", "/me/help", "/patients"] : [])
        {
            var answer = await Send(server, "GET", page, null);
            if (Pages.TokenOf(answer.Text) is { } value && answer.SetCookies.FirstOrDefault(c => c.Contains("Antiforgery", StringComparison.Ordinal)) is { } cookie)
            {
                return Visitor.FormToken = new FormToken(cookie.Split(';')[0], value);
            }
        }

        return Visitor.FormToken ?? throw new Xunit.Sdk.XunitException($"No page gives {Name} a form.");
    }
}

/// <summary>Who else is about.</summary>
/// <param name="Patient">Of the same clinic.</param>
/// <param name="Key">Of the clinic, that opens all there is to open.</param>
/// <param name="NarrowKey">Of the clinic, that opens nothing of a patient.</param>
/// <param name="KeyElsewhere">Of another clinic, that opens all of that.</param>
internal sealed record Others(Visitor Patient, Visitor Key, Visitor NarrowKey, Visitor KeyElsewhere)
{
    public static async Task<Others> Of(TestClinic clinic, TestClinic elsewhere) => new(
        await clinic.NewPatient(), await clinic.NewKey([.. KeyScopes.Offered]), await clinic.NewKey("system/Practitioner.rs"), await elsewhere.NewKey([.. KeyScopes.Offered]));
}

internal enum Standing { Nobody, Elsewhere, OfTheClinic, OfThePatient }
