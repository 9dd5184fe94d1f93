using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Own.Parts;

/// <summary>Who looked at a record and who changed it, as its patient may read it: one line a person, day and kind, all there ever were.</summary>
internal sealed class OwnAccesses(IClinicDb db)
{
    public async Task<IReadOnlyList<OwnAccess>> Of(PatientId patient, OwnNames names, CancellationToken cancellationToken)
    {
        var own = nameof(Role.Patient);
        var rows = await db.Audit.AsNoTracking()
            .Where(a => a.PatientId == patient && a.Role != own && a.Outcome == AuditOutcome.Done)
            .GroupBy(a => new
            {
                a.PersonId,
                a.Role,
                Looked = a.Action.StartsWith("Get") || a.Action.StartsWith("List") || a.Action.StartsWith("Check") || a.Action.StartsWith("Print") || a.Action.StartsWith("Export"),
                a.At.Date,
            })
            .Select(g => new { g.Key.PersonId, g.Key.Role, g.Key.Looked, At = g.Max(a => a.At) })
            .OrderByDescending(g => g.At).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new OwnAccess(r.At, Enum.TryParse<Role>(r.Role, out var role) ? role : null, names.Of(r.PersonId), r.Looked))];
    }
}
