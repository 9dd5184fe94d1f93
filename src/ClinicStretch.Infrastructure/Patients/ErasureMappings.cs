using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients.Rights;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Patients;

internal sealed class LegalHoldMapping : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> builder)
    {
        builder.ToTable("legal_holds");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.PlacedBy });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.LiftedBy }).IsRequired(false);
        builder.Ignore(x => x.IsOn);
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.PlacedAt });
        builder.HasRowVersion();
    }
}

// Points to no patient and to no request: it outlives both.
internal sealed class ErasureMapping : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.ToTable("erasures");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.By }).IsRequired(false);
        builder.Ignore(x => x.IsUnaltered);
        builder.HasIndex(x => new { x.ClinicId, x.PatientId });
        builder.HasIndex(x => new { x.ClinicId, x.At });
    }
}
