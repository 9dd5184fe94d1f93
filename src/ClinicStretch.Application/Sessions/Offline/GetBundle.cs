using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Phone;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans.Flares;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Offline;

/// <summary>What a phone keeps so that a session can be done and written down without a network.</summary>
public sealed record GetBundle : IPatientRequest<Bundle>;

internal sealed class GetBundleHandler(IClinicDb db, ICaller caller, TodayReader reader, FlareShelf flares, BundleTools tools) : IRequestHandler<GetBundle, Bundle>
{
    /// <summary>Today and so many days after it are worked out: a fortnight without a network.</summary>
    private const int DaysAhead = 13;

    public async Task<Bundle> Handle(GetBundle request, CancellationToken cancellationToken)
    {
        var read = await reader.Read(cancellationToken);
        var (today, language) = (read.Today, Language.Of(read.Today.Language));
        var precautions = read.Patient.PrecautionTagsOn(today.Day);
        var writer = new BundleWriter(language, tools.Drawings, precautions);
        var plans = new List<BundlePlan>();
        foreach (var (plan, shown) in read.Plans.Zip(today.Plans))
        {
            var flareSet = await flares.SetOf(plan, plan.Current!.Content, precautions, cancellationToken);
            plans.Add(writer.PlanOf(shown, DaysOf(read, plan, shown), flareSet));
        }

        return new Bundle(
            caller.Person,
            caller.Role!.Value,
            read.Patient.Id,
            today.PatientName,
            tools.Clock.GetUtcNow(),
            today.Day,
            today.TimeZoneId,
            today.Language,
            read.Patient.Details.FormatNeed,
            new BundleClinic(read.Clinic.Name, today.ClinicPhone, today.EmergencyNumber),
            await SafetyOf(read, language, cancellationToken),
            plans,
            PhoneTexts.In(language))
        {
            DayEnds = DayEndsFrom(today.Day, TimeZoneInfo.FindSystemTimeZoneById(today.TimeZoneId)),
            Missed = today.Missed is { } asked ? new BundleMissed(asked.PlanId, asked.Day, asked.Days) : null,
        };
    }

    private static IReadOnlyList<DateTimeOffset> DayEndsFrom(DateOnly today, TimeZoneInfo zone) =>
        [.. Enumerable.Range(1, DaysAhead + 1).Select(ahead => zone.InstantOf(today.AddDays(ahead), TimeOnly.MinValue))];

    private IReadOnlyList<BundleDay> DaysOf(DayRead read, Plan plan, TodayPlan shown)
    {
        List<Domain.Sessions.Session> sessions = [.. read.Sessions.Where(s => s.PlanId == plan.Id)];
        return
        [
            .. Enumerable.Range(0, DaysAhead + 1).Select(ahead =>
            {
                var day = read.Today.Day.AddDays(ahead);
                var then = ahead is 0 ? shown : shown with { Due = reader.DueOn(plan, read.Patient, sessions, day), DoneToday = 0 };
                return new BundleDay(day, then.StateOn(day), then.Due, shown.Content.Schedule.TimesPerWeek is not null);
            }),
        ];
    }

    private async Task<BundleSafety> SafetyOf(DayRead read, Language language, CancellationToken cancellationToken)
    {
        var release = await db.Releases.AsNoTracking().SingleAsync(r => r.IsCurrent, cancellationToken);
        var box = DangerWords.Emergency(read.Clinic, language);
        var said = Phrasebook.In(language).Screening;
        var tiers = release.Document.Safety.RedFlags.ToDictionary(q => q.Code, q => q.Tier);
        return new BundleSafety(
            read.Today.Locked,
            read.Today.Tier,
            read.Today.ScreenIsDue,
            read.Today.Screen?.Set ?? ScreenSet.Full,
            read.Today.Screen?.Why,
            said.PainUp,
            said.Flare,
            [.. GetRedFlagQuestionsHandler.AskedIn(language, release, ScreenSet.Full).Select(q => new BundleQuestion(q.Code, q.Ask, q.Language, tiers[q.Code]))],
            RedFlagRules.ShortSet,
            box.Title,
            box.Lead,
            box.Signs);
    }
}

/// <summary>What a bundle is written with, beside what is in the database.</summary>
internal sealed record BundleTools(Drawings Drawings, TimeProvider Clock);
