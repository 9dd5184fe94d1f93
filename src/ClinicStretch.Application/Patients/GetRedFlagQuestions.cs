using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Patients;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>The red-flag questions (domain.md 3.1) as the patient reads them, in the order they are asked.</summary>
/// <param name="Language">BCP 47 tag; null for the language of the patient who asks, and for English when a member does.</param>
/// <param name="Set">All of them, or the six that are asked in between.</param>
public sealed record GetRedFlagQuestions(string? Language = null, ScreenSet Set = ScreenSet.Full) : IClinicRequest<RedFlagQuestions>;

/// <param name="Language">BCP 47 tag of the language asked for.</param>
public sealed record RedFlagQuestions(string Language, IReadOnlyList<RedFlagAsk> Questions);

/// <summary>One question. What a yes points to is for clinicians only, and is not part of it.</summary>
/// <param name="Code">The same in every language.</param>
/// <param name="Language">BCP 47 tag of the language the question is in: the one it was written in where there is no translation.</param>
public sealed record RedFlagAsk(string Code, string Ask, string Language);

internal sealed class GetRedFlagQuestionsValidator : AbstractValidator<GetRedFlagQuestions>
{
    public GetRedFlagQuestionsValidator()
    {
        RuleFor(x => x.Language).OurLanguage();
        RuleFor(x => x.Set).IsInEnum();
    }
}

internal sealed class GetRedFlagQuestionsHandler(IClinicDb db, ICaller caller) : IRequestHandler<GetRedFlagQuestions, RedFlagQuestions>
{
    public async Task<RedFlagQuestions> Handle(GetRedFlagQuestions request, CancellationToken cancellationToken)
    {
        var tag = request.Language
            ?? await db.Patients.Where(p => p.Id == caller.PatientId).Select(p => p.Details.Language).SingleOrDefaultAsync(cancellationToken);
        var language = Language.Of(tag);
        var release = await db.Releases.AsNoTracking().SingleAsync(r => r.IsCurrent, cancellationToken);
        return new RedFlagQuestions(language.Tag, AskedIn(language, release, request.Set));
    }

    /// <summary>One for each question of the set, in the release's order.</summary>
    public static IReadOnlyList<RedFlagAsk> AskedIn(Language language, LibraryRelease release, ScreenSet set)
    {
        var translation = CatalogueTranslations.Shipped.In(language)?.Safety;
        var asked = release.Document.Safety.RedFlags.Where(q => set is ScreenSet.Full || RedFlagRules.ShortSet.Contains(q.Code));
        return [.. asked.Select(Ask)];

        RedFlagAsk Ask(RedFlagQuestion question) => translation?.Find($"redFlags.{question.Code}", question.Ask) is { } translated
            ? new RedFlagAsk(question.Code, translated, language.Tag)
            : new RedFlagAsk(question.Code, question.Ask, Language.Of(release.Document.Language).Tag);
    }
}
