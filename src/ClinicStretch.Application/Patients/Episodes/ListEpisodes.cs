using ClinicStretch.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Episodes;

/// <summary>A patient's episodes of care, newest first.</summary>
public sealed record ListEpisodes(PatientId PatientId) : IMemberRequest<IReadOnlyList<EpisodeLine>>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

internal sealed class ListEpisodesHandler(IClinicDb db) : IRequestHandler<ListEpisodes, IReadOnlyList<EpisodeLine>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<EpisodeLine>> Handle(ListEpisodes request, CancellationToken cancellationToken)
    {
        if (!await db.Patients.AnyAsync(p => p.Id == request.PatientId, cancellationToken))
        {
            throw new NotFoundException("patient");
        }

        var episodes = await db.Episodes.AsNoTracking().Where(e => e.PatientId == request.PatientId)
            .OrderByDescending(e => e.Start).ThenByDescending(e => e.Id).Take(Most).ToListAsync(cancellationToken);
        return [.. episodes.Select(EpisodeLine.Of)];
    }
}
