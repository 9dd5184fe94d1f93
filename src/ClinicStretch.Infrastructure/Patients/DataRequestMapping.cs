using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients.Rights;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Patients;

internal sealed class DataRequestMapping : IEntityTypeConfiguration<DataRequest>
{
    public void Configure(EntityTypeBuilder<DataRequest> builder)
    {
        builder.ToTable("data_requests");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.AnsweredBy }).IsRequired(false);
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.AskedAt });
        builder.HasIndex(x => new { x.ClinicId, x.State, x.AskedAt });
        builder.HasRowVersion();
    }
}
