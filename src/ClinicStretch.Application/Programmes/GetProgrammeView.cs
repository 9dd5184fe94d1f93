using ClinicStretch.Domain;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Programmes;

/// <summary>The programme of a revision as a document, for a browser to print: letters of every script, right to left too.</summary>
/// <param name="Revision">Null for the newest.</param>
/// <param name="Draft">True for what is being written, marked as a draft; for a therapist only.</param>
public sealed record GetProgrammeView(PlanId Id, int? Revision, SheetWish Wish, bool Draft = false) : IClinicRequest<ProgrammeView>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

public sealed record ProgrammeView(ProgrammeDocument Document, SheetChoice Choice);

internal sealed class GetProgrammeViewValidator : AbstractValidator<GetProgrammeView>
{
    public GetProgrammeViewValidator() => this.WishIsRight(x => x.Wish);
}

internal sealed class GetProgrammeViewHandler(SheetReader reader) : IRequestHandler<GetProgrammeView, ProgrammeView>
{
    public async Task<ProgrammeView> Handle(GetProgrammeView request, CancellationToken cancellationToken)
    {
        var facts = request.Draft ? await reader.ReadDraft(request.Id, cancellationToken) : await reader.Read(request.Id, request.Revision, cancellationToken);
        var choice = request.Wish.For(facts.Patient);
        return new ProgrammeView(facts.Write(choice), choice);
    }
}
