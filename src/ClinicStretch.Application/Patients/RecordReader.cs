using ClinicStretch.Application.Patients.Consents;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>Reads the parts of a record that more than one page shows.</summary>
internal sealed class RecordReader(IClinicDb db)
{
    private const int MostConsents = 500;
    private const int RecentSessions = 5;

    public async Task<PatientConsents> ConsentsOf(PatientId patient, CancellationToken cancellationToken)
    {
        var rows = await db.Consents.AsNoTracking().Where(c => c.PatientId == patient)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.RecordedAt).Take(MostConsents).ToListAsync(cancellationToken);
        var members = rows.Select(c => c.RecordedBy).Distinct().ToList();
        var names = await db.Members.Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        return new PatientConsents([.. ConsentRules.Newest(rows).Select(LineOf)], [.. rows.Select(LineOf)]);

        ConsentLine LineOf(Consent consent) => ConsentLine.Of(consent, consent.SaidBy is null ? names[consent.RecordedBy] : "the patient");
    }

    /// <summary>Of the sessions that report pain after or before, newest first.</summary>
    public async Task<IReadOnlyList<ReportedPain>> RecentPainOf(PatientId patient, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions.AsNoTracking().Standing(db)
            .Where(s => s.PatientId == patient && (s.PainAfter != null || s.PainBefore != null))
            .OrderByDescending(s => s.StartedAt).Take(RecentSessions)
            .Select(s => new { s.Day, s.PainBefore, s.PainWorst, s.PainAfter }).ToListAsync(cancellationToken);
        return [.. sessions.Select(s => new ReportedPain(s.Day, s.PainBefore?.Value, s.PainWorst?.Value, s.PainAfter?.Value))];
    }

    public async Task<EpisodeLine?> OpenEpisodeOf(PatientId patient, CancellationToken cancellationToken) =>
        await db.Episodes.AsNoTracking().NewestOpen(patient, cancellationToken) is { } open ? EpisodeLine.Of(open) : null;
}

/// <summary>Pain from 0 to 10 as one session reported it; null where it did not.</summary>
public sealed record ReportedPain(DateOnly Day, int? Before, int? Worst, int? After);

public sealed record EpisodeLine(
    EpisodeId Id,
    string Title,
    string? ReferralReason,
    DateOnly Start,
    DateOnly? End,
    EpisodeOutcome? Outcome,
    string? ClosingNote)
{
    internal static EpisodeLine Of(Episode e) => new(e.Id, e.Title, e.ReferralReason, e.Start, e.End, e.Outcome, e.ClosingNote);
}

internal static class OpenEpisodes
{
    /// <summary>The episode of care that runs now; the newest, where several do; null when none does.</summary>
    public static Task<Episode?> NewestOpen(this IQueryable<Episode> episodes, PatientId patient, CancellationToken cancellationToken) => episodes
        .Where(e => e.PatientId == patient && e.End == null).OrderByDescending(e => e.Start).ThenByDescending(e => e.Id)
        .FirstOrDefaultAsync(cancellationToken);
}
