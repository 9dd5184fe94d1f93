using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Accounts;
using MediatR;

namespace ClinicStretch.Application.Tests.Access;

/// <summary>The role marker of a request decides who gets as far as its handler.</summary>
public sealed class RoleTests
{
    [Theory]
    [InlineData(typeof(AnybodySignedIn), Role.Patient, Role.Carer, Role.Therapist, Role.Administrator)]
    [InlineData(typeof(ThePatient), Role.Patient, Role.Carer)]
    [InlineData(typeof(AMember), Role.Therapist, Role.Administrator)]
    [InlineData(typeof(ATherapist), Role.Therapist)]
    [InlineData(typeof(AnAdministrator), Role.Administrator)]
    [InlineData(typeof(Everybody), Role.Patient, Role.Carer, Role.Therapist, Role.Administrator, Role.Key)]
    [InlineData(typeof(AnybodyAndKeys), Role.Patient, Role.Carer, Role.Therapist, Role.Administrator, Role.Key)]
    [InlineData(typeof(AMemberAndKeys), Role.Therapist, Role.Administrator, Role.Key)]
    [InlineData(typeof(Unmarked))]
    [InlineData(typeof(TwiceMarked))]
    public async Task A_request_is_open_to_the_roles_its_marker_names_and_to_no_other(Type request, params Role[] open)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var asks = Ask(request, Asker.As(role));
            if (open.Contains(role))
            {
                Assert.True(await asks, $"{role} is kept from {request.Name}");
            }
            else
            {
                await Assert.ThrowsAsync<ForbiddenException>(() => asks);
            }
        }
    }

    [Theory]
    [InlineData(typeof(AnybodySignedIn))]
    [InlineData(typeof(ThePatient))]
    [InlineData(typeof(AnAdministrator))]
    [InlineData(typeof(AnybodyAndKeys))]
    [InlineData(typeof(Unmarked))]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in(Type request) =>
        await Assert.ThrowsAsync<SignInNeededException>(() => Ask(request, Asker.Nobody));

    [Fact]
    public async Task What_is_public_asks_nobody_who_they_are() => Assert.True(await Ask(typeof(Everybody), Asker.Nobody));

    private static Task<bool> Ask(Type request, Asker caller)
    {
        var ask = typeof(RoleTests).GetMethod(nameof(AskFor), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(request);
        return (Task<bool>)ask.Invoke(null, [caller])!;
    }

    private static async Task<bool> AskFor<TRequest>(Asker caller)
        where TRequest : notnull, new()
    {
        await Task.Yield();
        return await new RoleBehavior<TRequest, bool>(caller).Handle(new TRequest(), CancellationToken.None, () => Task.FromResult(true));
    }

    private sealed record AnybodySignedIn : IClinicRequest<bool>;

    private sealed record ThePatient : IPatientRequest<bool>;

    private sealed record AMember : IMemberRequest<bool>;

    private sealed record ATherapist : ITherapistRequest<bool>;

    private sealed record AnAdministrator : IAdministratorRequest<bool>;

    private sealed record Everybody : IPublicRequest<bool>;

    private sealed record AnybodyAndKeys : IClinicRequest<bool>, IOpenToKeys;

    private sealed record AMemberAndKeys : IMemberRequest<bool>, IOpenToKeys;

    private sealed record Unmarked : IRequest<bool>;

    private sealed record TwiceMarked : IClinicRequest<bool>, IMemberRequest<bool>;
}
