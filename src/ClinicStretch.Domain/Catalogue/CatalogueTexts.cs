namespace ClinicStretch.Domain.Catalogue;

/// <summary>The texts of a routine that people read.</summary>
public static class RoutineTexts
{
    /// <summary>Every text by its key.</summary>
    public static IReadOnlyDictionary<string, string> Of(Routine routine)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = routine.Name, ["audience"] = routine.Audience };
        if (routine.WarmUp is { } warmUp)
        {
            texts["warmUp"] = warmUp;
        }

        return texts;
    }

    /// <summary>The routine in a language; a text that is missing there stays as it was written.</summary>
    public static Routine In(this Routine routine, EntryTranslation? translation) => translation is null ? routine : routine with
    {
        Name = translation.Find("name", routine.Name) ?? routine.Name,
        Audience = translation.Find("audience", routine.Audience) ?? routine.Audience,
        WarmUp = routine.WarmUp is { } warmUp ? translation.Find("warmUp", warmUp) ?? warmUp : null,
    };
}

/// <summary>What patients read of the safety content.</summary>
public static class SafetyTexts
{
    /// <summary>Every text by its key, such as <c>redFlags.both-legs</c>.</summary>
    public static IReadOnlyDictionary<string, string> Of(SafetyContent safety)
    {
        IEnumerable<(string Key, string Text)> texts =
        [
            .. safety.RedFlags.Select(f => ($"redFlags.{f.Code}", f.Ask)),
            .. safety.PainPolicies.Select(p => ($"painPolicies.{p.Code}", p.Text)),
            .. safety.StopRules.Select(r => ($"stopRules.{r.Code}", r.Trigger)),
        ];
        return texts.ToDictionary(t => t.Key, t => t.Text, StringComparer.Ordinal);
    }

    /// <summary>The questions in a language; one that is missing there stays as it was written.</summary>
    public static IReadOnlyList<RedFlagQuestion> In(this IReadOnlyList<RedFlagQuestion> questions, EntryTranslation? translation) =>
        [.. questions.Select(q => q with { Ask = translation?.Find($"redFlags.{q.Code}", q.Ask) ?? q.Ask })];
}
