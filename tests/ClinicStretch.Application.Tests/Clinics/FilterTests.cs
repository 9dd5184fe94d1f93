using System.Runtime.CompilerServices;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClinicStretch.Application.Tests.Clinics;

/// <summary>Every table of a clinic shows that clinic's rows, and no others.</summary>
public sealed class FilterTests
{
    private static readonly ClinicId Here = new(Guid.NewGuid());
    private static readonly ClinicId Elsewhere = new(Guid.NewGuid());

    [Fact]
    public void A_row_is_shown_at_its_own_clinic_and_at_no_other()
    {
        using var db = Schema.NewDb();
        db.Enter(Here, null);
        Assert.True(db.OfClinics().Count >= 45);
        Assert.All(db.OfClinics(), table =>
        {
            Assert.True(db.Shows(table, Here), $"{table.DisplayName()} hides its own clinic's rows");
            Assert.False(db.Shows(table, Elsewhere), $"{table.DisplayName()} shows another clinic's rows");
        });
    }

    [Fact]
    public void Who_has_entered_no_clinic_sees_no_row()
    {
        using var db = Schema.NewDb();
        Assert.All(db.OfClinics(), table => Assert.False(db.Shows(table, Here), $"{table.DisplayName()} shows rows to nobody"));
    }

    [Fact]
    public void A_clinic_itself_is_shown_to_those_who_entered_it()
    {
        using var db = Schema.NewDb();
        var clinics = db.Model.FindEntityType(typeof(Clinic))!;
        Assert.False(db.Passes(clinics, ClinicOf(clinics, Here)));
        db.Enter(Here, null);
        Assert.True(db.Passes(clinics, ClinicOf(clinics, Here)));
        Assert.False(db.Passes(clinics, ClinicOf(clinics, Elsewhere)));
    }

    [Fact]
    public void A_person_sees_where_they_belong_before_they_have_chosen_and_where_others_belong_they_do_not()
    {
        using var db = Schema.NewDb();
        var (me, other) = (new PersonId(Guid.NewGuid()), new PersonId(Guid.NewGuid()));
        var memberships = db.Model.FindEntityType(typeof(Membership))!;
        db.Enter(null, me);
        Assert.True(db.Shows(memberships, Here, me));
        Assert.False(db.Shows(memberships, Here, other));
    }

    [Fact]
    public void Going_elsewhere_takes_nothing_along()
    {
        using var db = Schema.NewDb();
        db.Enter(Here, new PersonId(Guid.NewGuid()), new Viewer(new MemberId(Guid.NewGuid()), DateTimeOffset.UnixEpoch));
        db.HasNews = true;
        db.Attach(Membership.OfPatient(Here, new PersonId(Guid.NewGuid()), new PatientId(Guid.NewGuid())));
        db.Enter(null, null);
        Assert.Equal((null, null, null, false), (db.Tenant, db.Actor, db.Viewer, db.HasNews));
        Assert.Empty(db.ChangeTracker.Entries());
    }

    private static object ClinicOf(IEntityType clinics, ClinicId id)
    {
        var clinic = RuntimeHelpers.GetUninitializedObject(clinics.ClrType);
        clinics.FindProperty(nameof(Clinic.Id))!.FieldInfo!.SetValue(clinic, id);
        return clinic;
    }
}
