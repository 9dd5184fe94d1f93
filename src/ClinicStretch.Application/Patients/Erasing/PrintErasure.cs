using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Rights.Erasing;
using ClinicStretch.Application.Patients.Own;
using ClinicStretch.Application.Patients.Own.Document;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Erasing;

/// <summary>The certificate on paper.</summary>
/// <param name="Language">BCP 47; null for what the patient read.</param>
/// <param name="Paper">Null for A4.</param>
public sealed record PrintErasure(ErasureId Id, string? Language, Paper? Paper) : IAdministratorRequest<PrintedRecord>, IAudited
{
    public AuditSubject Subject => new("erasure", Id.Value);
}

internal sealed class PrintErasureValidator : AbstractValidator<PrintErasure>
{
    public PrintErasureValidator()
    {
        RuleFor(x => x.Language).OurLanguage();
        RuleFor(x => x.Paper).IsInEnum();
    }
}

internal sealed class PrintErasureHandler(IClinicDb db, IRecordPrinter printer) : IRequestHandler<PrintErasure, PrintedRecord>
{
    public async Task<PrintedRecord> Handle(PrintErasure request, CancellationToken cancellationToken)
    {
        var erasure = await db.Erasures.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken) ?? throw new NotFoundException("erasure");
        var clinic = (await db.Clinics.AsNoTracking().SingleAsync(cancellationToken)).Details;
        var certificate = Certificate.Read(erasure.Certificate);
        var language = Language.Of(request.Language ?? certificate.Language);
        var day = certificate.At.DayIn(TimeZoneInfo.FindSystemTimeZoneById(clinic.TimeZoneId));
        var document = CertificateWriter.Write(certificate, erasure.Hash, clinic.Name, day, language);
        return new PrintedRecord(printer.Print(document, request.Paper ?? Paper.A4), $"erasure-{erasure.Id.Value}.pdf");
    }
}

internal static class CertificateWriter
{
    /// <param name="day">In the clinic's time zone.</param>
    public static RecordDocument Write(Certificate certificate, string hash, string clinic, DateOnly day, Language language)
    {
        var words = ErasurePhrases.In(language);
        var groups = ErasurePlan.Tables.ToDictionary(t => t.Name, t => t.Group);
        return new RecordDocument
        {
            Language = language.Tag,
            Title = words.Title,
            Clinic = clinic,
            Patient = $"{certificate.Patient.Value}",
            Lead = words.Lead(clinic, ScheduleWords.Date(day, language)),
            Sections =
            [
                new RecordSection(words.Title, [Entry(null, [words.Scopes[certificate.Scope], words.Causes[certificate.Cause], .. Until(certificate, words, language)])]),
                new RecordSection(words.ErasedTitle, Lines(certificate.Lines.Where(l => l.Erased > 0), l => l.Erased, null)),
                new RecordSection(
                    words.KeptTitle,
                    [.. certificate.Lines.Where(l => l.Why is not null).GroupBy(l => l.Why!.Value).SelectMany(g => Lines(g, l => l.Kept, words.Whys[g.Key]))]),
                new RecordSection(
                    words.ProofTitle,
                    [
                        Entry(null, [words.ProofLead, words.Backups]),
                        Entry(words.CertificateId, [$"{certificate.Id.Value}"]),
                        Entry(words.PatientId, [$"{certificate.Patient.Value}"]),
                        Entry(words.Hash, [hash[..32], hash[32..]]),
                    ]),
            ],
            Nothing = words.Nothing,
            PageOf = Phrasebook.In(language).Labels.PageOf,
        };

        IReadOnlyList<RecordEntry> Lines(IEnumerable<CertificateLine> lines, Func<CertificateLine, long> rows, string? title)
        {
            List<string> texts = [.. lines.GroupBy(l => groups[l.Table]).OrderBy(g => g.Key).Select(g => words.Line(words.Groups[g.Key], g.Sum(rows)))];
            return texts.Count is 0 ? [] : [Entry(title, texts)];
        }
    }

    private static IEnumerable<string> Until(Certificate certificate, ErasurePhrases words, Language language) =>
        certificate.KeptUntil is { } until ? [words.KeptUntil(ScheduleWords.Date(until, language))] : [];

    private static RecordEntry Entry(string? title, IReadOnlyList<string> lines) => new(title, [.. lines.Select(l => new RecordLine(l))]);
}
