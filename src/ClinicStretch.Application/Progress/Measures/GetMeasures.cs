using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Measures;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Measures;

/// <summary>What was answered to each measure, what it means, and which are due today. Patients see their own.</summary>
public sealed record GetMeasures(PatientId PatientId) : IClinicRequest<PatientMeasures>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Today">In the patient's time zone.</param>
/// <param name="Language">BCP 47 of the patient.</param>
/// <param name="Due">Asked for and not answered. A measure whose text needs a content pack is due only where the clinic has one.</param>
/// <param name="Schedule">When each is asked; the usual one until a therapist sets another.</param>
/// <param name="Activities">Those that the patient named at the start; empty before.</param>
/// <param name="Packs">Codes of the instruments whose text the clinic has.</param>
public sealed record PatientMeasures(
    PatientId PatientId,
    DateOnly Today,
    string Language,
    IReadOnlyList<DueMeasureLine> Due,
    IReadOnlyList<MeasureSeriesLine> Series,
    IReadOnlyList<MeasurePlan> Schedule,
    IReadOnlyList<string> Activities,
    IReadOnlyList<string> Packs);

/// <param name="Since">The day from which it was to be asked.</param>
/// <param name="Week">After the start of treatment; null at discharge.</param>
public sealed record DueMeasureLine(string Instrument, DateOnly Since, int? Week);

/// <summary>Answers that can be compared: one instrument, one version. The first point is the baseline.</summary>
/// <param name="ClearFrom">The score from which on the improvement is clear; null where there is none.</param>
public sealed record MeasureSeriesLine(string Instrument, string Name, string? Version, decimal? ClearFrom, IReadOnlyList<MeasurePointLine> Points);

/// <param name="Change">Against the first (domain.md 4.2); null for the first, and where nothing can be compared.</param>
public sealed record MeasurePointLine(
    MeasureAnswerId Id, DateOnly Day, decimal? Score, MeasureReading Reading, MeasureSource Source, string? ScoredBy, bool IsCorrection, MeasureChange? Change);

internal sealed class GetMeasuresHandler(IClinicDb db, ICaller caller, TimeProvider clock, MeasureBook book) : IRequestHandler<GetMeasures, PatientMeasures>
{
    public async Task<PatientMeasures> Handle(GetMeasures request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken);
        if (patient is null || !caller.MaySee(patient.Id))
        {
            throw new NotFoundException("patient");
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId);
        var today = clock.GetUtcNow().DayIn(zone);
        var answers = await book.AnswersOf(patient.Id, cancellationToken);
        var schedule = await db.MeasureSchedules.AsNoTracking().SingleOrDefaultAsync(s => s.PatientId == patient.Id, cancellationToken);
        var packs = await db.ContentPacks.Select(p => p.InstrumentId).Distinct().ToListAsync(cancellationToken);
        var plans = schedule?.Measures ?? MeasurePlan.Usual;
        var course = await book.CourseOf(patient.Id, zone, cancellationToken);
        return new PatientMeasures(
            patient.Id, today, patient.Details.Language,
            course is null ? [] : [.. MeasureCalendar.DueOn(today, course, plans, answers).Where(d => !d.Instrument.NeedsPack || packs.Contains(d.Instrument.Code)).Select(LineOf)],
            [.. MeasureSeries.Of(answers).Select(LineOf)],
            plans,
            [.. FirstActivities(answers)],
            packs);
    }

    private static DueMeasureLine LineOf(DueMeasure due) => new(due.Instrument.Code, due.Since, due.Week);

    private static MeasureSeriesLine LineOf(MeasureSeries series) => new(
        series.Instrument.Code, series.Instrument.Name, series.Version, series.ClearFrom,
        [
            .. series.Points.Select(p => new MeasurePointLine(
                p.Answer.Id, p.Answer.Day, p.Answer.Score, p.Answer.Reading, p.Answer.Source, p.Answer.ScoredBy, p.Answer.Corrects is not null, p.Change)),
        ]);

    private static IEnumerable<string> FirstActivities(IReadOnlyList<MeasureAnswer> answers) =>
        MeasureAnswer.Standing(answers).FirstOrDefault(a => a.Instrument == Instruments.Activities.Code)?.Reading.Activities?.Select(a => a.Name) ?? [];
}
