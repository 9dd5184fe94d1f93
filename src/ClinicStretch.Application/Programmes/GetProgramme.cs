using ClinicStretch.Application.Programmes.Photos;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Programmes;

/// <summary>The programme of a revision as a PDF, for the clinic and for the patient it was made for.</summary>
/// <param name="Revision">Null for the newest.</param>
/// <param name="Draft">True for what is being written, marked as a draft; for a therapist only.</param>
public sealed record GetProgramme(PlanId Id, int? Revision, SheetWish Wish, bool Draft = false) : IClinicRequest<PrintedProgramme>, IAudited, IHandsOut
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

/// <param name="FileName">Names no person.</param>
public sealed record PrintedProgramme(byte[] Pdf, string FileName)
{
    /// <summary>Photographs of the clinic that the sheet goes without, for whoever prints it to know; for members of the clinic only.</summary>
    public IReadOnlyList<PhotoLeftOut> PhotosLeftOut { get; init; } = [];
}

internal sealed class GetProgrammeValidator : AbstractValidator<GetProgramme>
{
    public GetProgrammeValidator() => this.WishIsRight(x => x.Wish);
}

internal sealed class GetProgrammeHandler(SheetReader reader, IProgrammePrinter printer, ICaller caller) : IRequestHandler<GetProgramme, PrintedProgramme>
{
    public async Task<PrintedProgramme> Handle(GetProgramme request, CancellationToken cancellationToken)
    {
        var facts = request.Draft ? await reader.ReadDraft(request.Id, cancellationToken) : await reader.Read(request.Id, request.Revision, cancellationToken);
        var choice = request.Wish.For(facts.Patient);
        return new PrintedProgramme(
            printer.Print(facts.Write(choice), choice.ToOptions()),
            request.Draft ? "programme-draft.pdf" : $"programme-revision-{facts.Revision.Number}.pdf")
        {
            PhotosLeftOut = caller.IsMember ? facts.PhotosLeftOut : [],
        };
    }
}

/// <summary>All that a sheet is written from.</summary>
/// <param name="Today">In the patient's time zone: where the log chart begins.</param>
/// <param name="IsDraft">True before it is published; the sheet says so.</param>
public sealed record SheetFacts(Plan Plan, Revision Revision, PatientDetails Patient, ClinicDetails Clinic, string Therapist, DateOnly Today, bool IsDraft = false)
{
    /// <summary>How the clinic shows itself.</summary>
    public ClinicProfile Profile { get; init; } = ClinicProfile.Default;

    /// <summary>Where patients reach this server, such as <c>https://exercises.example.org</c>; null where none is set: then no code is printed.</summary>
    public string? Site { get; init; }

    /// <summary>The day the last sheet of this plan was issued; null when none was.</summary>
    public DateOnly? Replaces { get; init; }

    /// <summary>Which exercises the patient was shown, and when.</summary>
    public IReadOnlyList<ItemShown> Shown { get; init; } = [];

    /// <summary>Weeks of the chart: 2 or 4.</summary>
    public int Weeks { get; init; } = 2;

    /// <summary>The clinic's logo, a small PNG or JPEG that was checked; null where it has none.</summary>
    public byte[]? Logo { get; init; }

    /// <summary>The clinic's own photographs, by the slug of the exercise that they show.</summary>
    public IReadOnlyDictionary<string, SheetPhoto> Photos { get; init; } = new Dictionary<string, SheetPhoto>();

    /// <summary>Photographs that the sheet goes without.</summary>
    public IReadOnlyList<PhotoLeftOut> PhotosLeftOut { get; init; } = [];

    /// <summary>True where the patient has a newer revision of the plan.</summary>
    internal bool IsReplaced => !IsDraft && Plan.Current!.Number > Revision.Number;

    /// <summary>The photograph of an item; null where the drawing shows it.</summary>
    internal SheetPhoto? PhotoOf(PlanItem item) => PhotoRules.Against(item) is null ? Photos.GetValueOrDefault(item.Exercise.Slug) : null;

    /// <summary>The sheet as it is chosen, in its language or two.</summary>
    internal ProgrammeDocument Write(SheetChoice choice)
    {
        var facts = this with { Weeks = choice.Weeks };
        var document = ProgrammeWriter.Write(facts, Language.Of(choice.Language));
        return choice.With is { } second ? document with { Beside = ProgrammeWriter.Write(facts, Language.Of(second)) } : document;
    }
}
