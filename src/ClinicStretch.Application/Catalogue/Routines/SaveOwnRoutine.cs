using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Plans;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Catalogue.Routines;

/// <summary>Writes a routine of the clinic, new or anew; every member sees it. Sent again with the same content it changes nothing.</summary>
/// <param name="Slug">Lower-case words with hyphens; unlike that of any library routine.</param>
/// <param name="BasedOn">The number the writer had before their eyes; 0 for a new routine.</param>
/// <param name="Audience">Whom it is for; null or empty when that goes without saying.</param>
/// <param name="Note">For other therapists; null when there is none.</param>
public sealed record SaveOwnRoutine(
    string Slug,
    int BasedOn,
    string Name,
    string? Audience,
    string? Note,
    Frequency Frequency,
    IReadOnlyList<RoutineItemInput> Items) : ITherapistRequest<SavedRoutine>;

/// <param name="Exercise">Slug of an active exercise, of the library or of the clinic.</param>
/// <param name="Dosage">Null for the exercise's default.</param>
/// <param name="Side">Null for the usual side.</param>
/// <param name="RangeOverride">Why the dose lies outside the exercise's allowed range; null when it does not.</param>
public sealed record RoutineItemInput(
    string Exercise, string? Variant, DosageInput? Dosage, SidePlan? Side, string? PatientNote, string? RangeOverride);

/// <param name="Number">To be given back as <c>basedOn</c> with the next change.</param>
/// <param name="LeftOut">Names of exercises that can no longer be prescribed and were not taken over from a plan. Often empty.</param>
public sealed record SavedRoutine(string Slug, int Number, bool Created, IReadOnlyList<string> LeftOut);

internal sealed class SaveOwnRoutineValidator : AbstractValidator<SaveOwnRoutine>
{
    public SaveOwnRoutineValidator()
    {
        RuleFor(x => x.Slug).IsASlug();
        RuleFor(x => x.BasedOn).GreaterThanOrEqualTo(0);
        RuleFor(x => x.Name).Line(RoutineText.LongestName);
        RuleFor(x => x.Audience).OptionalLine(200);
        RuleFor(x => x.Note).OptionalText(2000);
        RuleFor(x => x.Frequency).NotNull().Must(f => f is null or { TimesPerDay: >= 1 and <= 6, DaysPerWeek: >= 1 and <= 7 })
            .WithErrorCode("routine.frequency").WithMessage("Give 1 to 6 times a day, on 1 to 7 days a week.");
        RuleFor(x => x.Items).NotNull().Must(i => i is null || i.Count <= OwnRoutineRules.MostItems)
            .WithErrorCode(OwnRoutineRules.HasFewItems.Code).WithMessage(OwnRoutineRules.HasFewItems.Message);
        RuleForEach(x => x.Items).NotNull().ChildRules(item =>
        {
            item.RuleFor(x => x.Exercise).Line(80);
            item.RuleFor(x => x.Variant).OptionalLine(80);
            item.RuleFor(x => x.PatientNote).OptionalText(2000);
            item.RuleFor(x => x.RangeOverride).OptionalText(500);
        });
    }
}

internal static class RoutineText
{
    public const int LongestName = 120;

    public static IRuleBuilderOptions<T, string?> IsASlug<T>(this IRuleBuilder<T, string?> rule) => rule
        .Line(80)
        .Matches("^[a-z0-9]+(-[a-z0-9]+)*$").WithErrorCode("text.slug").WithMessage("Use lower-case letters, digits and single hyphens between them.");
}

internal sealed class SaveOwnRoutineHandler(RoutineBook book, ExerciseShelf shelf) : IRequestHandler<SaveOwnRoutine, SavedRoutine>
{
    public async Task<SavedRoutine> Handle(SaveOwnRoutine request, CancellationToken cancellationToken)
    {
        var exercises = await shelf.Find([.. request.Items.Select(i => i.Exercise).Distinct()], cancellationToken);
        var text = new OwnRoutineText(
            request.Name.Trim(),
            request.Audience?.Trim() ?? "",
            request.Note,
            request.Frequency,
            [.. request.Items.Select(i => ItemOf(i, exercises.GetValueOrDefault(i.Exercise)?.Exercise))]);
        var (number, created) = await book.Write(request.Slug, request.BasedOn, text, cancellationToken);
        return new SavedRoutine(request.Slug, number, created, []);
    }

    // Where dose or side is left to the exercise, there must be one to ask.
    private static OwnRoutineItem ItemOf(RoutineItemInput item, Exercise? exercise)
    {
        OwnRoutineRules.ExerciseExists.MustHold(exercise is not null || (item.Dosage is not null && item.Side is not null));
        return new OwnRoutineItem(
            item.Exercise,
            item.Variant,
            item.Dosage is null ? exercise!.DefaultDosage.ToDosage() : Dosage.Of(item.Dosage),
            item.Side ?? PlanContentRules.UsualSide(exercise!.Laterality.Mode),
            item.PatientNote,
            item.RangeOverride);
    }
}
