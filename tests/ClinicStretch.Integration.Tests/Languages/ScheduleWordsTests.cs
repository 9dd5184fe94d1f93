using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Integration.Tests.Languages;

public sealed class ScheduleWordsTests
{
    private static readonly DateOnly Start = new(2026, 11, 23);
    private static readonly ScheduleInput Daily = new(Start, null, Enum.GetValues<DayOfWeek>(), null, 1, []);
    private static readonly ScheduleInput SomeDays = new(Start, new(2026, 12, 1), [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Wednesday], null, 2, []);
    private static readonly ScheduleInput ThreeAWeek = new(Start, null, [], 3, 3, []);

    public static TheoryData<ScheduleInput, string, string> Examples => new()
    {
        { Daily, "en-GB", "Once a day, every day, from 23 November 2026" },
        { Daily, "es", "Una vez al día, todos los días, desde el 23 de noviembre de 2026" },
        { Daily, "fr", "Une fois par jour, tous les jours, à partir du 23 novembre 2026" },
        { Daily, "de", "Einmal am Tag, jeden Tag, ab dem 23.\u00A0November\u00A02026" },
        { SomeDays, "en-GB", "Twice a day, on Monday, Wednesday and Sunday, from 23 November 2026 to 1 December 2026" },
        { SomeDays, "es", "Dos veces al día, los lunes, miércoles y domingos, del 23 de noviembre de 2026 al 1 de diciembre de 2026" },
        { SomeDays, "fr", "Deux fois par jour, le lundi, le mercredi et le dimanche, du 23 novembre 2026 au 1er décembre 2026" },
        { SomeDays, "de", "Zweimal am Tag, jeden Montag, Mittwoch und Sonntag, vom 23.\u00A0November\u00A02026 bis zum 1.\u00A0Dezember\u00A02026" },
        { ThreeAWeek, "en-GB", "3 times a day, on 3 days a week of your choice, from 23 November 2026" },
        { ThreeAWeek, "es", "3 veces al día, 3 días a la semana que usted elija, desde el 23 de noviembre de 2026" },
        { ThreeAWeek, "fr", "3 fois par jour, 3 jours par semaine que vous choisissez, à partir du 23 novembre 2026" },
        { ThreeAWeek, "de", "3 Mal am Tag, an 3 Tagen in der Woche, die Sie wählen, ab dem 23.\u00A0November\u00A02026" },
    };

    [Theory, MemberData(nameof(Examples))]
    public void A_schedule_is_said_in_plain_words(ScheduleInput schedule, string language, string words) =>
        Assert.Equal(words, ScheduleWords.Of(Schedule.Of(schedule), Language.Of(language)));

    [Theory]
    [InlineData("en-GB", "on one day a week of your choice", "on Saturday")]
    [InlineData("es", "un día a la semana que usted elija", "los sábados")]
    [InlineData("fr", "un jour par semaine que vous choisissez", "le samedi")]
    [InlineData("de", "an einem Tag in der Woche, den Sie wählen", "jeden Samstag")]
    public void One_day_is_not_said_like_many(string language, string chosen, string saturday)
    {
        var one = Daily with { Days = [], TimesPerWeek = 1 };
        Assert.Contains($", {chosen}, ", ScheduleWords.Of(Schedule.Of(one), Language.Of(language)), StringComparison.Ordinal);
        var fixedDay = Daily with { Days = [DayOfWeek.Saturday] };
        Assert.Contains($", {saturday}, ", ScheduleWords.Of(Schedule.Of(fixedDay), Language.Of(language)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "Twice a day at 01:00 and 18:30, ")]
    [InlineData("es", "Dos veces al día a la 01:00 y a las 18:30, ")]
    [InlineData("fr", "Deux fois par jour à 1\u00A0h et à 18\u00A0h\u00A030, ")]
    [InlineData("de", "Zweimal am Tag um 01:00 und 18:30 Uhr, ")]
    public void Times_of_the_day_are_said_with_it(string language, string words)
    {
        var schedule = Schedule.Of(Daily with { TimesPerDay = 2, At = [new(18, 30), new(1, 0)] });
        Assert.StartsWith(words, ScheduleWords.Of(schedule, Language.Of(language)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "Tue 1 Dec")]
    [InlineData("es", "mar 1 dic")]
    [InlineData("fr", "mar. 1er déc.")]
    [InlineData("de", "Di 1.12.")]
    public void A_day_of_the_chart_is_short(string language, string words) =>
        Assert.Equal(words, ScheduleWords.ShortDay(new DateOnly(2026, 12, 1), Language.Of(language)));
}
