using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Programmes.Photos;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Programmes;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Programmes.Issued;

/// <summary>A sheet that was issued, once more: the same file to the byte, whatever has become of the plan, the clinic or the day since.</summary>
public sealed record GetIssuedProgramme(PlanId Plan, IssuedDocumentId Id) : IClinicRequest<IssuedProgramme>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Plan.Value);
}

/// <param name="FileName">Names no person.</param>
/// <param name="Sha256">Of the file, 64 lower-case hex digits.</param>
public sealed record IssuedProgramme(byte[] Pdf, string FileName, string Sha256);

internal sealed class GetIssuedProgrammeHandler(IClinicDb db, ICaller caller, IProgrammePrinter printer, PhotoReader photos)
    : IRequestHandler<GetIssuedProgramme, IssuedProgramme>
{
    private static readonly Rule IsAsItWasIssued = new(
        "issued.differs",
        "This sheet cannot be printed again exactly as it was issued: the program that prints has changed since. Print it as it would be now, and issue that.");

    private static readonly Rule PicturesMayBeShown = new(
        "issued.picture_withdrawn",
        "A picture on this sheet has been withdrawn, so the sheet is not printed again. Print it as it would be now, and issue that.");

    public async Task<IssuedProgramme> Handle(GetIssuedProgramme request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Plan, cancellationToken);
        var row = await db.IssuedDocuments.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == request.Id && d.PlanId == plan.Id && d.Kind == DocumentKind.Programme, cancellationToken)
            ?? throw new NotFoundException("sheet");
        var logo = row.LogoHash is { } hash ? await db.Logos.Where(l => l.Hash == hash).Select(l => l.Bytes).SingleAsync(cancellationToken) : null;
        var document = IssuedContent.Read(row.Content, logo);
        document = document with { Pictures = await photos.Again(document, cancellationToken) ?? throw new RuleBrokenException(PicturesMayBeShown) };
        var pdf = printer.Print(document, new PrintOptions(row.Paper, row.Mode) { BlackAndWhite = row.BlackAndWhite });
        IsAsItWasIssued.MustHold(IssuedDocument.FingerprintOf(pdf) == row.Sha256);
        return new IssuedProgramme(pdf, $"programme-revision-{row.Revision}-of-{row.Day:yyyy-MM-dd}.pdf", row.Sha256);
    }
}
