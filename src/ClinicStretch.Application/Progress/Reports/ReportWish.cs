using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using FluentValidation;

namespace ClinicStretch.Application.Progress.Reports;

/// <summary>Whom a report is written for.</summary>
public enum ReportFor
{
    /// <summary>Plain words, in their language. The only one that patients and carers get.</summary>
    Patient,

    /// <summary>A letter of one page to whoever sent the patient.</summary>
    Referrer,

    /// <summary>All there is, for the record.</summary>
    Record,
}

/// <summary>What a report is to tell, and in which words.</summary>
/// <param name="From">As in <see cref="GetProgress"/>, like the next two.</param>
/// <param name="Language">The tag of one of <see cref="Domain.Language.All"/>; null for the patient's own, or the clinic's where it is for others.</param>
/// <param name="Notes">Sessions whose notes are to be told, at most 50; those without a note, or of other days, are left out.</param>
/// <param name="Text">A word of the therapist's; null for none.</param>
public sealed record ReportWish(
    ReportFor For, DateOnly? From, DateOnly? To, bool Whole = false, string? Language = null, IReadOnlyList<SessionId>? Notes = null, string? Text = null);

/// <param name="FileName">Names no person.</param>
public sealed record PrintedReport(byte[] Pdf, string FileName);

internal sealed class ReportWishValidator : AbstractValidator<ReportWish>
{
    /// <summary>Most characters of a therapist's word.</summary>
    public const int LongestText = 2000;

    private const int MostNotes = 50;

    public ReportWishValidator()
    {
        RuleFor(x => x.For).IsInEnum();
        RuleFor(x => x.From).Must(IsOurTime).WithErrorCode(ProgressRules.WindowFits.Code).WithMessage(ProgressRules.WindowFits.Message);
        RuleFor(x => x.To).Must(IsOurTime).WithErrorCode(ProgressRules.WindowFits.Code).WithMessage(ProgressRules.WindowFits.Message);
        RuleFor(x => x.Language).Must(IsOurs).WithErrorCode("report.language").WithMessage($"No report is written in this language. Choose one of {string.Join(", ", Domain.Language.All)}.");
        RuleFor(x => x.Notes).Must(n => n is null || n.Count <= MostNotes).WithErrorCode("report.notes").WithMessage($"Choose at most {MostNotes} notes.");
        RuleFor(x => x.Text).OptionalText(LongestText);
    }

    public static bool IsOurs(string? tag) => tag is null || Domain.Language.All.Any(l => l.Tag == tag);

    private static bool IsOurTime(DateOnly? day) => day is null or { Year: >= 2000 and < 2200 };
}

internal static class ReportAccess
{
    /// <exception cref="ForbiddenException">Patients and carers get what is written for the patient, in nobody else's words.</exception>
    public static void MustBeFor(this ICaller caller, ReportFor wanted, string? text)
    {
        if (!caller.IsMember && (wanted is not ReportFor.Patient || text is not null))
        {
            throw new ForbiddenException();
        }
    }

    public static PrintOptions OptionsOf(Paper? paper, PrintMode? mode) => new(paper ?? Paper.A4, mode ?? PrintMode.Standard);
}
