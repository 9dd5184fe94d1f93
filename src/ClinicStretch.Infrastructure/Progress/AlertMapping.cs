using ClinicStretch.Domain.Progress;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Progress;

internal sealed class AlertMapping : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.ToTable("alerts");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.HasOne<Domain.Plans.Plan>().WithMany().HasForeignKey(x => new { x.ClinicId, x.PlanId }).IsRequired(false);
        builder.HasIndex(x => new { x.ClinicId, x.State, x.LastSeenAt });
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.PlanId, x.Cause }).IsUnique().AreNullsDistinct(false)
            .HasFilter("state <> 'Resolved'");
        builder.HasRowVersion();
    }
}
