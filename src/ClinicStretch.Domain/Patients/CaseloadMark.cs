namespace ClinicStretch.Domain.Patients;

/// <summary>
/// How a patient gets on, worked out ahead so that a caseload of any size can be narrowed by it. The database marks it stale in the same
/// transaction as every session and every change of a plan; it is worked out anew before it is asked.
/// </summary>
public sealed class CaseloadMark
{
    public required ClinicId ClinicId { get; init; }
    public required PatientId PatientId { get; init; }

    /// <summary>Day of the newest session, or of the start where there was none yet; null while no plan is to be followed.</summary>
    public DateOnly? SilentSince { get; private set; }

    /// <summary>Of the last seven full days, 0 to 1; null below three countable slots.</summary>
    public decimal? Adherence { get; private set; }

    /// <summary>Last day of the running plan; null while it is open or there is none.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>The day, in the clinic's time zone, that it was worked out on.</summary>
    public DateOnly? WorkedOutOn { get; private set; }

    /// <summary>True from the moment something came in that it does not know.</summary>
    public bool IsStale { get; private set; }

    public void Become(DateOnly? silentSince, decimal? adherence, DateOnly? endsOn, DateOnly today) =>
        (SilentSince, Adherence, EndsOn, WorkedOutOn, IsStale) = (silentSince, adherence, endsOn, today, false);
}
