using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Sessions;

/// <summary>A session is one row: its items are a JSON column.</summary>
internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.HasOne<Revision>().WithMany().HasForeignKey(x => new { x.ClinicId, x.PlanId, x.Revision });
        builder.Property(x => x.Items).IsJson();
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.StartedAt });
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.Day });
        builder.HasIndex(x => new { x.ClinicId, x.ReceivedAt });
        builder.HasIndex(x => new { x.ClinicId, x.Corrects }).IsUnique().HasFilter("corrects IS NOT NULL");
        builder.HasOne<Session>().WithMany().HasForeignKey(x => new { x.ClinicId, x.Corrects }).IsRequired(false);
    }
}
