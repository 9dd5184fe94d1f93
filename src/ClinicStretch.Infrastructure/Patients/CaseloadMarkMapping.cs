using ClinicStretch.Domain.Patients;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Patients;

internal sealed class CaseloadMarkMapping : IEntityTypeConfiguration<CaseloadMark>
{
    public void Configure(EntityTypeBuilder<CaseloadMark> builder)
    {
        builder.ToTable("caseload_marks");
        builder.OwnedByClinic(x => new { x.ClinicId, x.PatientId }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.HasRowVersion();
    }
}
