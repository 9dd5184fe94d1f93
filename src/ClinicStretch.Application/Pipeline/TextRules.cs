using FluentValidation;

namespace ClinicStretch.Application.Pipeline;

/// <summary>What text must be, whoever sends it.</summary>
internal static class TextRules
{
    /// <summary>One line: not blank, no control character, at most <paramref name="longest"/> characters.</summary>
    public static IRuleBuilderOptions<T, string?> Line<T>(this IRuleBuilder<T, string?> rule, int longest) => rule
        .NotEmpty().WithErrorCode("text.empty").WithMessage("Fill this in.")
        .OptionalLine(longest);

    /// <summary>Null, or one line.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalLine<T>(this IRuleBuilder<T, string?> rule, int longest) => rule
        .MaximumLength(longest).WithErrorCode("text.too_long").WithMessage($"Use at most {longest} characters.")
        .Must(text => text is null || !text.Any(char.IsControl))
        .WithErrorCode("text.control_character").WithMessage("This holds a character that cannot be shown. Type it again.")
        .Must(IsWellFormed)
        .WithErrorCode("text.malformed").WithMessage("This holds half a character. Type it again.");

    /// <summary>Null, or several lines.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, int longest) => rule
        .MaximumLength(longest).WithErrorCode("text.too_long").WithMessage($"Use at most {longest} characters.")
        .Must(text => text is null || !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        .WithErrorCode("text.control_character").WithMessage("This holds a character that cannot be shown. Type it again.")
        .Must(IsWellFormed)
        .WithErrorCode("text.malformed").WithMessage("This holds half a character. Type it again.");

    /// <summary>Null, or the tag of a language that patients can be spoken to in, with or without a region.</summary>
    public static IRuleBuilderOptions<T, string?> OurLanguage<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(tag => tag is null || Domain.Language.Find(tag) is not null)
        .WithErrorCode("language.unknown").WithMessage("Choose en-GB, es, fr or de.");

    private static bool IsWellFormed(string? text)
    {
        for (var i = 0; i < (text?.Length ?? 0); i++)
        {
            if (char.IsHighSurrogate(text![i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
