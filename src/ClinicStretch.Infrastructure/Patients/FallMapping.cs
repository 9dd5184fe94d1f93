using ClinicStretch.Domain.Patients;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Patients;

internal sealed class FallMapping : IEntityTypeConfiguration<Fall>
{
    public void Configure(EntityTypeBuilder<Fall> builder)
    {
        builder.ToTable("falls");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.HappenedAt });
    }
}
