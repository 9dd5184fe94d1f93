using ClinicStretch.Application.Programmes;

namespace ClinicStretch.Integration.Tests.Programmes;

/// <summary>Programmes as a clinic would print them: one real one of eight exercises, and what can be made from it.</summary>
internal static class ProgrammeDocuments
{
    public static ProgrammeDocument Gentle { get; } = new()
    {
        Language = "en-GB",
        Title = "Home exercise programme",
        Heading = new(
            "Harbour Street Physiotherapy",
            ["12 Harbour Street, Whitby YO21 3PU", "Telephone 01947 555 0123"],
            "Margaret Hale",
            "HS-1042",
            "Gentle back and hips",
            "Jo Bell",
            2,
            "21 November 2026",
            null),
        Emergency = new(
            "Stop and get help now",
            "Call 999 or go to the emergency department if you have any of these:",
            [
                "new numbness between your legs or around your back passage",
                "you cannot pass water, or you leak and it is new for you",
                "you cannot control your bowels",
                "new pain, numbness or weakness in both legs",
                "a leg getting weaker, or a foot that drops",
                "chest pain, fainting or trouble breathing",
            ]),
        Schedule = "Twice a day, every day but Sunday, from 23 November 2026",
        Overview =
        [
            new("Time", ["About 14 minutes each time"]),
            new("You need", ["A mat or firm bed", "A small pillow", "A firm chair", "A small towel"]),
            new("Your goals", ["Put on my own socks without help", "Walk to the shop and back"]),
            new("Rule for pain",
            [
                "Up to 3 out of 10: carry on.",
                "4 or 5: do less, and see how you are next morning.",
                "6 or more: stop this exercise and tell us.",
            ]),
        ],
        Exercises = ExerciseTexts.All,
        Log = ChartFor(ExerciseTexts.All),
        Words = new()
        {
            For = "For",
            Therapist = "Therapist",
            Revision = "Revision",
            HowOften = "How often",
            Steps = "What to do",
            YourVersion = "Your version",
            Breathing = "Breathing",
            Feel = "What you should feel",
            TakeCare = "Take care",
            NoteFromTherapist = "Note from your therapist",
            AfterLabel = ": ",
            PainBefore = "Pain before (0 to 10)",
            PainAfter = "Pain after (0 to 10)",
            RestDay = "Rest",
            OnlyForThisPerson = "Made for this person only",
            MadeBy = "ClinicStretch",
            PageOf = "Page {0} of {1}",
        },
        ContentHash = "7f3a 91c2",
    };

    /// <summary>As many exercises as wanted, the eight again and again.</summary>
    public static ProgrammeDocument OfLength(int exercises) => With(
        [.. Enumerable.Range(0, exercises).Select(i => ExerciseTexts.All[i % ExerciseTexts.All.Count] with { Number = i + 1 })]);

    /// <summary>Every name as long as the product allows, one of them a single word, and every note full.</summary>
    public static ProgrammeDocument Longest(int exercises)
    {
        var name = string.Concat(Enumerable.Repeat("Maximiliane-Wolkenstein van der Hoogstraten ", 5))[..199] + "z";
        var document = With([.. OfLength(exercises).Exercises.Select((exercise, i) => exercise with
        {
            Name = i % 2 == 0 ? name : new string('W', 199) + i % 10,
            Note = Note(2000),
        })]);
        return document with { Heading = document.Heading with { Clinic = name, Patient = name, PlanName = name, Therapist = name } };
    }

    public static ProgrammeDocument With(IReadOnlyList<ProgrammeExercise> exercises) =>
        Gentle with { Exercises = exercises, Log = ChartFor(exercises) };

    private static string Note(int length) =>
        string.Join(' ', Enumerable.Range(0, length).Select(i => $"word{i}"))[..length].TrimEnd();

    private static LogChart ChartFor(IReadOnlyList<ProgrammeExercise> exercises) => new(
        "Your two weeks",
        "Tick a box each time you finish an exercise. Write your pain as a number from 0 (none) to 10 (worst).",
        [Week("Week 1", 23), Week("Week 2", 30)],
        [.. exercises.Select(exercise => new LogRow(exercise.Name, exercise.Language))])
    {
        Code = new("https://exercises.example.org/s/QNbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGhIjKlMnOpQAB", "Scan this to enter your sheet.", "The code of this sheet"),
    };

    private static LogWeek Week(string title, int first) => new(
        title,
        [.. Enumerable.Range(0, 7).Select(i => new DateOnly(2026, 11, 1).AddDays(first + i - 1))
            .Select(day => new LogDay(day.ToString("ddd d MMM", System.Globalization.CultureInfo.InvariantCulture), day.DayOfWeek == DayOfWeek.Sunday ? 0 : 2))]);
}
