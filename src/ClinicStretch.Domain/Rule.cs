using System.Diagnostics.CodeAnalysis;

namespace ClinicStretch.Domain;

/// <summary>A rule of medicine or business that can be broken.</summary>
/// <param name="Code">Stable name, <c>feature.rule_in_words</c>; the API hands it out and never changes it.</param>
/// <param name="Message">What to do about it, in plain words; holds no health data.</param>
public sealed record Rule(string Code, string Message)
{
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
