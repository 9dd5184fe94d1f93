using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using FluentValidation;

namespace ClinicStretch.Application.Programmes;

/// <summary>How somebody wants a sheet. Null is the patient's own need or language, or what is usual.</summary>
/// <param name="Language">The tag of one of <see cref="Domain.Language.All"/>.</param>
/// <param name="With">The tag of a second language to stand beside the first; null for one alone.</param>
/// <param name="BlackAndWhite">Null for colour.</param>
/// <param name="Weeks">Of the chart to tick: 2 or 4. Null for 2.</param>
public sealed record SheetWish(
    PrintMode? Mode = null, Paper? Paper = null, string? Language = null, string? With = null, bool? BlackAndWhite = null, int? Weeks = null)
{
    /// <summary>With all that was left open settled for a patient.</summary>
    public SheetChoice For(PatientDetails patient)
    {
        var language = Domain.Language.Of(Language ?? patient.Language).Tag;
        return new SheetChoice(
            Mode ?? ModeFor(patient.FormatNeed), Paper ?? Programmes.Paper.A4, language, With == language ? null : With, BlackAndWhite ?? false, Weeks ?? 2);
    }

    /// <summary>The mode that meets a need.</summary>
    public static PrintMode ModeFor(FormatNeed need) => need switch
    {
        FormatNeed.LargePrint => PrintMode.LargePrint,
        FormatNeed.EasyRead => PrintMode.EasyRead,
        _ => PrintMode.Standard,
    };
}

/// <summary>How a sheet is printed, nothing left open.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="With">BCP 47 of the language beside it; null for none.</param>
/// <param name="Weeks">Of the chart: 2 or 4.</param>
public sealed record SheetChoice(PrintMode Mode, Paper Paper, string Language, string? With, bool BlackAndWhite, int Weeks)
{
    public PrintOptions ToOptions() => new(Paper, Mode) { BlackAndWhite = BlackAndWhite };

    /// <summary>Whether this is what a wish asks for, as far as it says.</summary>
    public bool Meets(SheetWish wish) =>
        (wish.Mode is null || wish.Mode == Mode) && (wish.Paper is null || wish.Paper == Paper) && (wish.Language is null || wish.Language == Language)
        && (wish.With is null || wish.With == Language || wish.With == With) && (wish.BlackAndWhite is null || wish.BlackAndWhite == BlackAndWhite)
        && (wish.Weeks is null || wish.Weeks == Weeks);
}

internal static class SheetWishRules
{
    /// <summary>Checks the wish of a request; what is wrong is told by the name of the value alone.</summary>
    public static void WishIsRight<T>(this AbstractValidator<T> validator, Func<T, SheetWish> wish)
    {
        validator.RuleFor(x => wish(x).Mode).IsInEnum().OverridePropertyName("Mode");
        validator.RuleFor(x => wish(x).Paper).IsInEnum().OverridePropertyName("Paper");
        validator.RuleFor(x => wish(x).Weeks).Must(weeks => weeks is null or 2 or 4).OverridePropertyName("Weeks")
            .WithErrorCode("programme.weeks").WithMessage("The chart has 2 or 4 weeks.");
        IsOurs(validator.RuleFor(x => wish(x).Language)).OverridePropertyName("Language");
        IsOurs(validator.RuleFor(x => wish(x).With)).OverridePropertyName("With");
    }

    private static IRuleBuilderOptions<T, string?> IsOurs<T>(IRuleBuilder<T, string?> tag) => tag
        .Must(t => t is null || Language.All.Any(l => l.Tag == t)).WithErrorCode("programme.language")
        .WithMessage($"No sheet is printed in this language. Choose one of {string.Join(", ", Language.All)}.");
}
