using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Patients;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline;

/// <summary>Puts the kinds together in the order of time, and names the people.</summary>
internal sealed class TimelineReader(IClinicDb db, IEnumerable<ITimelineSource> sources, TimeProvider clock)
{
    // A page is cut between two moments, never within one. A source is read this much further than the page is long, so that things of
    // one kind that happened at the same moment are all there; more than this many have never been seen.
    private const int SameMoment = 50;

    public async Task<PatientTimeline> Read(GetTimeline request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken)
            ?? throw new NotFoundException("patient");
        var question = new TimelineQuestion(
            patient.Id,
            TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId),
            request.Before?.ToUniversalTime() ?? clock.GetUtcNow().AddDays(1),
            request.Limit + SameMoment);
        var found = new List<(TimelineKind Kind, TimelineFact Fact)>();
        foreach (var source in sources.Where(s => request.Kinds.Count is 0 || request.Kinds.Contains(s.Kind)))
        {
            found.AddRange((await source.Read(question, cancellationToken)).Select(f => (source.Kind, f)));
        }

        var page = Cut(found, request.Limit);
        var names = await NamesOf(patient, page.Select(p => p.Fact).ToList(), cancellationToken);
        return new PatientTimeline(
            [.. page.Select(p => new TimelineEntry(p.Kind, p.Fact.At, p.Fact.Title, p.Fact.Detail, names(p.Fact), p.Fact.Subject, p.Fact.IsDay))],
            page.Count < found.Count ? page[^1].Fact.At : null);
    }

    private static List<(TimelineKind Kind, TimelineFact Fact)> Cut(List<(TimelineKind Kind, TimelineFact Fact)> found, int limit)
    {
        var ordered = found.OrderByDescending(f => f.Fact.At).ThenBy(f => f.Kind).ToList();
        return ordered.Count <= limit ? ordered : [.. ordered.TakeWhile((f, n) => n < limit || f.Fact.At == ordered[limit - 1].Fact.At)];
    }

    private async Task<Func<TimelineFact, string?>> NamesOf(Patient patient, IReadOnlyList<TimelineFact> page, CancellationToken cancellationToken)
    {
        var people = page.Select(f => f.By).OfType<PersonId>().Distinct().ToList();
        var members = page.Select(f => f.ByMember).OfType<MemberId>().Distinct().ToList();
        var staff = await db.Members.AsNoTracking().Where(m => people.Contains(m.PersonId) || members.Contains(m.Id)).ToListAsync(cancellationToken);
        var carers = await db.Carers.AsNoTracking().Where(c => c.PatientId == patient.Id && c.PersonId != null)
            .OrderBy(c => c.InvitedAt).ToListAsync(cancellationToken);
        var keyIds = people.ConvertAll(p => new ApiKeyId(p.Value));
        var keys = await db.ApiKeys.Where(k => keyIds.Contains(k.Id)).Select(k => new { k.Id, k.Name }).ToListAsync(cancellationToken);
        return fact => fact switch
        {
            { ByMember: { } member } => staff.Find(m => m.Id == member)?.Name,
            { By: null } => null,
            { By: { } person } when person == patient.PersonId => "The patient",
            { By: { } person } => staff.Find(m => m.PersonId == person)?.Name
                ?? (carers.FindLast(c => c.PersonId == person) is { } carer ? $"{carer.Name}, carer" : keys.Find(k => k.Id.Value == person.Value)?.Name ?? "Somebody who has left"),
        };
    }
}
