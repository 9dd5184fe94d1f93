using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Integration.Tests.Programmes;

public sealed class SheetLanguageTests
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Tag)];

    [Theory]
    [InlineData("en-GB", "Home exercise programme", "Knee to chest", "Telephone 020 7946 0000", "21 November 2026", "How to do it: Knee to chest, right side")]
    [InlineData("es", "Programa de ejercicios en casa", "Rodilla al pecho", "Teléfono 020 7946 0000", "21 de noviembre de 2026", "Cómo se hace: Rodilla al pecho, lado derecho")]
    [InlineData("fr", "Programme d'exercices à la maison", "Genou vers la poitrine", "Téléphone 020 7946 0000", "21 novembre 2026", "Comment faire\u00A0: Genou vers la poitrine, côté droit")]
    [InlineData("de", "Übungsprogramm für zu Hause", "Knie zur Brust", "Telefon 020 7946 0000", "21.\u00A0November\u00A02026", "So geht es: Knie zur Brust, rechte Seite")]
    public void A_sheet_is_in_one_language(string language, string title, string exercise, string telephone, string date, string figure)
    {
        var sheet = WrittenSheets.In(Language.Of(language));

        Assert.Equal((language, title, date), (sheet.Language, sheet.Title, sheet.Heading.Date));
        Assert.Equal([telephone], sheet.Heading.ClinicContact);
        Assert.Equal((exercise, figure), (sheet.Exercises[0].Name, sheet.Exercises[0].Figures[0].Alt));
        Assert.Equal(exercise, sheet.Log!.Rows[0].Name);
        Assert.All(sheet.Exercises, e => Assert.Null(e.Language));
    }

    [Fact]
    public void What_the_clinic_says_of_itself_stands_in_the_heading_line_by_line()
    {
        var facts = WrittenSheets.Facts() with { Profile = ClinicProfile.Default with { Address = "1 Quay Street\r\n\r\nBristol", Email = "hello@quay.example", Web = "https://quay.example" } };

        var sheet = ProgrammeWriter.Write(facts, Language.English);

        Assert.Equal(["1 Quay Street", "Bristol", "Telephone 020 7946 0000", "hello@quay.example", "https://quay.example"], sheet.Heading.ClinicContact);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Two_languages_share_no_sentence(string language)
    {
        var others = Language.All.Where(l => l.Tag != language).SelectMany(l => Sentences(WrittenSheets.In(l))).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Sentences(WrittenSheets.In(Language.Of(language))), others.Contains);
    }

    [Theory]
    [InlineData("es", "Texto en inglés")]
    [InlineData("fr", "Texte en anglais")]
    [InlineData("de", "Text auf Englisch")]
    public void An_exercise_without_text_in_the_language_is_in_English_and_says_so(string language, string note)
    {
        var sheet = WrittenSheets.PartlyTranslated(Language.Of(language));

        Assert.Null(sheet.Exercises[0].Language);
        Assert.Equal(new OtherLanguage("en-GB", note), sheet.Exercises[1].Language);
        Assert.Equal(sheet.Exercises[1].Language, sheet.Log!.Rows[1].Language);
        Assert.Equal("Knee rolls", sheet.Exercises[1].Name);
        Assert.Equal(WrittenSheets.In(Language.Of(language)).Exercises[1].Dose, sheet.Exercises[1].Dose);
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_sheet_that_must_not_be_used_says_so_in_its_language(string language)
    {
        var at = WrittenSheets.Later;
        var notices = new Action<Plan>[]
        {
            plan => plan.Revoke("Wrong patient", PersonId.New(), at),
            plan => plan.Complete(PersonId.New(), at),
            plan => plan.PutOnHold("Away", PersonId.New(), at),
            plan => Revise(plan, at),
        }.Select(after => ProgrammeWriter.Write(WrittenSheets.Facts(after: after), Language.Of(language)).Heading.Notice).ToList();

        Assert.Equal(4, notices.OfType<string>().Distinct().Count());
        Assert.Contains("2", notices[3], StringComparison.Ordinal);
    }

    private static void Revise(Plan plan, DateTimeOffset at)
    {
        plan.Write("Next", plan.Current!.Content, 1, []);
        plan.Publish(WrittenSheets.Publication(plan), at);
    }

    private static IEnumerable<string> Sentences(ProgrammeDocument sheet) =>
    [
        sheet.Title, sheet.Schedule, sheet.Emergency.Title, sheet.Emergency.Lead, .. sheet.Emergency.Signs,
        .. sheet.Overview.Where(list => list.Lines[0] != "Garten").SelectMany(list => list.Lines.Prepend(list.Title)),
        .. sheet.Exercises.SelectMany(e => (IEnumerable<string>)[e.Name, e.Dose, e.Breathing, e.Feel, .. e.Steps, .. e.Cautions]),
        sheet.Log!.Title, sheet.Log.Lead, .. sheet.Log.Weeks.Select(week => week.Title), sheet.Words.OnlyForThisPerson, sheet.Words.Steps,
    ];
}
