using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Domain.Accounts.Brand;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Sheets;

/// <summary>The exercises that fit, the clinic's own too, as a PDF with several a page, those that start in one position together.</summary>
/// <param name="Asked">Which; its page and limit are not looked at: all of them are printed.</param>
/// <param name="Paper">Null for A4.</param>
/// <param name="Mode">Large print, or the standard one for any other; null for that too.</param>
public sealed record PrintContactSheet(FindExercises Asked, Paper? Paper, PrintMode? Mode) : IMemberRequest<PrintedContactSheet>;

public sealed record PrintedContactSheet(byte[] Pdf, string FileName);

internal sealed class PrintContactSheetValidator : AbstractValidator<PrintContactSheet>
{
    public PrintContactSheetValidator()
    {
        RuleFor(x => x.Asked).SetValidator(new FindExercisesValidator());
        RuleFor(x => x.Paper).IsInEnum();
        RuleFor(x => x.Mode).IsInEnum();
    }
}

internal sealed class PrintContactSheetHandler(IClinicDb db, IExerciseSearch search, ICaller caller, IReportPrinter printer, TimeProvider clock)
    : IRequestHandler<PrintContactSheet, PrintedContactSheet>
{
    private const int AtOnce = 100;
    private const int Most = 2000;

    public async Task<PrintedContactSheet> Handle(PrintContactSheet request, CancellationToken cancellationToken)
    {
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var facts = new ContactSheetFacts(
            clinic.Details, clinic.Profile ?? ClinicProfile.Default, clock.TodayIn(clinic.Details.TimeZoneId), await Find(request.Asked, cancellationToken), request.Asked.Language);
        var options = new PrintOptions(request.Paper ?? Paper.A4, request.Mode ?? PrintMode.Standard);
        return new PrintedContactSheet(printer.Print(ContactSheetWriter.Write(facts), options), "exercises.pdf");
    }

    private async Task<IReadOnlyList<ExerciseLine>> Find(FindExercises asked, CancellationToken cancellationToken)
    {
        var lines = new List<ExerciseLine>();
        SearchPlace? after = null;
        do
        {
            var found = (await search.Find(asked.ToQuestion(caller, clock.GetUtcNow()) with { After = after, Limit = AtOnce }, cancellationToken)).Lines;
            lines.AddRange(found.Take(AtOnce).Select(l => l.Line));
            after = found.Count > AtOnce ? found[AtOnce - 1].Place : null;
        }
        while (after is not null && lines.Count < Most);
        return lines;
    }
}
