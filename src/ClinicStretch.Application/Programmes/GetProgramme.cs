using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Programmes;

/// <summary>The programme of a revision as a PDF, for the clinic and for the patient it was made for.</summary>
/// <param name="Revision">Null for the newest.</param>
/// <param name="Mode">Null for the patient's own format need.</param>
/// <param name="Draft">True for what is being written, marked as a draft; for a therapist only.</param>
/// <param name="Language">The tag of one of <see cref="Domain.Language.All"/>; null for the patient's own.</param>
public sealed record GetProgramme(PlanId Id, int? Revision, PrintMode? Mode, Paper? Paper, string? Language, bool Draft = false)
    : IClinicRequest<PrintedProgramme>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

/// <param name="FileName">Names no person.</param>
public sealed record PrintedProgramme(byte[] Pdf, string FileName);

internal sealed class GetProgrammeValidator : AbstractValidator<GetProgramme>
{
    public GetProgrammeValidator()
    {
        RuleFor(x => x.Mode).IsInEnum();
        RuleFor(x => x.Paper).IsInEnum();
        RuleFor(x => x.Language).Must(tag => tag is null || Language.All.Any(l => l.Tag == tag)).WithErrorCode("programme.language")
            .WithMessage($"No sheet is printed in this language. Choose one of {string.Join(", ", Language.All)}.");
    }
}

internal sealed class GetProgrammeHandler(IClinicDb db, ICaller caller, TimeProvider clock, IProgrammePrinter printer, ISite site)
    : IRequestHandler<GetProgramme, PrintedProgramme>
{
    public async Task<PrintedProgramme> Handle(GetProgramme request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Id, cancellationToken);
        var patient = await db.Patients.AsNoTracking().SingleAsync(p => p.Id == plan.PatientId, cancellationToken);
        var revision = request.Draft ? DraftOf(plan, patient) : (request.Revision is null ? plan.Current : plan.Revisions.SingleOrDefault(r => r.Number == request.Revision))
            ?? throw new NotFoundException("revision");
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var sheet = new SheetFacts(
            plan,
            revision,
            patient.Details,
            clinic.Details,
            await db.Members.Where(m => m.Id == revision.PublishedBy).Select(m => m.Name).SingleAsync(cancellationToken),
            clock.TodayIn(patient.Details.TimeZoneId),
            request.Draft)
        {
            Profile = clinic.Profile ?? ClinicProfile.Default,
            Site = site.Address,
            Shown = await db.ItemsShown.AsNoTracking().Where(tick => tick.PlanId == plan.Id).ToListAsync(cancellationToken),
        };
        var pdf = printer.Print(
            ProgrammeWriter.Write(sheet, Language.Of(request.Language ?? patient.Details.Language)),
            new PrintOptions(request.Paper ?? Paper.A4, request.Mode ?? ModeFor(patient.Details.FormatNeed)));
        return new PrintedProgramme(pdf, request.Draft ? "programme-draft.pdf" : $"programme-revision-{revision.Number}.pdf");
    }

    // As it would be if it were published now.
    private Revision DraftOf(Plan plan, Patient patient) => caller.Role is Role.Therapist && plan.Draft is { } draft
        ? new Revision
        {
            ClinicId = plan.ClinicId,
            PlanId = plan.Id,
            Number = (plan.Current?.Number ?? 0) + 1,
            Content = draft,
            ReasonForChange = "",
            Overrides = [],
            Precautions = patient.PrecautionTagsOn(clock.TodayIn(patient.Details.TimeZoneId)),
            PublishedBy = caller.Member,
            PublishedAt = clock.GetUtcNow(),
            ContentHash = ContentHash.Of(draft),
        }
        : throw new NotFoundException("draft");

    private static PrintMode ModeFor(FormatNeed need) => need switch
    {
        FormatNeed.LargePrint => PrintMode.LargePrint,
        FormatNeed.EasyRead => PrintMode.EasyRead,
        _ => PrintMode.Standard,
    };
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
}
