using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Programmes.Photos;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Programmes;

/// <summary>Reads all that a sheet is written from.</summary>
internal sealed class SheetReader(IClinicDb db, ICaller caller, TimeProvider clock, ISite site, PhotoReader photos)
{
    /// <param name="number">Null for the newest.</param>
    /// <exception cref="NotFoundException">Not there, not published, or not the caller's.</exception>
    public async Task<SheetFacts> Read(PlanId id, int? number, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, id, cancellationToken);
        var revision = (number is null ? plan.Current : plan.Revisions.SingleOrDefault(r => r.Number == number)) ?? throw new NotFoundException("revision");
        return await FactsOf(plan, revision, await PatientOf(plan, cancellationToken), isDraft: false, cancellationToken);
    }

    /// <summary>As it would be if what is being written were published now; for a therapist only.</summary>
    /// <exception cref="NotFoundException">Nothing is being written, or not for the caller to see.</exception>
    public async Task<SheetFacts> ReadDraft(PlanId id, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, id, cancellationToken);
        var draft = (caller.Role is Role.Therapist ? plan.Draft : null) ?? throw new NotFoundException("draft");
        var patient = await PatientOf(plan, cancellationToken);
        var revision = new Revision
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
        };
        return await FactsOf(plan, revision, patient, isDraft: true, cancellationToken);
    }

    private Task<Patient> PatientOf(Plan plan, CancellationToken cancellationToken) =>
        db.Patients.AsNoTracking().Where(p => p.Id == plan.PatientId).OrGone(cancellationToken);

    private async Task<SheetFacts> FactsOf(Plan plan, Revision revision, Patient patient, bool isDraft, CancellationToken cancellationToken)
    {
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var found = await photos.Of(revision.Content, cancellationToken);
        return new SheetFacts(
            plan,
            revision,
            patient.Details,
            clinic.Details,
            await db.Members.Where(m => m.Id == revision.PublishedBy).Select(m => m.Name).SingleAsync(cancellationToken),
            clock.TodayIn(patient.Details.TimeZoneId),
            isDraft)
        {
            Profile = clinic.Profile ?? ClinicProfile.Default,
            Site = site.Address,
            Shown = await db.ItemsShown.AsNoTracking().Where(tick => tick.PlanId == plan.Id).ToListAsync(cancellationToken),
            Logo = clinic.LogoHash is { } hash
                ? await db.Logos.Where(l => l.Hash == hash).Select(l => l.Bytes).SingleAsync(cancellationToken) : null,
            Replaces = await ReplacedBy(revision, cancellationToken),
            Photos = found.Photos,
            PhotosLeftOut = found.LeftOut,
        };
    }

    // The last that was given out of an earlier revision; null when the patient holds none.
    private Task<DateOnly?> ReplacedBy(Revision revision, CancellationToken cancellationToken) => db.IssuedDocuments.AsNoTracking()
        .Where(d => d.PlanId == revision.PlanId && d.Revision < revision.Number)
        .OrderByDescending(d => d.IssuedAt).Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(cancellationToken);
}
