using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Progress;

internal sealed class MeasureAnswerMapping : IEntityTypeConfiguration<MeasureAnswer>
{
    public void Configure(EntityTypeBuilder<MeasureAnswer> builder)
    {
        builder.ToTable("measure_answers");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.Property(x => x.Reading).IsJson();
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.Day });
        builder.HasIndex(x => new { x.ClinicId, x.Corrects }).IsUnique().HasFilter("corrects IS NOT NULL");
        builder.HasOne<MeasureAnswer>().WithMany().HasForeignKey(x => new { x.ClinicId, x.Corrects }).IsRequired(false);
    }
}

internal sealed class MeasureScheduleMapping : IEntityTypeConfiguration<MeasureSchedule>
{
    public void Configure(EntityTypeBuilder<MeasureSchedule> builder)
    {
        builder.ToTable("measure_schedules");
        builder.OwnedByClinic(x => new { x.ClinicId, x.PatientId }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.Property(x => x.Measures).IsJson();
        builder.HasRowVersion();
    }
}

internal sealed class ContentPackMapping : IEntityTypeConfiguration<ContentPack>
{
    public void Configure(EntityTypeBuilder<ContentPack> builder)
    {
        builder.ToTable("content_packs");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.Property(x => x.Items).IsJson();
        builder.HasIndex(x => new { x.ClinicId, x.InstrumentId, x.Version, x.Language }).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.UploadedBy });
    }
}
