using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Accounts.Brand;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Brand;

/// <summary>How the clinic shows itself, and what its new plans begin with.</summary>
public sealed record GetClinicProfile : IClinicRequest<ClinicProfile>;

/// <summary>Changes it.</summary>
public sealed record PutClinicProfile(ClinicProfile Profile) : IAdministratorRequest<ClinicProfile>;

internal sealed class PutClinicProfileValidator : AbstractValidator<PutClinicProfile>
{
    public PutClinicProfileValidator()
    {
        RuleFor(x => x.Profile.Address).OptionalText(300);
        RuleFor(x => x.Profile.Email).OptionalLine(254).EmailAddress().WithErrorCode("email.malformed")
            .WithMessage("Give an address such as name@example.org, or leave it empty.");
        RuleFor(x => x.Profile.Web).OptionalLine(200);
        RuleFor(x => x.Profile.Colour).OptionalLine(7);
        RuleFor(x => x.Profile.PainPolicy).IsInEnum();
        RuleFor(x => x.Profile.Languages).NotNull();
    }
}

internal sealed class ClinicProfileHandler(IClinicDb db) :
    IRequestHandler<GetClinicProfile, ClinicProfile>,
    IRequestHandler<PutClinicProfile, ClinicProfile>
{
    public async Task<ClinicProfile> Handle(GetClinicProfile request, CancellationToken cancellationToken) =>
        (await db.Clinics.AsNoTracking().SingleAsync(cancellationToken)).Profile ?? ClinicProfile.Default;

    public async Task<ClinicProfile> Handle(PutClinicProfile request, CancellationToken cancellationToken)
    {
        var clinic = await db.Clinics.SingleAsync(cancellationToken);
        clinic.Show(request.Profile);
        await db.SaveChangesAsync(cancellationToken);
        return request.Profile;
    }
}
