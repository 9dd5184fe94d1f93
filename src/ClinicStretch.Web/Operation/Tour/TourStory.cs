using System.Net;
using System.Text.Json;

namespace ClinicStretch.Web.Operation.Tour;

/// <summary>The three jobs, one after the other, through the public API: a therapist prescribes, the patient logs, both have their papers.</summary>
internal sealed class TourStory(Uri server, TourCast cast, TextWriter output)
{
    public async Task<TourPapers> Run(CancellationToken cancellationToken)
    {
        using var therapist = new ApiClient(server);
        using var patient = new ApiClient(server);
        await therapist.SignIn("sign in as the therapist", TourCast.TherapistEmail, cast.Password, cancellationToken);
        Tell("The therapist signed in.");
        await new PrescribingStory(therapist, cast, Tell).Run(cancellationToken);
        await Invite(therapist, patient, cancellationToken);
        await new LoggingStory(patient, cast, Tell).Run(cancellationToken);
        return await Papers(therapist, cancellationToken);
    }

    private async Task Invite(ApiClient therapist, ApiClient patient, CancellationToken cancellationToken)
    {
        var invitation = await therapist.Send(
            "invite the patient", HttpMethod.Post, $"patients/{cast.Patient}/invitations", null, cancellationToken, HttpStatusCode.Created);
        await patient.Send(
            "accept the invitation",
            HttpMethod.Post,
            "invitations/accept",
            new { code = invitation.GetProperty("code").GetString(), email = TourCast.PatientEmail, password = cast.Password },
            cancellationToken,
            HttpStatusCode.NoContent);
        await patient.SignIn("sign in as the patient", TourCast.PatientEmail, cast.Password, cancellationToken);
        Tell("Invited the patient, who opened an account with the link and signed in.");
    }

    private async Task<TourPapers> Papers(ApiClient therapist, CancellationToken cancellationToken)
    {
        var progress = await therapist.Bytes(
            "read the progress", HttpMethod.Get, $"patients/{cast.Patient}/progress", null, cancellationToken);
        var pain = JsonSerializer.Deserialize<JsonElement>(progress).GetProperty("pain");
        Tell($"The therapist sees {pain.GetArrayLength()} session, with pain {pain[0].GetProperty("before")} before and {pain[0].GetProperty("after")} after.");
        var programme = await therapist.Bytes(
            "print the programme", HttpMethod.Get, $"plans/{cast.Plan}/programme.pdf", null, cancellationToken);
        Tell($"Printed the home-exercise programme: {programme.Length / 1024} KB of PDF.");
        return new TourPapers(programme, progress);
    }

    private void Tell(string line) => output.WriteLine($"  {line}");
}

/// <param name="Programme">A PDF.</param>
/// <param name="Progress">JSON, as the API answered it.</param>
internal sealed record TourPapers(byte[] Programme, byte[] Progress);
