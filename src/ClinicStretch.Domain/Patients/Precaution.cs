namespace ClinicStretch.Domain.Patients;

/// <summary>A caution tag that holds for a patient.</summary>
public sealed class Precaution
{
    public required ClinicId ClinicId { get; init; }
    public required PatientId PatientId { get; init; }
    public required string Tag { get; init; }

    /// <summary>First day on which it holds.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>First day on which it no longer holds; null while it holds.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>What the therapist noted; null when nothing.</summary>
    public string? Note { get; private set; }

    public bool HoldsOn(DateOnly day) => day >= Since && (Until is null || day < Until);

    internal static Precaution Begin(Patient patient, PrecautionInput input, DateOnly today) =>
        new() { ClinicId = patient.ClinicId, PatientId = patient.Id, Tag = input.Tag, Since = today, Note = input.Note };

    internal void End(DateOnly today) => Until = today;

    internal void Annotate(string? note) => Note = note;
}

public sealed record PrecautionInput(string Tag, string? Note);
