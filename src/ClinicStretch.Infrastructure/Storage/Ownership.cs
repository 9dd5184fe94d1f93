using System.Linq.Expressions;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>Keys that carry the clinic, so that no row can point into another one.</summary>
internal static class Ownership
{
    public static void OwnedByClinic<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key, Expression<Func<T, object?>> clinic)
        where T : class
    {
        builder.HasKey(key);
        builder.HasOne<Clinic>().WithMany().HasForeignKey(clinic);
    }

    public static void BelongsToPatient<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key)
        where T : class => builder.HasOne<Patient>().WithMany().HasForeignKey(key);

    public static void BelongsToPlan<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key)
        where T : class => builder.HasOne<Plan>().WithMany().HasForeignKey(key);

    /// <summary>Two who change the same row: the second is told.</summary>
    public static void HasRowVersion<T>(this EntityTypeBuilder<T> builder)
        where T : class => builder.Property<uint>("xmin").IsRowVersion();
}
