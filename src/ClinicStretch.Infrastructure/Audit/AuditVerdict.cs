using ClinicStretch.Domain;

namespace ClinicStretch.Infrastructure.Audit;

/// <summary>Where a clinic's audit ended when somebody looked.</summary>
/// <param name="Number">How many rows there were.</param>
/// <param name="Hash">Of the last row, in hexadecimal; it stands for all before it.</param>
public sealed record AuditHead(ClinicId Clinic, long Number, string Hash);

/// <summary>What is to be said of a clinic's audit.</summary>
/// <param name="Head">Where it ends by what the database says.</param>
/// <param name="Faults">Sentences without health data, such as "Row 17 was altered."; empty when it is whole.</param>
public sealed record AuditVerdict(AuditHead Head, IReadOnlyList<string> Faults)
{
    public bool IsWhole => Faults.Count is 0;
}
