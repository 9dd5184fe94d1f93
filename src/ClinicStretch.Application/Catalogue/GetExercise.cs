using ClinicStretch.Application.Catalogue.Review;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Review;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Catalogue;

/// <summary>One exercise in a language, with all its evidence and with where the clinic stands with each fact.</summary>
/// <param name="Language">BCP 47 tag, its region passed over; null for English.</param>
public sealed record GetExercise(string Slug, string? Language = null) : IMemberRequest<ExerciseRecord>;

/// <param name="Exercise">Its texts in the language; those named in <paramref name="Missing"/> are as they were written.</param>
/// <param name="Language">BCP 47 tag of the language asked for.</param>
/// <param name="WrittenIn">BCP 47 tag of the language it was written in.</param>
/// <param name="Missing">Keys of the texts that there are not in the language, such as <c>steps.2</c>.</param>
/// <param name="Alternatives">The exercises its cautions name, each once.</param>
/// <param name="Own">Null for an exercise of the library.</param>
/// <param name="Awaiting">How many facts, translations left out, await a clinician of the clinic.</param>
public sealed record ExerciseRecord(
    Exercise Exercise,
    string Language,
    string WrittenIn,
    TranslationLine Translation,
    IReadOnlyList<string> Missing,
    IReadOnlyList<AlternativeLine> Alternatives,
    OwnLine? Own,
    IReadOnlyList<FactLine> Facts,
    int Awaiting);

/// <param name="Language">BCP 47 tag of the language the name is in.</param>
public sealed record AlternativeLine(string Slug, string Name, string Language);

/// <summary>How the texts came into the language.</summary>
/// <param name="ReviewedBy">Who has read it against the original; null for one that nobody has, and for the original.</param>
/// <param name="ReviewedOn">Null when <paramref name="ReviewedBy"/> is.</param>
public sealed record TranslationLine(TranslationStanding State, string? ReviewedBy, DateOnly? ReviewedOn);

public enum TranslationStanding
{
    /// <summary>It was written in this language.</summary>
    Original,

    /// <summary>There is none in this language.</summary>
    Missing,

    /// <summary>Nobody has read it against the original.</summary>
    Draft,

    /// <summary>Read against the original by the library's own reviewer, or by a clinician of the clinic.</summary>
    Reviewed,
}

/// <summary>What makes an exercise the clinic's own.</summary>
/// <param name="CopiedFrom">Slug and version of the library exercise it was copied from; null when written anew.</param>
/// <param name="Number">Of the version shown, from 1.</param>
public sealed record OwnLine(string? CopiedFrom, int Number, string WrittenBy, DateTimeOffset WrittenAt, DateTimeOffset? ArchivedAt);

internal sealed class GetExerciseValidator : AbstractValidator<GetExercise>
{
    public GetExerciseValidator()
    {
        RuleFor(x => x.Slug).Line(80);
        RuleFor(x => x.Language).OurLanguage();
    }
}

internal sealed class GetExerciseHandler(ExerciseShelf shelf, FactReader facts) : IRequestHandler<GetExercise, ExerciseRecord>
{
    public async Task<ExerciseRecord> Handle(GetExercise request, CancellationToken cancellationToken)
    {
        var shelved = await shelf.Get(request.Slug, cancellationToken);
        var read = shelved.In(Language.Of(request.Language));
        var standings = await facts.LinesOf(await facts.Of(shelved, cancellationToken), cancellationToken);
        var original = Language.Of(shelved.Exercise.Instructions.Language);
        return new ExerciseRecord(
            read.Exercise,
            read.Language.Tag,
            original.Tag,
            TranslationOf(read, original, standings),
            read.Missing,
            await AlternativesOf(read, cancellationToken),
            await OwnOf(shelved, cancellationToken),
            standings,
            standings.Count(f => f is { Awaits: true, Kind: not FactKind.Translation }));
    }

    private static TranslationLine TranslationOf(ExerciseInLanguage read, Language original, IReadOnlyList<FactLine> facts)
    {
        if (read.Translation is not { } translation)
        {
            return new TranslationLine(read.Language == original ? TranslationStanding.Original : TranslationStanding.Missing, null, null);
        }

        return facts.FirstOrDefault(f => f.Key == $"translation.{read.Language.Tag}")?.SignOff is { ForOlderWording: false } signed
            ? new TranslationLine(TranslationStanding.Reviewed, signed.By, DateOnly.FromDateTime(signed.At.UtcDateTime))
            : new TranslationLine(
                translation.State is TranslationState.Reviewed ? TranslationStanding.Reviewed : TranslationStanding.Draft,
                translation.ReviewedBy,
                translation.ReviewedOn);
    }

    private async Task<IReadOnlyList<AlternativeLine>> AlternativesOf(ExerciseInLanguage read, CancellationToken cancellationToken)
    {
        var slugs = read.Exercise.Cautions.Select(c => c.Alternative).OfType<string>().Distinct().ToList();
        var found = await shelf.Find(slugs, cancellationToken);
        return [.. slugs.Where(found.ContainsKey).Select(slug => LineOf(found[slug].In(read.Language)))];
    }

    private static AlternativeLine LineOf(ExerciseInLanguage other) => new(
        other.Exercise.Slug,
        other.Exercise.Name,
        other.Missing.Contains("name") ? Language.Of(other.Exercise.Instructions.Language).Tag : other.Language.Tag);

    private async Task<OwnLine?> OwnOf(ShelvedExercise shelved, CancellationToken cancellationToken)
    {
        if (shelved.Own is not { } own)
        {
            return null;
        }

        var version = own.Current;
        var names = await facts.NamesOf([version.WrittenBy], cancellationToken);
        return new OwnLine(own.CopiedFrom, version.Number, names[version.WrittenBy], version.WrittenAt, own.ArchivedAt);
    }
}
