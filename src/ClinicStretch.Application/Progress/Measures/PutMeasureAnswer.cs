using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Progress.Measures;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Measures;

/// <summary>Keeps the answer to a measure. The same again is answered as the first time.</summary>
public sealed record PutMeasureAnswer(PatientId PatientId, MeasureAnswerId Id, MeasureBody Body) : IClinicRequest<KeptMeasureAnswer>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Instrument">Code, such as <c>psfs</c>.</param>
/// <param name="Reading">What was answered.</param>
/// <param name="Day">Null for today, in the patient's time zone.</param>
/// <param name="Version">Of a total's form, or of the content pack that was shown; null for our own questions.</param>
/// <param name="ScoredBy">Who scored a total.</param>
/// <param name="Corrects">The answer this one puts right.</param>
public sealed record MeasureBody(
    string Instrument, MeasureReading Reading, DateOnly? Day = null, string? Version = null, string? ScoredBy = null, MeasureAnswerId? Corrects = null);

/// <param name="Score">Null for a result without a number.</param>
public sealed record KeptMeasureAnswer(MeasureAnswerId Id, bool Created, DateOnly Day, decimal? Score);

internal sealed class PutMeasureAnswerValidator : AbstractValidator<PutMeasureAnswer>
{
    public PutMeasureAnswerValidator()
    {
        RuleFor(x => x.Body.Instrument).Line(40);
        RuleFor(x => x.Body.Version).OptionalLine(40);
        RuleFor(x => x.Body.ScoredBy).OptionalLine(120);
        RuleFor(x => x.Body.Reading.Activities).Must(a => a is null || a.Count <= MeasureRules.MostActivities)
            .WithErrorCode(MeasureRules.NamesThreeToFive.Code).WithMessage(MeasureRules.NamesThreeToFive.Message);
        RuleForEach(x => x.Body.Reading.Activities).ChildRules(a => a.RuleFor(x => x.Name).Line(120));
        RuleFor(x => x.Body.Reading.Ticked).Must(t => t is null || t.Count <= 100)
            .WithErrorCode(MeasureRules.Fits.Code).WithMessage(MeasureRules.Fits.Message);
    }
}

internal sealed class PutMeasureAnswerHandler(IClinicDb db, ICaller caller, TimeProvider clock, MeasureBook book)
    : IRequestHandler<PutMeasureAnswer, KeptMeasureAnswer>
{
    public async Task<KeptMeasureAnswer> Handle(PutMeasureAnswer request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken);
        if (patient is null || !caller.MaySee(patient.Id))
        {
            throw new NotFoundException("patient");
        }

        var hash = ContentHash.Of(request.Body);
        if (await db.MeasureAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.Id, cancellationToken) is { } known)
        {
            MeasureRules.SameIdSameAnswer.MustHold(known.Says(patient.Id, hash));
            return new KeptMeasureAnswer(known.Id, false, known.Day, known.Score);
        }

        var today = clock.GetUtcNow().DayIn(TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId));
        var answer = await Answer(request, today, patient.Details.Language, hash, cancellationToken);
        db.MeasureAnswers.Add(answer);
        await db.SaveChangesAsync(cancellationToken);
        return new KeptMeasureAnswer(answer.Id, true, answer.Day, answer.Score);
    }

    private async Task<MeasureAnswer> Answer(PutMeasureAnswer request, DateOnly today, string language, string hash, CancellationToken cancellationToken)
    {
        var body = request.Body;
        var instrument = Instruments.Of(body.Instrument);
        var pack = instrument.NeedsPack ? await book.PackOf(instrument.Code, body.Version, language, cancellationToken) : null;
        var version = instrument.Kind is InstrumentKind.Total ? body.Version : pack?.Version;
        var report = new MeasureReport(
            request.Id, request.PatientId, instrument, body.Day ?? today, version, body.Reading, body.ScoredBy, Source(), caller.Person, body.Corrects, hash);
        var before = await book.AnswersOf(request.PatientId, cancellationToken);
        return report.ToAnswer(caller.Clinic, before, pack?.Items.Select(i => i.Code).ToList(), today, clock.GetUtcNow());
    }

    private MeasureSource Source() => caller.Role switch
    {
        Role.Patient => MeasureSource.Patient,
        Role.Carer => MeasureSource.Carer,
        _ => MeasureSource.InClinic,
    };
}
