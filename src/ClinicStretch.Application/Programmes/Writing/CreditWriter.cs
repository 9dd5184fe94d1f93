using ClinicStretch.Application.Languages.Sheet;
using ClinicStretch.Application.Programmes.Photos;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Programmes.Writing;

/// <summary>Whose the photographs of a sheet are, and on what terms they may be shown.</summary>
internal static class CreditWriter
{
    /// <returns>Null for a sheet without photographs.</returns>
    public static string? Write(IReadOnlyList<ProgrammeExercise> exercises, IEnumerable<SheetPhoto> photos, Language language)
    {
        var words = CreditPhrases.In(language);
        var ledgers = photos.ToDictionary(photo => photo.Photo, photo => photo.Ledger);
        var credits = exercises
            .SelectMany(exercise => exercise.Figures.Select(figure => (exercise.Number, figure.Photo)))
            .Where(shown => shown.Photo is not null)
            .GroupBy(shown => TermsOf(ledgers[shown.Photo!], words), shown => shown.Number)
            .Select(group => $"{group.Key} {words.Of([.. group.Distinct()])}")
            .ToList();
        return credits.Count is 0 ? null : $"{words.Pictures} {string.Join("; ", credits)}.";
    }

    /// <summary>"Ann Vale, CC BY 4.0, https://example.org/cat": the address where the licence asks for it.</summary>
    private static string TermsOf(Ledger ledger, CreditPhrases words)
    {
        var licence = ledger.Licence switch
        {
            MediaLicence.OwnWork => words.OwnWork,
            MediaLicence.LicensedToClinic => words.WithPermission,
            MediaLicence.PublicDomain => words.PublicDomain,
            _ => ledger.Credit.Licence,
        };
        return string.Join(", ", new[] { ledger.Author, licence, ledger.Credit.IsDue ? ledger.SourceAddress?.ToString() : null }.OfType<string>());
    }
}
