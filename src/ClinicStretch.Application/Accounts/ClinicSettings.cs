using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts;

/// <summary>What the clinic says of itself.</summary>
public sealed record GetClinic : IClinicRequest<ClinicDetails>;

/// <summary>Changes it; the emergency number must be set before any plan can be published.</summary>
public sealed record PutClinic(ClinicDetails Details) : IAdministratorRequest<ClinicDetails>;

internal sealed class PutClinicValidator : AbstractValidator<PutClinic>
{
    public PutClinicValidator() => RuleFor(x => x.Details).NotNull().SetValidator(new ClinicDetailsValidator());
}

internal sealed class ClinicDetailsValidator : AbstractValidator<ClinicDetails>
{
    public ClinicDetailsValidator()
    {
        RuleFor(x => x.Name).Line(200);
        RuleFor(x => x.Phone).OptionalLine(40);
        RuleFor(x => x.EmergencyNumber).OptionalLine(40);
        RuleFor(x => x.Language).Line(10);
        RuleFor(x => x.TimeZoneId).Must(id => TimeZoneInfo.TryFindSystemTimeZoneById(id ?? "", out _))
            .WithErrorCode("clinic.unknown_time_zone").WithMessage("Give an IANA time zone such as Europe/London.");
    }
}

internal sealed class ClinicSettingsHandler(IClinicDb db) :
    IRequestHandler<GetClinic, ClinicDetails>,
    IRequestHandler<PutClinic, ClinicDetails>
{
    public async Task<ClinicDetails> Handle(GetClinic request, CancellationToken cancellationToken) =>
        (await db.Clinics.AsNoTracking().SingleAsync(cancellationToken)).Details;

    public async Task<ClinicDetails> Handle(PutClinic request, CancellationToken cancellationToken)
    {
        var clinic = await db.Clinics.SingleAsync(cancellationToken);
        clinic.Change(request.Details);
        await db.SaveChangesAsync(cancellationToken);
        return clinic.Details;
    }
}
