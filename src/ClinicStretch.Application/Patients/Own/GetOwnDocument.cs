using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Patients.Own.Document;
using ClinicStretch.Application.Patients.Rights;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Own;

/// <summary>All that is kept of the patient, to be read: in their language, newest parts last.</summary>
public sealed record GetOwnDocument : IPatientRequest<RecordDocument>;

/// <summary>The same on paper.</summary>
/// <param name="Paper">Null for A4.</param>
public sealed record PrintOwnRecord(Paper? Paper) : IPatientRequest<PrintedRecord>, INeedsProof, IHandsOut;

/// <param name="FileName">Names no person.</param>
public sealed record PrintedRecord(byte[] Pdf, string FileName);

internal sealed class PrintOwnRecordValidator : AbstractValidator<PrintOwnRecord>
{
    public PrintOwnRecordValidator() => RuleFor(x => x.Paper).IsInEnum();
}

internal sealed class GetOwnDocumentHandler(RecordScribe scribe, ICaller caller, IRecordPrinter printer) :
    IRequestHandler<GetOwnDocument, RecordDocument>,
    IRequestHandler<PrintOwnRecord, PrintedRecord>
{
    public Task<RecordDocument> Handle(GetOwnDocument request, CancellationToken cancellationToken) => Write(cancellationToken);

    public async Task<PrintedRecord> Handle(PrintOwnRecord request, CancellationToken cancellationToken) =>
        new(printer.Print(await Write(cancellationToken), request.Paper ?? Paper.A4), "my-data.pdf");

    private async Task<RecordDocument> Write(CancellationToken cancellationToken) => (await scribe.Write(caller.OwnRecord, cancellationToken)).Document;
}

/// <summary>Reads all that is kept of a patient, and writes it as they read it.</summary>
internal sealed class RecordScribe(IClinicDb db, OwnRecordReader reader, TimeProvider clock)
{
    /// <exception cref="NotFoundException">There is no such patient.</exception>
    public async Task<(OwnRecord Record, RecordDocument Document)> Write(PatientId patient, CancellationToken cancellationToken)
    {
        var record = await reader.Read(patient, clock.GetUtcNow(), cancellationToken);
        var language = Language.Of(record.Details.Language);
        var release = await db.Releases.AsNoTracking().SingleAsync(r => r.IsCurrent, cancellationToken);
        var questions = GetRedFlagQuestionsHandler.AskedIn(language, release, ScreenSet.Full).ToDictionary(q => q.Code, q => q.Ask);
        return (record, RecordWriter.Write(record, questions, language));
    }
}
