using ClinicStretch.Application.Languages;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Patients.Own.Document;

/// <summary>Writes the document of all that is kept of a patient.</summary>
public static class RecordWriter
{
    /// <param name="questions">The safety questions by code, in the language; one that is not among them stands as its code.</param>
    public static RecordDocument Write(OwnRecord record, IReadOnlyDictionary<string, string> questions, Language language)
    {
        var pen = new RecordPen(record, questions, language);
        return new RecordDocument
        {
            Language = language.Tag,
            Title = pen.Words.Title,
            Clinic = record.Clinic,
            Patient = record.Details.Name,
            Lead = pen.Words.Lead(record.Clinic, pen.Day(record.MadeAt)),
            Sections =
            [
                DealingSections.About(pen),
                DealingSections.Agreed(pen),
                DealingSections.Requests(pen),
                CareSections.Episodes(pen),
                CareSections.Plans(pen),
                CareSections.Sessions(pen),
                CareSections.NextDayPains(pen),
                CareSections.Missed(pen),
                CareSections.Falls(pen),
                CareSections.Answers(pen),
                CareSections.Questions(pen),
                CareSections.Alerts(pen),
                DealingSections.Messages(pen),
                DealingSections.Helpers(pen),
                WaySections.SignIn(pen),
                WaySections.Reminders(pen),
                WaySections.Documents(pen),
                WaySections.Openings(pen),
                WaySections.Looked(pen),
            ],
            Nothing = pen.Words.Nothing,
            PageOf = Phrasebook.In(language).Labels.PageOf,
        };
    }
}
