using ClinicStretch.Application.Programmes.Photos;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Programmes;

/// <summary>How many pages a sheet has in each mode, before any is printed.</summary>
/// <param name="Revision">Null for the newest.</param>
/// <param name="Draft">True for what is being written; for a therapist only.</param>
public sealed record GetProgrammePages(PlanId Id, int? Revision, SheetWish Wish, bool Draft = false) : IClinicRequest<ProgrammePages>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

/// <param name="Choice">The wish, with all that it left open settled for this patient.</param>
/// <param name="Modes">Every mode there is, on the chosen paper, in the chosen language.</param>
public sealed record ProgrammePages(int Revision, SheetChoice Choice, IReadOnlyList<ModePages> Modes)
{
    /// <summary>Photographs of the clinic that the sheet goes without, for whoever prints it to know; for members of the clinic only.</summary>
    public IReadOnlyList<PhotoLeftOut> PhotosLeftOut { get; init; } = [];
}

public sealed record ModePages(PrintMode Mode, int Pages);

internal sealed class GetProgrammePagesValidator : AbstractValidator<GetProgrammePages>
{
    public GetProgrammePagesValidator() => this.WishIsRight(x => x.Wish);
}

internal sealed class GetProgrammePagesHandler(SheetReader reader, IProgrammePrinter printer, ICaller caller) : IRequestHandler<GetProgrammePages, ProgrammePages>
{
    public async Task<ProgrammePages> Handle(GetProgrammePages request, CancellationToken cancellationToken)
    {
        var facts = request.Draft ? await reader.ReadDraft(request.Id, cancellationToken) : await reader.Read(request.Id, request.Revision, cancellationToken);
        var choice = request.Wish.For(facts.Patient);
        var document = facts.Write(choice);
        return new ProgrammePages(
            facts.Revision.Number,
            choice,
            [.. Enum.GetValues<PrintMode>().Select(mode => new ModePages(mode, printer.CountPages(document, choice.ToOptions() with { Mode = mode })))])
        {
            PhotosLeftOut = caller.IsMember ? facts.PhotosLeftOut : [],
        };
    }
}
