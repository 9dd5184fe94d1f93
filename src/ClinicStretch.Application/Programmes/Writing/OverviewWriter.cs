using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Sheet;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Programmes.Writing;

/// <summary>The short lists before the exercises: how long, what with, what for, in which order.</summary>
internal static class OverviewWriter
{
    public static IEnumerable<TitledList> Write(PlanContent content, Phrasebook words)
    {
        yield return new TitledList(words.Sheet.EachSession, [.. TimeOf(content, words)]);
        var kit = content.Items.SelectMany(i => i.Exercise.Equipment).Distinct().Where(e => e != "none")
            .Select(e => KitWords.Of(e, words.Language)).ToList();
        if (kit.Count > 0)
        {
            yield return new TitledList(words.Sheet.WhatYouNeed, kit);
        }

        if (content.Goals.Count > 0)
        {
            yield return new TitledList(words.Sheet.WhatYouWantToReach, content.Goals);
        }

        var order = OrderOf(content, words.Language).ToList();
        if (order.Count > 0)
        {
            yield return new TitledList(ProgrammePhrases.In(words.Language).InThisOrder, order);
        }
    }

    /// <summary>The position an exercise begins in, in words; null for a code the catalogue has no words for.</summary>
    public static string? PositionOf(PlanItem item, Language language) =>
        item.Exercise.StartPosition.Length is 0 ? null : CatalogueWords.Of(item.Exercise.StartPosition, language);

    private static IEnumerable<string> TimeOf(PlanContent content, Phrasebook words)
    {
        yield return words.Session(content.Items.Count, Minutes(content.Seconds()));
        if (content.Schedule.TimesPerDay > 1)
        {
            yield return ProgrammePhrases.In(words.Language).MinutesADay(Minutes(content.Seconds() * content.Schedule.TimesPerDay));
        }
    }

    private static int Minutes(int seconds) => (seconds + 59) / 60;

    // The plan's own order: neighbours that begin alike are one line. A single line would say nothing that the exercise does not.
    private static IEnumerable<string> OrderOf(PlanContent content, Language language)
    {
        var positions = content.Items.Select(i => PositionOf(i, language)).ToList();
        if (positions.Contains(null) || positions.Distinct().Count() is 1)
        {
            yield break;
        }

        for (var first = 0; first < positions.Count;)
        {
            var after = positions.FindIndex(first, p => p != positions[first]);
            var last = after < 0 ? positions.Count : after;
            yield return ProgrammePhrases.In(language).Exercises(positions[first]!, first + 1, last);
            first = last;
        }
    }
}
