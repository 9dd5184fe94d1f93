using ClinicStretch.Application.Audit;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Team;

/// <summary>Puts patients of one therapist in the charge of another, and says so in each record.</summary>
internal sealed class CaseloadDesk(IClinicDb db, AuditBook audit)
{
    public static readonly Rule ToAnotherTherapist = Rule.OfInput("handover.to", "Choose another therapist to hand over to.");

    /// <summary>Saves nothing of the audit; a patient who is with somebody else by now is left alone.</summary>
    /// <param name="patients">Null for all.</param>
    /// <returns>How many changed hands.</returns>
    public async Task<int> Move(MemberId from, MemberId to, IReadOnlyList<PatientId>? patients, CancellationToken cancellationToken)
    {
        await MustTake(from, to, cancellationToken);

        // The caller may not see them any more once they are somebody else's.
        await db.LookPastCaseload(cancellationToken);
        var moved = await db.Patients.Where(p => p.TherapistId == from && (patients == null || patients.Contains(p.Id)))
            .OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
        await db.Patients.Where(p => p.TherapistId == from && moved.Contains(p.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.TherapistId, to), cancellationToken);
        moved.ForEach(patient => audit.Note(nameof(HandOver), patient));
        return moved.Count;
    }

    private async Task MustTake(MemberId from, MemberId to, CancellationToken cancellationToken)
    {
        var taker = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == to, cancellationToken) ?? throw new NotFoundException("member");
        ToAnotherTherapist.MustHold(from != to && taker.Role is Role.Therapist);
        MemberRules.StillWorksHere.MustHold(taker.WorksHere);
    }
}
