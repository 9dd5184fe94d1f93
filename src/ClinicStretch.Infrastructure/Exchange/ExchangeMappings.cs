using ClinicStretch.Domain.Exchange;
using ClinicStretch.Domain.Sessions.Reminders;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Exchange;

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("deliveries");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.HasOne<Domain.Patients.Patient>().WithMany().HasForeignKey(x => new { x.ClinicId, x.PatientId }).IsRequired(false);
        builder.HasOne<PushDevice>().WithMany().HasForeignKey(x => new { x.ClinicId, x.DeviceId }).IsRequired(false);
        builder.HasIndex(x => new { x.ClinicId, x.Key }).IsUnique();
        builder.HasIndex(x => new { x.ClinicId, x.NextAt }).HasFilter("finished_at IS NULL");
        builder.HasRowVersion();
    }
}

internal sealed class PushDeviceMapping : IEntityTypeConfiguration<PushDevice>
{
    public void Configure(EntityTypeBuilder<PushDevice> builder)
    {
        builder.ToTable("push_devices");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.Ignore(x => x.IsOn);
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.AddressHash }).IsUnique();
        builder.HasRowVersion();
    }
}

internal sealed class RemindingMapping : IEntityTypeConfiguration<Reminding>
{
    public void Configure(EntityTypeBuilder<Reminding> builder)
    {
        builder.ToTable("remindings");
        builder.OwnedByClinic(x => new { x.ClinicId, x.PatientId }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.Property(x => x.Times).IsJson();
        builder.Property(x => x.Quiet).IsJson();
        builder.HasIndex(x => new { x.ClinicId, x.NextAt });
        builder.HasIndex(x => new { x.ClinicId, x.CalendarId }).IsUnique();
        builder.HasRowVersion();
    }
}

internal sealed class KeptPushKeyMapping : IEntityTypeConfiguration<KeptPushKey>
{
    public void Configure(EntityTypeBuilder<KeptPushKey> builder)
    {
        builder.ToTable("push_keys");
        builder.HasKey(x => x.Name);
    }
}

/// <summary>The key pair that tells push services who is calling, shared by all instances.</summary>
public sealed class KeptPushKey
{
    public required string Name { get; init; }

    /// <summary>65 bytes, base64url.</summary>
    public required string PublicKey { get; init; }

    /// <summary>Sealed by the keys that protect cookies.</summary>
    public required byte[] PrivateKey { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
