using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Measures;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Measures;

/// <summary>Reads what a patient's measures rest on, each kind in one bounded query.</summary>
internal sealed class MeasureBook(IClinicDb db)
{
    private const int MostAnswers = 1000;
    private const int MostPlans = 50;

    /// <summary>Corrected ones included; the newest where there are very many.</summary>
    public async Task<IReadOnlyList<MeasureAnswer>> AnswersOf(PatientId patient, CancellationToken cancellationToken) =>
        await db.MeasureAnswers.AsNoTracking().Where(a => a.PatientId == patient)
            .OrderByDescending(a => a.Day).ThenBy(a => a.Id).Take(MostAnswers).ToListAsync(cancellationToken);

    /// <returns>Null while no plan of the patient was ever published.</returns>
    public async Task<MeasureCourse?> CourseOf(PatientId patient, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var plans = await db.Plans.AsNoTracking()
            .Where(p => p.PatientId == patient && (p.Status == PlanStatus.Active || p.Status == PlanStatus.OnHold || p.Status == PlanStatus.Completed))
            .OrderByDescending(p => p.Id).Take(MostPlans).ToListAsync(cancellationToken);
        Plan[] running = [.. plans.Where(p => p.Status is not PlanStatus.Completed)];
        if (plans.Count is 0)
        {
            return null;
        }

        var counted = running.Length > 0 ? running : [plans[0]];
        var start = counted.SelectMany(p => p.Revisions).Min(r => r.PublishedAt).DayIn(zone);
        return new MeasureCourse(start, running.Length > 0 ? null : plans[0].History[^1].At.DayIn(zone));
    }

    /// <summary>The clinic's newest text of an instrument, in a language where there is one.</summary>
    /// <param name="version">Null for the newest.</param>
    public async Task<ContentPack?> PackOf(string instrument, string? version, string language, CancellationToken cancellationToken)
    {
        var packs = await db.ContentPacks.AsNoTracking()
            .Where(p => p.InstrumentId == instrument && (version == null || p.Version == version))
            .OrderByDescending(p => p.UploadedAt).Take(MostPlans).ToListAsync(cancellationToken);
        return packs.FirstOrDefault(p => p.Language == Language.Of(language).Tag) ?? packs.FirstOrDefault();
    }
}
