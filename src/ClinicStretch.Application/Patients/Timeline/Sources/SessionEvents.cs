using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>Sessions, with their pain and how they came to be known.</summary>
internal sealed class SessionEvents(IClinicDb db) : ITimelineSource
{
    public TimelineKind Kind => TimelineKind.Sessions;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.PatientId == question.Patient && s.StartedAt < question.Before)
            .OrderByDescending(s => s.StartedAt).Take(question.Most)
            .Select(s => new { s.StartedAt, s.Source, s.PainBefore, s.PainWorst, s.PainAfter, s.ReportedBy, s.Corrects })
            .ToListAsync(cancellationToken);
        return
        [
            .. sessions.Select(s => new TimelineFact(
                s.StartedAt,
                s.Corrects is null ? "Session" : "Session, put right",
                $"{Pain(s.PainBefore, s.PainWorst, s.PainAfter)}. {Known(s.Source)}.") { By = s.ReportedBy }),
        ];
    }

    private static string Pain(PainScore? before, PainScore? worst, PainScore? after)
    {
        List<string> parts = [];
        Add(before, "before");
        Add(worst, "worst");
        Add(after, "after");
        return parts.Count is 0 ? "Pain not reported" : $"Pain {string.Join(", ", parts)}";

        void Add(PainScore? score, string when)
        {
            if (score is { } given)
            {
                parts.Add($"{given.Value} {when}");
            }
        }
    }

    private static string Known(Source source) => source switch
    {
        Source.Live => "Reported live",
        Source.Later => "Reported later",
        Source.Paper => "From paper",
        Source.InClinic => "In the clinic",
        Source.Carer => "Reported by a carer",
        _ => TimelineSetup.Plainly(source.ToString()),
    };
}
