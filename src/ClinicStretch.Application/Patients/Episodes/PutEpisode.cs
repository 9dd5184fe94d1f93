using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Episodes;

/// <summary>Opens an episode of care, or changes its words.</summary>
/// <param name="Start">Null for today.</param>
/// <param name="BesideAnother">True to let it run beside one that is open.</param>
public sealed record PutEpisode(
    PatientId PatientId, EpisodeId Id, string Title, string? ReferralReason, DateOnly? Start, bool BesideAnother = false)
    : ITherapistRequest<PutEpisodeAnswer>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

public sealed record PutEpisodeAnswer(EpisodeLine Episode, bool Created);

internal sealed class PutEpisodeValidator : AbstractValidator<PutEpisode>
{
    public PutEpisodeValidator()
    {
        RuleFor(x => x.Title).Line(120);
        RuleFor(x => x.ReferralReason).OptionalText(2000);
        RuleFor(x => x.Start).Must(d => d is null || d.Value.Year >= 1900)
            .WithErrorCode(EpisodeRules.StartIsNotFuture.Code).WithMessage("Give a day from 1900 to today.");
    }
}

internal sealed class PutEpisodeHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<PutEpisode, PutEpisodeAnswer>
{
    public async Task<PutEpisodeAnswer> Handle(PutEpisode request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken)
            ?? throw new NotFoundException("patient");
        var today = clock.TodayIn(patient.Details.TimeZoneId);
        var known = await db.Episodes.SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        var text = new EpisodeText(request.Title, request.ReferralReason, request.Start ?? known?.Start ?? today);
        if (known is null)
        {
            known = await Open(request, text, today, cancellationToken);
            return new PutEpisodeAnswer(EpisodeLine.Of(known), Created: true);
        }

        if (known.PatientId != patient.Id)
        {
            throw new NotFoundException("episode");
        }

        known.Change(text, today);
        await db.SaveChangesAsync(cancellationToken);
        return new PutEpisodeAnswer(EpisodeLine.Of(known), Created: false);
    }

    private async Task<Episode> Open(PutEpisode request, EpisodeText text, DateOnly today, CancellationToken cancellationToken)
    {
        var another = await db.Episodes.AnyAsync(e => e.PatientId == request.PatientId && e.End == null, cancellationToken);
        EpisodeRules.NoneIsOpen.MustHold(request.BesideAnother || !another);
        var episode = Episode.Open(caller.Clinic, request.Id, request.PatientId, text, today);
        db.Episodes.Add(episode);
        await db.SaveChangesAsync(cancellationToken);
        return episode;
    }
}
