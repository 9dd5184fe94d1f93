using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Accounts.Team;
using ClinicStretch.Domain.Audit;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Rights;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClinicStretch.Application.Tests.Clinics;

/// <summary>Keys carry the clinic, so that no row can point into another one.</summary>
public sealed class KeyTests
{
    [Fact]
    public void A_clinics_row_is_found_by_its_clinic_first()
    {
        using var db = Schema.NewDb();
        Assert.All(db.OfClinics(), table => Assert.Equal("ClinicId", table.FindPrimaryKey()!.Properties[0].Name));
    }

    [Fact]
    public void Tables_have_the_names_that_the_walls_in_the_database_are_built_round()
    {
        using var db = Schema.NewDb();
        Assert.Equal("record_openings", db.Model.FindEntityType(typeof(RecordOpening))!.GetTableName());
        Assert.All(db.OfClinics(), table => Assert.Equal("clinic_id", Schema.ClinicIn(table)!.GetColumnName()));
    }

    [Fact]
    public void A_clinics_row_belongs_to_a_clinic_that_there_is()
    {
        using var db = Schema.NewDb();
        Assert.All(db.OfClinics(), table => Assert.True(
            table.GetForeignKeys().Any(k => k.Properties is [{ Name: "ClinicId" }] && k.PrincipalEntityType.ClrType == typeof(Clinic))
                || table.GetForeignKeys().Any(k => k.Properties[0].Name is "ClinicId" && Schema.ClinicIn(k.PrincipalEntityType) is not null),
            $"{table.DisplayName()} names a clinic and points to nothing of it"));
    }

    [Fact]
    public void What_points_to_another_row_of_a_clinic_points_within_the_same_clinic()
    {
        using var db = Schema.NewDb();
        var pointers = db.OfClinics().SelectMany(t => t.GetForeignKeys()).Where(k => Schema.ClinicIn(k.PrincipalEntityType) is not null).ToList();
        Assert.True(pointers.Count > 40);
        Assert.All(pointers, key =>
        {
            var at = key.Properties.ToList().FindIndex(p => p.Name is "ClinicId");
            Assert.True(at >= 0, $"{key} leaves out the clinic");
            Assert.Equal("ClinicId", key.PrincipalKey.Properties[at].Name);
        });
    }

    [Fact]
    public void What_names_a_plan_points_to_one_that_there_is() => Assert.Empty(Loose(nameof(Session.PlanId), typeof(Plan)));

    /// <summary>But for what outlives the record: the audit, and the proof that it was erased.</summary>
    [Fact]
    public void What_names_a_patient_points_to_one_that_there_is() =>
        Assert.Equal([nameof(AuditEntry), nameof(Erasure)], Loose(nameof(Session.PatientId), typeof(Patient)));

    private static List<string> Loose(string name, Type named)
    {
        using var db = Schema.NewDb();
        return [.. db.OfClinics().Where(t => t.ClrType != named && t.FindProperty(name) is not null && !t.GetForeignKeys().Any(k => k.Properties.Any(p => p.Name == name)))
            .Select(t => t.ClrType.Name).Order()];
    }
}
