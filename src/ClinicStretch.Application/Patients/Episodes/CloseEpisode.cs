using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Episodes;

/// <summary>Closes an episode of care with how it came out. Its plans stay as they are.</summary>
/// <param name="End">The last day; null for today.</param>
public sealed record CloseEpisode(PatientId PatientId, EpisodeId Id, DateOnly? End, EpisodeOutcome Outcome, string? Note)
    : ITherapistRequest<EpisodeLine>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

internal sealed class CloseEpisodeValidator : AbstractValidator<CloseEpisode>
{
    public CloseEpisodeValidator()
    {
        RuleFor(x => x.Outcome).IsInEnum();
        RuleFor(x => x.Note).OptionalText(2000);
    }
}

internal sealed class CloseEpisodeHandler(IClinicDb db, TimeProvider clock) : IRequestHandler<CloseEpisode, EpisodeLine>
{
    public async Task<EpisodeLine> Handle(CloseEpisode request, CancellationToken cancellationToken)
    {
        var episode = await db.Episodes.SingleOrDefaultAsync(e => e.Id == request.Id && e.PatientId == request.PatientId, cancellationToken)
            ?? throw new NotFoundException("episode");
        var zone = await db.Patients.Where(p => p.Id == request.PatientId).Select(p => p.Details.TimeZoneId).OrGone(cancellationToken);
        var today = clock.TodayIn(zone);
        episode.Close(new EpisodeClosing(request.End ?? episode.End ?? today, request.Outcome, request.Note), today);
        await db.SaveChangesAsync(cancellationToken);
        return EpisodeLine.Of(episode);
    }
}
