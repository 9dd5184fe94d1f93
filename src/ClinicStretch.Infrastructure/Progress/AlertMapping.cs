using ClinicStretch.Domain.Accounts;
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
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.AssignedTo }).IsRequired(false);
        builder.Property(x => x.Sessions).IsJson().HasDefaultValueSql("'[]'");
        builder.Property(x => x.Why).HasDefaultValue("");
        builder.Property(x => x.Reach).HasDefaultValue(AlertReach.None).HasSentinel(AlertReach.None);
        builder.OwnsMany(x => x.History, History);
        builder.HasIndex(x => new { x.ClinicId, x.State, x.LastSeenAt });
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.PlanId, x.Cause }).IsUnique().AreNullsDistinct(false)
            .HasFilter("state <> 'Resolved'");
        builder.HasRowVersion();
    }

    private static void History(OwnedNavigationBuilder<Alert, AlertEvent> builder)
    {
        builder.ToTable("alert_events");
        builder.WithOwner().HasForeignKey("ClinicId", "AlertId");
        builder.Property(x => x.Number).ValueGeneratedNever();
        builder.HasKey("ClinicId", "AlertId", "Number");
    }
}

internal sealed class PatientLookMapping : IEntityTypeConfiguration<PatientLook>
{
    public void Configure(EntityTypeBuilder<PatientLook> builder)
    {
        builder.ToTable("patient_looks");
        builder.OwnedByClinic(x => new { x.ClinicId, x.MemberId, x.PatientId }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.MemberId });
        builder.HasRowVersion();
    }
}
