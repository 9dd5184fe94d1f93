using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Accounts;

/// <summary>Sets up a clinic with its first members. Only the operator's own program sends it: no endpoint does.</summary>
/// <param name="StaffNeedSecondFactor">False only for what is tried out with passwords alone, such as the demo.</param>
public sealed record OpenClinic(ClinicId Clinic, ClinicDetails Details, IReadOnlyList<NewMember> Members, bool StaffNeedSecondFactor = true) : IPublicRequest<Unit>, INamesClinic;

public sealed record NewMember(MemberId Id, string Name, Role Role, string Email, string Password);

internal sealed class OpenClinicValidator : AbstractValidator<OpenClinic>
{
    public OpenClinicValidator()
    {
        RuleFor(x => x.Details).NotNull().SetValidator(new ClinicDetailsValidator());
        RuleForEach(x => x.Members).SetValidator(new NewMemberValidator());
    }
}

internal sealed class NewMemberValidator : AbstractValidator<NewMember>
{
    public NewMemberValidator()
    {
        RuleFor(x => x.Name).Line(200);
        RuleFor(x => x.Email).IsAddress();
    }
}

internal sealed class OpenClinicHandler(IClinicDb db, IAccounts accounts) : IRequestHandler<OpenClinic, Unit>
{
    public async Task<Unit> Handle(OpenClinic request, CancellationToken cancellationToken)
    {
        var clinic = Clinic.Open(request.Clinic, request.Details);
        clinic.AskStaffForSecondFactor(request.StaffNeedSecondFactor);
        db.Clinics.Add(clinic);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var member in request.Members)
        {
            await Add(request.Clinic, member, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private async Task Add(ClinicId clinic, NewMember member, CancellationToken cancellationToken)
    {
        var person = await accounts.Find(member.Email, cancellationToken)
            ?? await accounts.Create(member.Email, member.Password, cancellationToken);
        db.Members.Add(Member.Join(clinic, member.Id, person, member.Name, member.Role));
        db.Memberships.Add(Membership.OfMember(clinic, person, member.Role, member.Id));
    }
}
