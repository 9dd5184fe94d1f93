using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Exchange.Keys.Clients;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Exchange.Keys;

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.MadeBy });
        builder.Property(x => x.Scopes).IsJson();
        builder.Ignore(x => x.Actor);
        builder.Ignore(x => x.IsClient);
    }
}

internal sealed class SpentAssertionMapping : IEntityTypeConfiguration<SpentAssertion>
{
    public void Configure(EntityTypeBuilder<SpentAssertion> builder)
    {
        builder.ToTable("spent_assertions");
        builder.OwnedByClinic(x => new { x.ClinicId, x.KeyId, x.Hash }, x => x.ClinicId);
        builder.HasOne<ApiKey>().WithMany().HasForeignKey(x => new { x.ClinicId, x.KeyId });
    }
}
