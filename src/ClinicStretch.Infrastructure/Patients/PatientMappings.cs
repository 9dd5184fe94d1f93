using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Patients;

internal sealed class PatientMapping : IEntityTypeConfiguration<Patient>
{
    public void Configure(EntityTypeBuilder<Patient> builder)
    {
        builder.ToTable("patients");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.ComplexProperty(x => x.Details);
        builder.ComplexProperty(x => x.Contact);
        builder.ComplexProperty(x => x.Needs);
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.TherapistId });
        builder.HasMany(x => x.Precautions).WithOne().HasForeignKey(x => new { x.ClinicId, x.PatientId });
        builder.Navigation(x => x.Precautions).AutoInclude();
        builder.HasRowVersion();
    }
}

internal sealed class PrecautionMapping : IEntityTypeConfiguration<Precaution>
{
    public void Configure(EntityTypeBuilder<Precaution> builder)
    {
        builder.ToTable("precautions");
        builder.HasKey(x => new { x.ClinicId, x.PatientId, x.Tag, x.Since });
        builder.Ignore(x => x.From);
    }
}

internal sealed class RedFlagScreenMapping : IEntityTypeConfiguration<RedFlagScreen>
{
    public void Configure(EntityTypeBuilder<RedFlagScreen> builder)
    {
        builder.ToTable("red_flag_screens");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.Property(x => x.Answers).IsJson();
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.AnsweredAt });
        builder.HasRowVersion();
    }
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.RecordedBy });
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.At });
    }
}

internal sealed class EpisodeMapping : IEntityTypeConfiguration<Episode>
{
    public void Configure(EntityTypeBuilder<Episode> builder)
    {
        builder.ToTable("episodes");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.Ignore(x => x.IsOpen);
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.Start });
        builder.HasRowVersion();
    }
}
