using ClinicStretch.Application.Audit;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Exchange.Tables;

/// <summary>What a table of patients would do, row by row. Nothing is kept but that the records were looked at.</summary>
public sealed record PreviewPatients(PatientUpload Table) : ITherapistRequest<PatientPreview>;

/// <param name="Faults">With any of them nothing can be taken in.</param>
/// <param name="Ignored">Headings that mean nothing here.</param>
/// <param name="Seen">To be given when it is taken in: it tells what was shown from anything else.</param>
public sealed record PatientPreview(IReadOnlyList<PreviewedRow> Rows, IReadOnlyList<TableFault> Faults, IReadOnlyList<string> Ignored, string Seen);

/// <summary>
/// Takes a table of patients in, whole or not at all. Who is new is in the caller's charge. The same table once more changes nothing.
/// </summary>
/// <param name="Seen">Of the preview that is agreed to.</param>
public sealed record ImportPatients(PatientUpload Table, string Seen) : ITherapistRequest<ImportedPatients>;

public sealed record ImportedPatients(int New, int Changed, int Unchanged);

internal sealed class PreviewPatientsValidator : AbstractValidator<PreviewPatients>
{
    public PreviewPatientsValidator() => RuleFor(x => x.Table.Rows.Count).LessThanOrEqualTo(PatientUpload.MostRows);
}

internal sealed class ImportPatientsValidator : AbstractValidator<ImportPatients>
{
    public ImportPatientsValidator() => RuleFor(x => x.Table.Rows.Count).LessThanOrEqualTo(PatientUpload.MostRows);
}

internal sealed class ImportPatientsHandler(IClinicDb db, ICaller caller, TimeProvider clock, PatientJudge judge, AuditBook audit) :
    IRequestHandler<PreviewPatients, PatientPreview>,
    IRequestHandler<ImportPatients, ImportedPatients>
{
    public async Task<PatientPreview> Handle(PreviewPatients request, CancellationToken cancellationToken)
    {
        var judged = await judge.Judge(request.Table, cancellationToken);
        foreach (var patient in judged.Rows.Select(r => r.Known).OfType<Patient>())
        {
            audit.Note(nameof(PreviewPatients), patient.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new PatientPreview([.. judged.Rows.Select(r => r.Row)], judged.Faults, request.Table.Ignored, judged.Seen(request.Table.FileHash));
    }

    public async Task<ImportedPatients> Handle(ImportPatients request, CancellationToken cancellationToken)
    {
        // Of two who bring the same file at once, the second finds what the first has registered.
        await db.HoldTeamAsync(cancellationToken);
        var judged = await judge.Judge(request.Table, cancellationToken);
        TableRules.HasNoFaults.MustHold(judged.Faults.Count is 0);
        var changing = judged.Rows.Where(r => r.Row.Fate is not RowFate.Unchanged).ToList();

        // What is as it should be already needs no consent: the answer to it was lost, and it is sent again.
        TableRules.IsAsSeen.MustHold(changing.Count is 0 || judged.Seen(request.Table.FileHash) == request.Seen);
        foreach (var row in changing)
        {
            Keep(row);
        }

        await db.SaveChangesAsync(cancellationToken);
        var added = changing.Count(r => r.Known is null);
        return new ImportedPatients(added, changing.Count - added, judged.Rows.Count - changing.Count);
    }

    private void Keep(JudgedPatient row)
    {
        var (details, contact, needs) = row.Merged;
        var patient = row.Known;
        if (patient is null)
        {
            patient = Patient.Register(caller.Clinic, PatientId.From(Guid.CreateVersion7(clock.GetUtcNow())), caller.Member, details);
            db.Patients.Add(patient);
        }

        patient.Change(details, contact, needs);
        audit.Note(nameof(ImportPatients), patient.Id);
    }
}
