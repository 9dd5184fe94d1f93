using System.Globalization;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Routines;

/// <summary>Routines of the library, in its order, and then those of the clinic by name. A null filter lets all through.</summary>
/// <param name="Text">Part of the name, the audience or an exercise's name, whatever its case and accents.</param>
/// <param name="Language">BCP 47 tag to read them in; null for English.</param>
/// <param name="MostMinutes">Leaves out the longer ones.</param>
/// <param name="SafeFor">A precaution; routines with an exercise to be avoided with it are left out.</param>
/// <param name="OnlyOwn">Leaves out the library's.</param>
/// <param name="Archived">Answers the clinic's archived ones in place of those it offers.</param>
public sealed record ListRoutines(
    string? Text = null, string? Language = null, int? MostMinutes = null, string? SafeFor = null, bool OnlyOwn = false, bool Archived = false)
    : IMemberRequest<IReadOnlyList<RoutineRecord>>;

internal sealed class ListRoutinesValidator : AbstractValidator<ListRoutines>
{
    public ListRoutinesValidator()
    {
        RuleFor(x => x.Text).OptionalLine(100);
        RuleFor(x => x.Language).IsALanguage();
        RuleFor(x => x.MostMinutes).InclusiveBetween(1, 1000);
        RuleFor(x => x.SafeFor).OptionalLine(50);
    }
}

internal sealed class ListRoutinesHandler(IClinicDb db, RoutineReader reader) : IRequestHandler<ListRoutines, IReadOnlyList<RoutineRecord>>
{
    private const int Most = 500;

    public async Task<IReadOnlyList<RoutineRecord>> Handle(ListRoutines request, CancellationToken cancellationToken)
    {
        var library = request.OnlyOwn || request.Archived
            ? []
            : await db.Routines.AsNoTracking().Where(r => r.IsCurrent).OrderBy(r => r.Order).Select(r => r.Document).Take(Most)
                .ToListAsync(cancellationToken);
        var own = await db.OwnRoutines.AsNoTracking().Where(r => r.ArchivedAt != null == request.Archived).OrderBy(r => r.Slug).Take(Most)
            .ToListAsync(cancellationToken);
        var records = await reader.Read(library, [.. own.OrderBy(r => r.Text.Name, StringComparer.CurrentCultureIgnoreCase)], Language.Of(request.Language), cancellationToken);
        return
        [
            .. records
                .Where(r => string.IsNullOrWhiteSpace(request.Text) || Says(r, request.Text.Trim()))
                .Where(r => request.MostMinutes is null || r.Total.Minutes <= request.MostMinutes)
                .Where(r => request.SafeFor is null || !r.Total.BlockingTags.Contains(request.SafeFor)),
        ];
    }

    private static bool Says(RoutineRecord routine, string text) =>
        routine.Items.Select(i => i.Name).Append(routine.Name).Append(routine.Audience).Any(t =>
            CultureInfo.InvariantCulture.CompareInfo.IndexOf(t, text, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}

internal static class LanguageRules
{
    /// <summary>Null, or the tag of a language patients can be spoken to in.</summary>
    public static IRuleBuilderOptions<T, string?> IsALanguage<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(tag => tag is null || Language.Find(tag) is not null)
        .WithErrorCode("language.unknown").WithMessage($"Choose one of {string.Join(", ", Language.All)}.");
}
