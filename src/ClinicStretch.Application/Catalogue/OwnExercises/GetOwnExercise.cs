using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.OwnExercises;

/// <summary>An exercise of the clinic's own, with every version it ever had.</summary>
public sealed record GetOwnExercise(string Slug) : IMemberRequest<OwnExerciseRecord>;

/// <param name="CopiedFrom">Slug and version, such as <c>bridge@0.1.0</c>; null when written anew.</param>
/// <param name="ArchivedBy">Name of who took it out of use; null while it is offered.</param>
/// <param name="Versions">Newest first; never empty.</param>
/// <param name="Notes">On the newest version.</param>
public sealed record OwnExerciseRecord(
    string Slug,
    string? CopiedFrom,
    DateTimeOffset? ArchivedAt,
    string? ArchivedBy,
    IReadOnlyList<OwnExerciseVersionRecord> Versions,
    IReadOnlyList<WritingNote> Notes);

/// <param name="Number">From 1.</param>
/// <param name="WrittenBy">Name of a member.</param>
/// <param name="Changes">Against the version before; empty for the first.</param>
public sealed record OwnExerciseVersionRecord(
    int Number, DateTimeOffset WrittenAt, string WrittenBy, Exercise Exercise, IReadOnlyList<ExerciseChange> Changes);

internal sealed class GetOwnExerciseValidator : AbstractValidator<GetOwnExercise>
{
    public GetOwnExerciseValidator() => RuleFor(x => x.Slug).Line(80);
}

internal sealed class GetOwnExerciseHandler(IClinicDb db) : IRequestHandler<GetOwnExercise, OwnExerciseRecord>
{
    public async Task<OwnExerciseRecord> Handle(GetOwnExercise request, CancellationToken cancellationToken)
    {
        var exercise = await db.OwnExercises.AsNoTracking().SingleOrDefaultAsync(e => e.Slug == request.Slug, cancellationToken)
            ?? throw new NotFoundException("exercise");
        var names = await NamesOf(exercise, cancellationToken);
        var versions = exercise.Versions.OrderByDescending(v => v.Number).Select(v => new OwnExerciseVersionRecord(
            v.Number, v.WrittenAt, names.GetValueOrDefault(v.WrittenBy, ""), v.Exercise,
            exercise.Version(v.Number - 1) is { } before ? ExerciseChange.Between(before.Exercise, v.Exercise) : []));
        return new OwnExerciseRecord(
            exercise.Slug,
            exercise.CopiedFrom,
            exercise.ArchivedAt,
            exercise.ArchivedBy is { } by ? names.GetValueOrDefault(by) : null,
            [.. versions],
            WritingNotes.Of(exercise.Current.Exercise, exercise.Version(exercise.Current.Number - 1)?.Exercise));
    }

    private async Task<Dictionary<MemberId, string>> NamesOf(OwnExercise exercise, CancellationToken cancellationToken)
    {
        var writers = exercise.Versions.Select(v => v.WrittenBy).Concat(exercise.ArchivedBy is { } by ? [by] : []).Distinct().ToList();
        return await db.Members.AsNoTracking().Where(m => writers.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
    }
}
