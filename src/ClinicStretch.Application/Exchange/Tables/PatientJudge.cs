using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Tables;

/// <summary>A row, held against what is known.</summary>
/// <param name="Known">Null for somebody new.</param>
internal sealed record JudgedPatient(PreviewedRow Row, MergedPatient Merged, Patient? Known);

/// <param name="Faults">Of the file and of its rows, in the order of the lines. With any of them nothing is taken in.</param>
internal sealed record JudgedPatients(IReadOnlyList<JudgedPatient> Rows, IReadOnlyList<TableFault> Faults)
{
    /// <summary>Tells what somebody was shown from anything else: another file, or another record under the same file.</summary>
    public string Seen(string fileHash) => ContentHash.Of(new { File = fileHash, Rows = Rows.Select(r => r.Row) });
}

/// <summary>What each row of a table of patients would do. Changes nothing.</summary>
internal sealed class PatientJudge(IClinicDb db, IValidator<MergedPatient> validator)
{
    public async Task<JudgedPatients> Judge(PatientUpload upload, CancellationToken cancellationToken)
    {
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var known = await Known.Of(db, upload.Rows, cancellationToken);
        var (rows, faults, named) = (new List<JudgedPatient>(), new List<TableFault>(upload.Faults), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in upload.Rows)
        {
            if (known.WrongIn(row) is { } wrong)
            {
                faults.Add(wrong);
                continue;
            }

            var patient = known.For(row);
            var merged = MergedPatient.Of(row, upload.Columns, patient, clinic);
            var failures = validator.Validate(merged).Errors;
            faults.AddRange(failures.Select(f => FaultOf(row.Line, f)));
            if (!named.Add(patient is null ? $"number {row.Number}" : $"id {patient.Id.Value}"))
            {
                faults.Add(new TableFault(row.Line, null, "table.row_twice", "Another row of this file is about the same patient. Leave one of them."));
            }
            else if (failures.Count is 0)
            {
                rows.Add(Judged(row.Line, merged, patient));
            }
        }

        return new JudgedPatients(rows, [.. faults.OrderBy(f => f.Line)]);
    }

    private static JudgedPatient Judged(int line, MergedPatient merged, Patient? known)
    {
        var changes = known is null ? [] : merged.ChangesOf(known);
        var fate = known is null ? RowFate.New : changes.Count > 0 ? RowFate.Changed : RowFate.Unchanged;
        return new JudgedPatient(new PreviewedRow(line, fate, known?.Id, merged.Details.Name, changes), merged, known);
    }

    private static TableFault FaultOf(int line, ValidationFailure failure) =>
        new(line, MergedPatientValidator.ColumnOf(failure.PropertyName), failure.ErrorCode, failure.ErrorMessage);

    // Those whom the rows name, as far as the caller sees them.
    private sealed record Known(IReadOnlyDictionary<PatientId, Patient> ById, ILookup<string, Patient> ByNumber)
    {
        public static async Task<Known> Of(IClinicDb db, IReadOnlyList<PatientInput> rows, CancellationToken cancellationToken)
        {
            var ids = rows.Select(r => r.Id).OfType<PatientId>().ToList();
            var numbers = rows.Select(r => r.Number).OfType<string>().ToList();
            var found = await db.Patients.Where(p => ids.Contains(p.Id) || (p.Details.Reference != null && numbers.Contains(p.Details.Reference))).ToListAsync(cancellationToken);
            return new Known(found.ToDictionary(p => p.Id), found.Where(p => p.Details.Reference is not null).ToLookup(p => p.Details.Reference!));
        }

        public TableFault? WrongIn(PatientInput row) => row switch
        {
            { Id: null, Number: null } => new(
                row.Line, PatientColumns.Number, "table.no_key", "Give the clinic's own number of the patient: by it the row is known again when the file is brought a second time."),
            { Id: { } id } when !ById.ContainsKey(id) => new(
                row.Line, PatientColumns.Id, "table.unknown_id", "None of the patients you see has this id. Leave it empty to register somebody new."),
            { Id: { } id, Number: { } number } when ById[id].Details.Reference != number && ByNumber[number].Any(p => p.Id != id) => new(
                row.Line, PatientColumns.Number, "table.number_taken", "Another patient has this number."),
            { Id: null, Number: { } number } when ByNumber[number].Count() > 1 => new(
                row.Line, PatientColumns.Number, "table.number_of_several", "Several patients have this number. Say which by patient_id, as in a file that was taken out here."),
            _ => null,
        };

        public Patient? For(PatientInput row) => row.Id is { } id ? ById[id] : ByNumber[row.Number!].SingleOrDefault();
    }
}

/// <summary>The same as where one patient is registered.</summary>
internal sealed class MergedPatientValidator : AbstractValidator<MergedPatient>
{
    public MergedPatientValidator(TimeProvider clock)
    {
        RuleFor(x => x.Details).SetValidator(new PatientDetailsValidator(clock));
        RuleFor(x => x.Contact).SetValidator(new PatientContactValidator());
        RuleFor(x => x.Needs.InterpreterNote).OptionalText(500);
    }

    public static string? ColumnOf(string property) => property.Split('.')[^1] switch
    {
        nameof(PatientDetails.Reference) => PatientColumns.Number,
        nameof(PatientDetails.Name) => PatientColumns.Name,
        nameof(PatientDetails.BirthDate) => PatientColumns.BirthDate,
        nameof(PatientDetails.Email) => PatientColumns.Email,
        nameof(PatientDetails.Language) => PatientColumns.Language,
        nameof(PatientDetails.TimeZoneId) => PatientColumns.TimeZone,
        nameof(PatientDetails.MinutesADay) => PatientColumns.MinutesADay,
        nameof(PatientContact.Phone) => PatientColumns.Phone,
        nameof(PatientContact.Address) => PatientColumns.Address,
        nameof(PatientContact.EmergencyName) => PatientColumns.EmergencyName,
        nameof(PatientContact.EmergencyPhone) => PatientColumns.EmergencyPhone,
        nameof(PatientContact.EmergencyRelation) => PatientColumns.EmergencyRelation,
        nameof(PatientNeeds.InterpreterNote) => PatientColumns.Interpreter,
        _ => null,
    };
}
