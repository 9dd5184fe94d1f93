namespace ClinicStretch.Domain.Patients;

/// <summary>A caution tag that holds for a patient.</summary>
public sealed class Precaution
{
    public required ClinicId ClinicId { get; init; }
    public required PatientId PatientId { get; init; }
    public required string Tag { get; init; }

    /// <summary>The day it was recorded; it holds from here on unless <see cref="Began"/> says earlier.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>First day on which it held, where a therapist said another than the day it was recorded.</summary>
    public DateOnly? Began { get; private set; }

    /// <summary>First day on which it holds.</summary>
    public DateOnly From => Began ?? Since;

    /// <summary>First day on which it no longer holds; null when no end is known. A day to come ends it by itself.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>What the therapist noted; null when nothing.</summary>
    public string? Note { get; private set; }

    public bool HoldsOn(DateOnly day) => day >= From && (Until is null || day < Until);

    internal static Precaution Begin(Patient patient, PrecautionInput input, DateOnly today)
    {
        var precaution = new Precaution { ClinicId = patient.ClinicId, PatientId = patient.Id, Tag = input.Tag, Since = today };
        precaution.GoOn(input, today);
        return precaution;
    }

    internal void End(DateOnly today) => Until = today;

    /// <summary>Holds on, with this note; what was ended today was not ended, unless the input says when it ends.</summary>
    internal void GoOn(PrecautionInput input, DateOnly today)
    {
        Note = input.Note;
        if (input.Since is { } since)
        {
            (Began, Until) = (since == Since ? null : since, input.Until);
        }
        else if (!HoldsOn(today))
        {
            Until = null;
        }
    }
}

/// <param name="Since">First day on which it holds; null leaves both days as they are, and means today for a new one.</param>
/// <param name="Until">First day on which it no longer holds; null when no end is known.</param>
public sealed record PrecautionInput(string Tag, string? Note, DateOnly? Since = null, DateOnly? Until = null);
