using System.Globalization;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Progress.Reports;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Progress.Reports;

/// <summary>A report as it was asked for in a form: of progress, or of a plan's end, which has no days and no notes to choose.</summary>
public sealed record ReportForm(string For, string From, string To, string Language, string Paper, string Mode, IReadOnlyList<string> Notes, string Text)
{
    public static ReportForm New(DateOnly from, DateOnly to, FormatNeed need) =>
        new("patient", Day(from), Day(to), "", "a4", need is FormatNeed.LargePrint ? "large-print" : "standard", [], "");

    public static ReportForm Read(IFormCollection form) => new(
        form.Text("for"), form.Text("from"), form.Text("to"), form.Text("language"), form.Text("paper"), form.Text("mode"), form.All("note"), form.Text("text"));

    public ReportFor Reader => For switch { "referrer" => ReportFor.Referrer, "record" => ReportFor.Record, _ => ReportFor.Patient };

    public Paper PaperSize => Paper is "letter" ? Application.Programmes.Paper.Letter : Application.Programmes.Paper.A4;

    public PrintMode PrintMode => Mode is "large-print" ? PrintMode.LargePrint : PrintMode.Standard;

    /// <summary>Days that cannot be read are left to the usual ones.</summary>
    public ReportWish ToWish() => new(
        Reader, DayOf(From), DayOf(To), Language: Language.OrNull(),
        Notes: [.. Notes.Where(n => Guid.TryParse(n, out _)).Select(n => new SessionId(Guid.Parse(n)))], Text: Text.OrNull());

    public DischargeWish ToDischarge() => new(Reader, Language.OrNull(), Text.OrNull());

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", out var day) ? day : null;
}
