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

/// <summary>Writes the contact sheet: figure, name, short name, position, what is needed and how sides are done; those of one position stand together.</summary>
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
                : [new ReportSection(null, [new ReportPictures([.. Ordered(facts.Lines).Select(l => PictureOf(l, facts.Language))])])],
            Foot = string.Join(" \u00B7 ", words.Title, facts.Clinic.Name, book.Labels.MadeBy),
            PageOf = book.Labels.PageOf,
            AfterLabel = book.Labels.AfterLabel,
        };
    }

    private static IEnumerable<ExerciseLine> Ordered(IReadOnlyList<ExerciseLine> lines) =>
        lines.GroupBy(l => l.Position).SelectMany(g => g.OrderBy(l => l.Name, StringComparer.Ordinal));

    private static ReportPicture PictureOf(ExerciseLine line, Language language)
    {
        var (words, kit) = (ContactSheetPhrases.In(language), line.Equipment.Where(e => e != NoKit).Select(e => KitWords.Of(e, language)).ToList());
        return new ReportPicture(
            new ProgrammeFigure(line.Drawing, null, Left: false, Phrasebook.In(language).Figure(line.Name)),
            line.Name,
            [
                new ReportFact("", line.IsOwn ? $"{line.Slug} ({words.Own})" : line.Slug),
                new ReportFact("", Capital(CatalogueWords.Of(line.Position, language))),
                new ReportFact(words.Kit, kit.Count is 0 ? words.NoKit : string.Join(", ", kit)),
                new ReportFact("", Capital(words.Sides[line.Side])),
            ]);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
