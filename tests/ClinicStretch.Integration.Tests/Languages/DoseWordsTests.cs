using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Integration.Tests.Languages;

public sealed class DoseWordsTests
{
    private static readonly DosageInput AHold = new(DosageMode.Hold, RepUnit.Each, 1, 3, 20, RestSeconds: 5);
    private static readonly DosageInput SomeReps = new(DosageMode.Reps, RepUnit.Each, 1, 10);
    private static readonly DosageInput Turns = new(DosageMode.RepsWithHold, RepUnit.CycleBothSides, 1, 8, 2);
    private static readonly DosageInput InAll = new(DosageMode.RepsWithHold, RepUnit.AlternatingTotal, 1, 8, 5);
    private static readonly DosageInput AWhile = new(DosageMode.Timed, RepUnit.Each, TotalSeconds: 60);

    public static TheoryData<string, DosageInput, SidePlan, string> English => new()
    {
        { "en-GB", AHold, SidePlan.Both, "Hold 20 seconds, 3 times, on each side" },
        { "en-GB", AHold with { Reps = 1, HoldSeconds = 1 }, SidePlan.None, "Hold 1 second, once" },
        { "en-GB", AHold with { Reps = 2, Sets = 2 }, SidePlan.Left, "Hold 20 seconds, twice, on the left side only. Do 2 rounds" },
        { "en-GB", SomeReps, SidePlan.Right, "Do it 10 times, on the right side only" },
        { "en-GB", SomeReps with { Sets = 3, RestSeconds = 60 }, SidePlan.None, "Do it 10 times. Do 3 rounds and rest 60 seconds between them" },
        { "en-GB", Turns, SidePlan.Alternating, "Do it 8 times. One time is to one side and then the other. Pause for 2 seconds each time" },
        { "en-GB", InAll, SidePlan.Alternating, "Do it 8 times in all, changing sides each time. Pause for 5 seconds each time" },
        { "en-GB", AWhile, SidePlan.Both, "Keep going for 60 seconds, on each side" },
    };

    public static TheoryData<string, DosageInput, SidePlan, string> Spanish => new()
    {
        { "es", AHold, SidePlan.Both, "Mantenga la posición 20 segundos, 3 veces, en cada lado" },
        { "es", AHold with { Reps = 1, HoldSeconds = 1 }, SidePlan.None, "Mantenga la posición 1 segundo, una vez" },
        { "es", AHold with { Reps = 2, Sets = 2 }, SidePlan.Left, "Mantenga la posición 20 segundos, 2 veces, solo en el lado izquierdo. Haga 2 series" },
        { "es", SomeReps, SidePlan.Right, "Hágalo 10 veces, solo en el lado derecho" },
        { "es", SomeReps with { Sets = 3, RestSeconds = 60 }, SidePlan.None, "Hágalo 10 veces. Haga 3 series y descanse 60 segundos entre una y otra" },
        { "es", Turns, SidePlan.Alternating, "Hágalo 8 veces. Una vez es primero hacia un lado y luego hacia el otro. Haga una pausa de 2 segundos cada vez" },
        { "es", InAll, SidePlan.Alternating, "Hágalo 8 veces en total, cambiando de lado cada vez. Haga una pausa de 5 segundos cada vez" },
        { "es", AWhile, SidePlan.Both, "Siga durante 60 segundos, en cada lado" },
    };

    public static TheoryData<string, DosageInput, SidePlan, string> French => new()
    {
        { "fr", AHold, SidePlan.Both, "Tenez la position 20 secondes, 3 fois, de chaque côté" },
        { "fr", AHold with { Reps = 1, HoldSeconds = 1 }, SidePlan.None, "Tenez la position 1 seconde, une fois" },
        { "fr", AHold with { Reps = 2, Sets = 2 }, SidePlan.Left, "Tenez la position 20 secondes, 2 fois, du côté gauche seulement. Faites 2 séries" },
        { "fr", SomeReps, SidePlan.Right, "Faites-le 10 fois, du côté droit seulement" },
        { "fr", SomeReps with { Sets = 3, RestSeconds = 60 }, SidePlan.None, "Faites-le 10 fois. Faites 3 séries et reposez-vous 60 secondes entre les séries" },
        { "fr", Turns, SidePlan.Alternating, "Faites-le 8 fois. Une fois, c'est d'abord d'un côté, puis de l'autre. Faites une pause de 2 secondes à chaque fois" },
        { "fr", InAll, SidePlan.Alternating, "Faites-le 8 fois en tout, en changeant de côté à chaque fois. Faites une pause de 5 secondes à chaque fois" },
        { "fr", AWhile, SidePlan.Both, "Continuez pendant 60 secondes, de chaque côté" },
    };

    public static TheoryData<string, DosageInput, SidePlan, string> German => new()
    {
        { "de", AHold, SidePlan.Both, "Halten Sie die Position 20 Sekunden, 3 Mal, auf jeder Seite" },
        { "de", AHold with { Reps = 1, HoldSeconds = 1 }, SidePlan.None, "Halten Sie die Position 1 Sekunde, einmal" },
        { "de", AHold with { Reps = 2, Sets = 2 }, SidePlan.Left, "Halten Sie die Position 20 Sekunden, zweimal, nur auf der linken Seite. Machen Sie 2 Runden" },
        { "de", SomeReps, SidePlan.Right, "Machen Sie es 10 Mal, nur auf der rechten Seite" },
        { "de", SomeReps with { Sets = 3, RestSeconds = 60 }, SidePlan.None, "Machen Sie es 10 Mal. Machen Sie 3 Runden und ruhen Sie dazwischen 60 Sekunden aus" },
        { "de", Turns, SidePlan.Alternating, "Machen Sie es 8 Mal. Einmal heißt: erst zur einen Seite, dann zur anderen. Halten Sie jedes Mal 2 Sekunden inne" },
        { "de", InAll, SidePlan.Alternating, "Machen Sie es insgesamt 8 Mal und wechseln Sie jedes Mal die Seite. Halten Sie jedes Mal 5 Sekunden inne" },
        { "de", AWhile, SidePlan.Both, "Machen Sie 60 Sekunden lang weiter, auf jeder Seite" },
    };

    [Theory, MemberData(nameof(English)), MemberData(nameof(Spanish)), MemberData(nameof(French)), MemberData(nameof(German))]
    public void A_dose_is_said_in_plain_words(string language, DosageInput dose, SidePlan side, string words) =>
        Assert.Equal(words, DoseWords.Of(Dosage.Of(dose), side, Language.Of(language)));

    [Fact]
    public void The_side_belongs_to_the_movement_and_not_to_the_pause() => Assert.Equal(
        "Do it 6 times, on each side. Pause for 3 seconds each time",
        DoseWords.Of(Dosage.Of(new DosageInput(DosageMode.RepsWithHold, RepUnit.Each, 1, 6, 3)), SidePlan.Both, Language.English));
}
