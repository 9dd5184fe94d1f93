using System.Runtime.CompilerServices;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClinicStretch.Application.Tests.Clinics;

/// <summary>The tables as the product describes them; no database is asked.</summary>
internal static class Schema
{
    /// <summary>A way into a database that nobody opens. The tables are described anew, so that a test sees what is true now and not when the first one ran.</summary>
    public static ClinicDb NewDb() => new(new DbContextOptionsBuilder<ClinicDb>().UseNpgsql("Host=nowhere.invalid").EnableServiceProviderCaching(false).Options);

    /// <summary>The tables whose rows belong to a clinic.</summary>
    public static IReadOnlyList<IEntityType> OfClinics(this ClinicDb db) => [.. db.Model.GetEntityTypes().Where(e => !e.IsOwned() && ClinicIn(e) is not null)];

    public static IProperty? ClinicIn(IEntityType table) => table.FindProperty("ClinicId");

    /// <summary>Whether the filter of the table shows a row of that clinic.</summary>
    public static bool Shows(this ClinicDb db, IEntityType table, ClinicId clinic, PersonId? person = null)
    {
        var row = RuntimeHelpers.GetUninitializedObject(table.ClrType);
        ClinicIn(table)!.FieldInfo!.SetValue(row, clinic);
        if (person is not null)
        {
            table.FindProperty("PersonId")!.FieldInfo!.SetValue(row, person.Value);
        }

        return db.Passes(table, row);
    }

    /// <summary>Whether the filter of the table shows this row.</summary>
    public static bool Passes(this ClinicDb db, IEntityType table, object row)
    {
        var filter = table.FindDeclaredQueryFilter(ClinicDb.ClinicFilter)?.Expression;
        Assert.NotNull(filter);
        return (bool)filter.Compile(preferInterpretation: true).DynamicInvoke(row)!;
    }
}
