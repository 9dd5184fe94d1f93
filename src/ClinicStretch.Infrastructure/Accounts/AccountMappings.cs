using ClinicStretch.Domain.Accounts;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Accounts;

internal sealed class ClinicMapping : IEntityTypeConfiguration<Clinic>
{
    public void Configure(EntityTypeBuilder<Clinic> builder)
    {
        builder.ToTable("clinics");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.ComplexProperty(x => x.Details);
        builder.Property(x => x.Profile).IsJson();
        builder.Property(x => x.StaffNeedSecondFactor).HasDefaultValue(false);
        builder.Property(x => x.Access).HasDefaultValue(Domain.Accounts.Team.CaseloadAccess.WholeClinic);
        builder.Property(x => x.AlertThresholds).IsJson();
        builder.Property(x => x.Escalation).IsJson();
        builder.Property(x => x.Retention).IsJson();
        builder.HasRowVersion();
    }
}

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("members");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.Ignore(x => x.WorksHere);
        builder.HasIndex(x => new { x.ClinicId, x.PersonId }).IsUnique();
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("memberships");
        builder.OwnedByClinic(x => new { x.ClinicId, x.PersonId, x.Role }, x => x.ClinicId);
        builder.HasIndex(x => x.PersonId);
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.MemberId }).IsRequired(false);
        builder.HasOne<Domain.Patients.Patient>().WithMany().HasForeignKey(x => new { x.ClinicId, x.PatientId }).IsRequired(false);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.HasOne<Domain.Patients.Patient>().WithMany().HasForeignKey(x => new { x.ClinicId, x.PatientId }).IsRequired(false);
        builder.Property(x => x.Staff).IsJson();
        builder.HasOne<Carer>().WithMany().HasForeignKey(x => new { x.ClinicId, x.CarerId }).IsRequired(false);
        builder.HasRowVersion();
    }
}

internal sealed class CarerMapping : IEntityTypeConfiguration<Carer>
{
    public void Configure(EntityTypeBuilder<Carer> builder)
    {
        builder.ToTable("carers");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.Ignore(x => x.State);
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.InvitedAt });
        builder.HasRowVersion();
    }
}

internal sealed class PersonMapping :
    IEntityTypeConfiguration<Person>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<Person> builder) => builder.ToTable("people");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("person_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("person_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("person_tokens");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("person_passkeys");
        builder.HasKey(x => x.CredentialId);
        builder.Property(x => x.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(x => x.Data).ToJson();
        builder.HasOne<Person>().WithMany().HasForeignKey(x => x.UserId).IsRequired();
    }
}

internal sealed class KeptSignInMapping : IEntityTypeConfiguration<KeptSignIn>
{
    public void Configure(EntityTypeBuilder<KeptSignIn> builder)
    {
        builder.ToTable("sign_ins");
        builder.HasKey(x => x.KeyHash);
        builder.HasIndex(x => x.PersonId);
        builder.HasIndex(x => x.ExpiresAt);
        builder.Property(x => x.Id).HasDefaultValueSql("gen_random_uuid()");
        builder.Property(x => x.IsTrusted).HasDefaultValue(false);
    }
}

internal sealed class KeptCodeMapping : IEntityTypeConfiguration<KeptCode>
{
    public void Configure(EntityTypeBuilder<KeptCode> builder)
    {
        builder.ToTable("sign_in_codes");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.HasIndex(x => new { x.AddressHash, x.MadeAt });
        builder.HasIndex(x => x.MadeAt);
    }
}

internal sealed class KeptKeyMapping : IEntityTypeConfiguration<KeptKey>
{
    public void Configure(EntityTypeBuilder<KeptKey> builder)
    {
        builder.ToTable("data_protection_keys");
        builder.HasKey(x => x.Name);
    }
}
