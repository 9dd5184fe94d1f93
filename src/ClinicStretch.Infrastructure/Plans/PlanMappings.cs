using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Plans;

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("plans");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.HasOne<Episode>().WithMany().HasForeignKey(x => new { x.ClinicId, x.EpisodeId }).IsRequired(false);
        builder.Property(x => x.Draft).IsJson();
        builder.Property(x => x.AlertThresholds).IsJson();
        builder.HasIndex(x => new { x.ClinicId, x.Status, x.Id });
        builder.HasIndex(x => x.ClinicId).HasDatabaseName("ix_plans_with_draft").HasFilter("draft IS NOT NULL");
        builder.Ignore(x => x.Current);
        builder.HasIndex(x => new { x.ClinicId, x.ReviewOn });
        builder.HasIndex(x => new { x.ClinicId, x.EndsOn });
        builder.HasMany(x => x.Revisions).WithOne().HasForeignKey(x => new { x.ClinicId, x.PlanId });
        builder.Navigation(x => x.Revisions).AutoInclude();
        builder.OwnsMany(x => x.History, History);
        builder.HasRowVersion();
    }

    private static void History(OwnedNavigationBuilder<Plan, StatusChange> builder)
    {
        builder.ToTable("plan_status_changes");
        builder.WithOwner().HasForeignKey("ClinicId", "PlanId");
        builder.Property<long>("Number").UseIdentityAlwaysColumn();
        builder.HasKey("ClinicId", "PlanId", "Number");
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("plan_revisions");
        builder.HasKey(x => new { x.ClinicId, x.PlanId, x.Number });
        builder.Property(x => x.Number).ValueGeneratedNever();
        builder.Property(x => x.Content).IsJson();
        builder.Property(x => x.Overrides).IsJson();
        builder.Property(x => x.Precautions).IsJson();
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.PublishedBy });
    }
}
