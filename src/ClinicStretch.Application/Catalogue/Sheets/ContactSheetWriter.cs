using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Reports;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Accounts.Brand;

namespace ClinicStretch.Application.Catalogue.Sheets;

/// <summary>All that a contact sheet is written from.</summary>
internal sealed record ContactSheetFacts(ClinicDetails Clinic, ClinicProfile Profile, DateOnly Today, IReadOnlyList<ExerciseLine> Lines, Language Language);

/// <summary>Writes the contact sheet: figure, name, short name, what is needed and how sides are done, a section a position.</summary>
internal static class ContactSheetWriter
{
    private const string NoKit = "none";

    public static ReportDocument Write(ContactSheetFacts facts)
    {
        var (words, book) = (ContactSheetPhrases.In(facts.Language), Phrasebook.In(facts.Language));
        return new ReportDocument
        {
            Language = facts.Language.Tag,
            Title = words.Title,
            Heading = new ReportHeading(
                facts.Clinic.Name, facts.Clinic.Phone is { } phone ? [book.Telephone(phone)] : [], words.Title, null,
                [new ReportFact(words.Count, $"{facts.Lines.Count}"), new ReportFact(ReportPhrases.In(facts.Language).Frame.WrittenOn, book.Date(facts.Today))]),
            Sections = facts.Lines.Count is 0
                ? [new ReportSection(null, [new ReportText(words.Nothing)])]
                : [.. facts.Lines.GroupBy(l => l.Position).Select(g => SectionOf(g.Key, g, facts.Language))],
            Foot = string.Join(" \u00B7 ", words.Title, facts.Clinic.Name, book.Labels.MadeBy),
            PageOf = book.Labels.PageOf,
            AfterLabel = book.Labels.AfterLabel,
        };
    }

    private static ReportSection SectionOf(string position, IEnumerable<ExerciseLine> lines, Language language) => new(
        Capital(CatalogueWords.Of(position, language)),
        [new ReportPictures([.. lines.OrderBy(l => l.Name, StringComparer.Ordinal).Select(l => PictureOf(l, language))])]);

    private static ReportPicture PictureOf(ExerciseLine line, Language language)
    {
        var (words, kit) = (ContactSheetPhrases.In(language), line.Equipment.Where(e => e != NoKit).Select(e => KitWords.Of(e, language)).ToList());
        return new ReportPicture(
            new ProgrammeFigure(line.Drawing, null, Left: false, Phrasebook.In(language).Figure(line.Name)),
            line.Name,
            [
                new ReportFact("", line.IsOwn ? $"{line.Slug} ({words.Own})" : line.Slug),
                new ReportFact(words.Kit, kit.Count is 0 ? words.NoKit : string.Join(", ", kit)),
                new ReportFact("", Capital(words.Sides[line.Side])),
            ]);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
