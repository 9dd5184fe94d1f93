using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Progress.Measures;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Tables;

/// <summary>The answers to measures, as they stand, of a page of the patients whom the caller sees, for a table. That each was read stands in the audit.</summary>
/// <param name="After">The last patient of the page before; null for the first page, which alone asks for a recent proof.</param>
public sealed record ExportMeasures(PatientId? After) : IMemberRequest<MeasureTable>, INeedsProof, IHandsOut
{
    public bool IsOfARecord => false;

    public bool IsProofNeeded => After is null;
}

/// <param name="Rows">A patient's one after the other, the oldest first.</param>
/// <param name="Next">Where the next page goes on; null at the end.</param>
public sealed record MeasureTable(IReadOnlyList<MeasureRow> Rows, PatientId? Next);

public sealed record MeasureRow(Patient Patient, MeasureAnswer Answer);

internal sealed class ExportMeasuresHandler(IClinicDb db, TablePages pages) : IRequestHandler<ExportMeasures, MeasureTable>
{
    public async Task<MeasureTable> Handle(ExportMeasures request, CancellationToken cancellationToken)
    {
        var (patients, next) = await pages.Of(request.After, TablePages.FewPatients, nameof(ExportMeasures), cancellationToken);
        List<PatientId> ids = [.. patients.Select(p => p.Id)];
        var answers = (await db.MeasureAnswers.AsNoTracking().Where(a => ids.Contains(a.PatientId)).ToListAsync(cancellationToken)).ToLookup(a => a.PatientId);
        return new MeasureTable([.. patients.SelectMany(p => MeasureAnswer.Standing(answers[p.Id]).Select(a => new MeasureRow(p, a)))], next);
    }
}
