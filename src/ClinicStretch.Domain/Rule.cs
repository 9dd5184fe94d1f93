using System.Diagnostics.CodeAnalysis;

namespace ClinicStretch.Domain;

/// <summary>A rule of medicine or business that can be broken.</summary>
/// <param name="Code">Stable name, <c>feature.rule_in_words</c>; the API hands it out and never changes it.</param>
/// <param name="Message">What to do about it, in plain words; holds no health data.</param>
/// <param name="IsAboutInput">True when the request alone breaks it, whatever is stored: it must be sent otherwise, not later.</param>
public sealed record Rule(string Code, string Message, bool IsAboutInput = false)
{
    /// <summary>A rule that only what was sent can break.</summary>
    public static Rule OfInput(string code, string message) => new(code, message, IsAboutInput: true);

    /// <summary>Ends the operation when <paramref name="holds"/> is false.</summary>
    /// <exception cref="RuleBrokenException">The rule is broken.</exception>
    public void MustHold([DoesNotReturnIf(false)] bool holds)
    {
        if (!holds)
        {
            throw new RuleBrokenException(this);
        }
    }
}

/// <summary>A rule was broken; nothing has changed.</summary>
public sealed class RuleBrokenException(Rule rule, string? detail = null) : Exception(detail ?? rule.Message)
{
    public Rule Rule { get; } = rule;
}
