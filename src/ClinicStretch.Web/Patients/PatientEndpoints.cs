using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Patients.Marks;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Web.Hosting;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Patients;

internal static class PatientEndpoints
{
    public static void MapPatients(this RouteGroupBuilder api)
    {
        var patients = api.MapGroup("/patients").WithTags("Patients");
        patients.MapGet("/", List).WithSummary("The caseload, by name");
        patients.MapPut("/{patientId:guid}", Put).WithSummary("Register a patient, or change what is known of them");
        patients.MapGet("/{patientId:guid}", Get).WithSummary("A patient's record");
        api.MapGet("/red-flag-questions", Questions).WithTags("Patients").WithSummary("The red-flag questions in a language");
        patients.MapPut("/{patientId:guid}/screens/{screenId:guid}", Screen).WithSummary("Keep the answers to the red-flag questions");
        patients.MapPost("/{patientId:guid}/screens/{screenId:guid}/clear", Clear).WithSummary("Say that the answers are weighed");
    }

    private static async Task<Ok<Caseload>> List(
        [AsParameters] CaseloadQuery query, IMediator mediator, CancellationToken cancellationToken)
    {
        PatientId? last = query.After is { } id ? new PatientId(id) : null;
        return TypedResults.Ok(await mediator.Send(new ListPatients(query.Q, last, query.Limit ?? 50) { Filter = query.ToFilter() }, cancellationToken));
    }

    private static async Task<Results<Created<PutPatientAnswer>, Ok<PutPatientAnswer>>> Put(
        Guid patientId, PatientBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var answer = await mediator.Send(
            new PutPatient(new PatientId(patientId), body.ToDetails(), body.Precautions ?? [], body.Contact, body.Needs), cancellationToken);
        return answer.Created ? TypedResults.Created($"/api/v1/patients/{patientId}", answer) : TypedResults.Ok(answer);
    }

    private static async Task<Ok<PatientRecord>> Get(Guid patientId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetPatient(new PatientId(patientId)), cancellationToken));

    private static async Task<Ok<RedFlagQuestions>> Questions(string? language, string? set, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(
            new GetRedFlagQuestions(language, QueryText.Choice<ScreenSet>(set, "set", "screen.set") ?? ScreenSet.Full), cancellationToken));

    private static async Task<Ok<ScreenLine>> Screen(
        Guid patientId, Guid screenId, ScreenBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(
            new RecordScreen(new ScreenId(screenId), new PatientId(patientId), body.Answers, body.During is { } session ? new SessionId(session) : null), cancellationToken));

    private static async Task<Ok<ScreenLine>> Clear(
        Guid patientId, Guid screenId, NoteBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(
            new ClearScreen(new PatientId(patientId), new ScreenId(screenId), body.Note), cancellationToken));
}

/// <param name="Alert">With an open alert at least so grave: routine, urgent, emergency.</param>
/// <param name="LowAdherence">Less than half of the last seven full days' sessions done.</param>
/// <param name="SilentDays">A running plan and no session for so many days.</param>
/// <param name="Ending">The running plan ends within 14 days.</param>
/// <param name="Therapist">In whose charge.</param>
/// <param name="Mine">In the caller's charge, or of somebody they stand in for.</param>
internal sealed record CaseloadQuery(
    string? Q = null,
    Guid? After = null,
    int? Limit = null,
    string? Alert = null,
    bool? LowAdherence = null,
    int? SilentDays = null,
    bool? Ending = null,
    string? Precaution = null,
    Guid? Therapist = null,
    bool? Mine = null)
{
    public CaseloadFilter ToFilter() => new(
        Severity(), LowAdherence ?? false, SilentDays, Ending ?? false, Precaution, Therapist is { } id ? new MemberId(id) : null, Mine ?? false);

    private AlertSeverity? Severity() => Alert is null ? null
        : Enum.TryParse<AlertSeverity>(Alert, ignoreCase: true, out var severity) && Enum.IsDefined(severity) ? severity
        : throw new BadHttpRequestException("There is no such severity.");
}

/// <param name="Contact">Left out, it stays as it was; so do the needs.</param>
internal sealed record PatientBody(
    string Name,
    string TimeZone,
    string? Reference = null,
    DateOnly? BirthDate = null,
    string? Email = null,
    string Language = "en-GB",
    FormatNeed FormatNeed = FormatNeed.Standard,
    TimeOnly? RisingTime = null,
    int? MinutesADay = null,
    IReadOnlyList<PrecautionInput>? Precautions = null,
    PatientContact? Contact = null,
    PatientNeeds? Needs = null)
{
    public PatientDetails ToDetails() =>
        new(Name, Reference, BirthDate, Email, Language, TimeZone, FormatNeed, RisingTime, MinutesADay);
}

internal sealed record ScreenBody(IReadOnlyList<RedFlagAnswer> Answers, Guid? During = null);

internal sealed record NoteBody(string Note);
