using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Audit;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Tables;

/// <summary>A page of the patients whom the caller sees, for a table. That each was read stands in the audit.</summary>
/// <param name="After">The last patient of the page before; null for the first page, which alone asks for a recent proof.</param>
public sealed record ExportPatients(PatientId? After) : IMemberRequest<PatientTable>, INeedsProof, IHandsOut
{
    public bool IsOfARecord => false;

    public bool IsProofNeeded => After is null;
}

/// <param name="Therapists">By id; those too who have left.</param>
/// <param name="Next">Where the next page goes on; null at the end.</param>
public sealed record PatientTable(IReadOnlyList<Patient> Patients, IReadOnlyDictionary<MemberId, string> Therapists, DateTimeOffset At, PatientId? Next);

internal sealed class ExportPatientsHandler(IClinicDb db, TablePages pages, TimeProvider clock) : IRequestHandler<ExportPatients, PatientTable>
{
    public async Task<PatientTable> Handle(ExportPatients request, CancellationToken cancellationToken)
    {
        var (patients, next) = await pages.Of(request.After, TablePages.ManyPatients, nameof(ExportPatients), cancellationToken);
        return new PatientTable(patients, await db.Members.AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken), clock.GetUtcNow(), next);
    }
}

/// <summary>Goes through the patients whom the caller sees, some at a time, and notes in the audit that they were read.</summary>
internal sealed class TablePages(IClinicDb db, AuditBook audit)
{
    public const int ManyPatients = 500;

    /// <summary>Where all that was reported of each comes along.</summary>
    public const int FewPatients = 25;

    public async Task<(IReadOnlyList<Patient> Patients, PatientId? Next)> Of(PatientId? after, int most, string action, CancellationToken cancellationToken)
    {
        var patients = db.Patients.AsNoTracking();
        if (after is { } last)
        {
            patients = patients.Where(p => p.Id > last);
        }

        var page = await patients.OrderBy(p => p.Id).Take(most + 1).ToListAsync(cancellationToken);
        IReadOnlyList<Patient> read = [.. page.Take(most)];
        foreach (var patient in read)
        {
            audit.Note(action, patient.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
        return (read, page.Count > most ? read[^1].Id : null);
    }
}
