using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Infrastructure.Storage;
using Npgsql;

namespace ClinicStretch.Application.Tests.Clinics;

/// <summary>As whom a request goes into the database, and what PostgreSQL is told of it.</summary>
public sealed class EntranceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData(Role.Patient)]
    [InlineData(Role.Carer)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Key)]
    public void Whoever_asks_goes_to_their_own_clinic_as_themselves(Role role)
    {
        var caller = Asker.As(role);
        Assert.Equal(new Entrance(caller.ClinicId, caller.PersonId, null), Entrance.Of(new Plain(), caller, Now));
    }

    [Fact]
    public void A_therapist_sees_what_their_caseload_lets_them_see()
    {
        var caller = Asker.As(Role.Therapist);
        Assert.Equal(new Entrance(caller.ClinicId, caller.PersonId, new Viewer(caller.Member, Now)), Entrance.Of(new Plain(), caller, Now));
    }

    [Fact]
    public void Who_is_not_signed_in_goes_to_no_clinic() => Assert.Equal(new Entrance(null, null, null), Entrance.Of(new Plain(), Asker.Nobody, Now));

    [Fact]
    public void What_names_a_clinic_goes_there_as_nobodys_therapist()
    {
        var (caller, named) = (Asker.As(Role.Therapist), new ClinicId(Guid.NewGuid()));
        Assert.Equal(new Entrance(named, caller.PersonId, null), Entrance.Of(new Named(named), caller, Now));
    }

    [Fact]
    public void PostgreSQL_is_told_the_clinic_and_the_person_until_the_transaction_ends()
    {
        var (clinic, person) = (new ClinicId(Guid.NewGuid()), new PersonId(Guid.NewGuid()));
        var (text, values) = Told(db => db.Enter(clinic, person));
        Assert.Equal("SELECT set_config('app.clinic_id', @clinic, true), set_config('app.person_id', @person, true)", text);
        Assert.Equal([("clinic", clinic.Value.ToString()), ("person", person.Value.ToString())], values);
    }

    [Fact]
    public void Where_nobody_entered_it_is_told_nobody_and_nowhere()
    {
        var (_, values) = Told(_ => { });
        Assert.Equal([("clinic", ""), ("person", "")], values);
    }

    [Fact]
    public void Of_a_therapist_it_is_told_who_and_when_in_universal_time()
    {
        var (clinic, person, member) = (new ClinicId(Guid.NewGuid()), new PersonId(Guid.NewGuid()), new MemberId(Guid.NewGuid()));
        var (text, values) = Told(db => db.Enter(clinic, person, new Viewer(member, Now)));
        Assert.Equal("SELECT enter_as_therapist(@clinic, @person, @member, @at)", text);
        Assert.Equal([("clinic", clinic.Value.ToString()), ("person", person.Value.ToString()), ("member", member.Value), ("at", Now.ToUniversalTime())], values);
        Assert.Equal(TimeSpan.Zero, ((DateTimeOffset)values[3].Value!).Offset);
    }

    private static (string Text, (string Name, object? Value)[] Values) Told(Action<ClinicDb> enter)
    {
        using var db = Schema.NewDb();
        enter(db);
        using var connection = new NpgsqlConnection();
        using var command = TenantInterceptor.CommandFor(connection, null, db);
        return (command.CommandText, [.. command.Parameters.Cast<NpgsqlParameter>().Select(p => (p.ParameterName, p.Value))]);
    }

    private sealed record Plain;

    private sealed record Named(ClinicId Clinic) : INamesClinic;
}
