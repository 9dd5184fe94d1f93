using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.OwnExercises;

/// <summary>
/// Writes an exercise of the clinic's own, or its next version. Sent again it changes nothing and is answered as the first time. Not in the
/// audit, which is about patients' records: each version says who wrote it and when, and is kept.
/// </summary>
/// <param name="BasedOn">Number of the version the writer had before their eyes; 0 for a new exercise.</param>
/// <param name="CopyOf">Slug of the exercise a new one is made from, whose sources and translations it takes over; null when written anew.</param>
public sealed record SaveOwnExercise(string Slug, int BasedOn, string? CopyOf, WrittenExercise Exercise) : IMemberRequest<SavedOwnExercise>;

/// <param name="Number">Of the version that says what was sent; from 1.</param>
/// <param name="Created">True when the exercise was not there before.</param>
/// <param name="Notes">What the writer may want to look at again; nothing in it stopped the exercise.</param>
public sealed record SavedOwnExercise(string Slug, int Number, bool Created, IReadOnlyList<WritingNote> Notes);

internal sealed class SaveOwnExerciseHandler(IClinicDb db, ICaller caller, TimeProvider clock, ExerciseShelf shelf, OwnExerciseIndex index)
    : IRequestHandler<SaveOwnExercise, SavedOwnExercise>
{
    public async Task<SavedOwnExercise> Handle(SaveOwnExercise request, CancellationToken cancellationToken)
    {
        var known = await db.OwnExercises.SingleOrDefaultAsync(e => e.Slug == request.Slug, cancellationToken);
        if (known is null && request.BasedOn > 0)
        {
            throw new NotFoundException("exercise");
        }

        var before = await Before(request, known, cancellationToken);
        var written = request.Exercise.Complete(request.Slug, before?.Exercise, caller.Role is Role.Therapist);
        await Check(written, cancellationToken);
        var text = new OwnExerciseText(written, before?.Translations ?? new Dictionary<string, EntryTranslation>());
        var version = known is null ? await Begin(request, text, before, cancellationToken) : await Revise(known, request, text, cancellationToken);
        return new SavedOwnExercise(request.Slug, version.Number, known is null, WritingNotes.Of(version.Exercise, before?.Exercise));
    }

    private async Task<ShelvedExercise?> Before(SaveOwnExercise request, OwnExercise? known, CancellationToken cancellationToken)
    {
        if (known?.Version(request.BasedOn) is { } version)
        {
            return new ShelvedExercise(version.Exercise, version.Translations, known);
        }

        return request is { BasedOn: 0, CopyOf: { } source } ? await shelf.Get(source, cancellationToken) : null;
    }

    private async Task Check(Exercise written, CancellationToken cancellationToken)
    {
        var lists = await db.Releases.AsNoTracking().Where(r => r.IsCurrent).Select(r => r.Document).SingleAsync(cancellationToken);
        var named = await shelf.Find([.. written.Cautions.Select(c => c.Alternative).OfType<string>().Append(written.DrawnAs()).Distinct()], cancellationToken);
        OwnExerciseCheck.Check(written, lists.CodeLists, named);
    }

    private async Task<OwnExerciseVersion> Begin(
        SaveOwnExercise request, OwnExerciseText text, ShelvedExercise? source, CancellationToken cancellationToken)
    {
        OwnRules.SlugIsFree.MustHold(!ShortName.Reserved.Contains(request.Slug) && !await db.Exercises.AnyAsync(e => e.Slug == request.Slug, cancellationToken));
        var copiedFrom = source is null ? null : $"{source.Exercise.Slug}@{source.Exercise.Version}";
        var exercise = OwnExercise.Write(caller.Clinic, copiedFrom, text, caller.Member, clock.GetUtcNow());
        db.OwnExercises.Add(exercise);
        await index.Save(exercise, cancellationToken);
        return exercise.Current;
    }

    private async Task<OwnExerciseVersion> Revise(
        OwnExercise exercise, SaveOwnExercise request, OwnExerciseText text, CancellationToken cancellationToken)
    {
        var current = exercise.Current;
        var version = exercise.Revise(request.BasedOn, text, caller.Member, clock.GetUtcNow());
        if (exercise.Current != current)
        {
            await index.Save(exercise, cancellationToken);
        }

        return version;
    }
}
