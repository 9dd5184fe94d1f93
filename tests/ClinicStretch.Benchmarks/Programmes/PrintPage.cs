using System.Globalization;
using System.Net;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Figures;

namespace ClinicStretch.Benchmarks.Programmes;

/// <summary>A programme as a page for a browser to print: the same words, figures, faces, sizes and order as the standard sheet.</summary>
internal static class PrintPage
{
    /// <param name="fonts">Folder of the faces, as an address.</param>
    public static string Of(ProgrammeDocument document, Uri fonts) => $"""
        <!doctype html>
        <html lang="{document.Language}"><head><meta charset="utf-8"><title>{Text(document.Title)}</title><style>{Style(fonts)}</style></head><body>
        <header><p><b>{Text(document.Heading.Clinic)}</b></p><p class="contact">{string.Join("<br>", document.Heading.ClinicContact.Select(Text))}</p></header>
        <h1>{Text(document.Heading.PlanName)}</h1>
        <p>{Text(document.Words.For)} <b>{Text(document.Heading.Patient)}</b></p>
        <p>{Text(document.Words.Therapist)} {Text(document.Heading.Therapist)} · {Text(document.Words.Revision)} {document.Heading.Revision} · {Text(document.Heading.Date)}</p>
        <section class="emergency"><h2>{Text(document.Emergency.Title)}</h2><p><b>{Text(document.Emergency.Lead)}</b></p>{List("ul", document.Emergency.Signs)}</section>
        <h2>{Text(document.Words.HowOften)}</h2><p class="dose">{Text(document.Schedule)}</p>
        <div class="pairs">{string.Concat(document.Overview.Select(list => $"<section><h3>{Text(list.Title)}</h3>{List("ul", list.Lines)}</section>"))}</div>
        {string.Concat(document.Exercises.Select(exercise => Exercise(exercise, document.Words)))}
        {(document.Log is { } log ? Chart(log, document.Words) : "")}
        <footer>{Text(document.Words.For)} {Text(document.Heading.Patient)} · {Text(document.Words.OnlyForThisPerson)} · {Text(document.Words.MadeBy)} · {Text(document.ContentHash)}</footer>
        </body></html>
        """;

    private static string Exercise(ProgrammeExercise exercise, ProgrammeWords words) => $"""
        <section class="exercise"><h2>{exercise.Number} {Text(exercise.Name)}</h2><div class="beside"><div>{string.Concat(exercise.Figures.Select(Figure))}
        <p><b>{Text(words.Breathing)}{words.AfterLabel}</b>{Text(exercise.Breathing)}</p><p><b>{Text(words.Feel)}{words.AfterLabel}</b>{Text(exercise.Feel)}</p></div>
        <div><p class="dose">{Text(exercise.Dose)}</p><h3>{Text(words.Steps)}</h3>{List("ol", exercise.Steps)}</div></div>
        {(exercise.Cautions.Count is 0 ? "" : $"<div class=\"care\"><h3>{Text(words.TakeCare)}</h3>{List("ul", exercise.Cautions)}</div>")}
        {(exercise.Note is { } note ? $"<p class=\"note\"><b>{Text(words.NoteFromTherapist)}{words.AfterLabel}</b>{Text(note)}</p>" : "")}</section>
        """;

    private static string Figure(ProgrammeFigure figure) =>
        FigureLibrary.Find(new FigureRequest(figure.Slug, figure.Variant, figure.Left ? FigureSide.Left : FigureSide.Right)) is { } drawing
            ? SvgWriter.Write(drawing, FigurePalette.Print) : "";

    private static string Chart(LogChart log, ProgrammeWords words) => $"""
        <section class="chart"><h2>{Text(log.Title)}</h2><p>{Text(log.Lead)}</p>{string.Concat(log.Weeks.Select(week => Week(week, log, words)))}</section>
        """;

    private static string Week(LogWeek week, LogChart log, ProgrammeWords words) => $"""
        <h3>{Text(week.Title)}</h3><table><tr><td></td>{string.Concat(week.Days.Select(day => $"<th scope=\"col\">{Text(day.Name)}</th>"))}</tr>
        {string.Concat(log.Rows.Select(row => $"<tr><th scope=\"row\">{Text(row.Name)}</th>{string.Concat(week.Days.Select(Ticks))}</tr>"))}
        {string.Concat(new[] { words.PainBefore, words.PainAfter }.Select(name => $"<tr><th scope=\"row\">{Text(name)}</th>{string.Concat(week.Days.Select(_ => "<td></td>"))}</tr>"))}</table>
        """;

    private static string Ticks(LogDay day) => $"<td class=\"s{Math.Min(day.Sessions, 1)}\">{string.Concat(Enumerable.Repeat("<i></i>", day.Sessions))}</td>";

    private static string List(string tag, IEnumerable<string> lines) => $"<{tag}>{string.Concat(lines.Select(line => $"<li>{Text(line)}</li>"))}</{tag}>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Style(Uri fonts) => string.Create(CultureInfo.InvariantCulture, $$"""
        @font-face { font-family: sheet; src: url({{fonts}}/Regular.ttf) } @font-face { font-family: sheet; font-weight: bold; src: url({{fonts}}/Bold.ttf) }
        @page { size: A4; margin: 15mm } body { font: 12pt/1.25 sheet; color: #161b1d; margin: 0 } h1 { font-size: 26pt; color: #0b4a57 } h2 { font-size: 18pt; color: #0b4a57 }
        header, .beside, .pairs { display: grid; grid-template-columns: 2fr 3fr; gap: 12pt } .contact { text-align: right } svg { width: 100%; max-height: 150pt }
        .emergency { border: 2pt solid } .emergency h2 { background: #161b1d; color: #fff } .dose { font-size: 15pt; font-weight: bold; background: #eaf1f2 }
        .exercise { break-inside: avoid; border-top: 1pt solid #0b4a57 } .care { border: 1.75pt solid } .note { border-left: 2pt solid; padding-left: 10pt }
        .chart { break-before: page } table { border-collapse: collapse; width: 100% } td, th { border: .75pt solid #8a979b } .s0 { background: #dcdcdc }
        i { display: inline-block; width: 12pt; height: 12pt; border: 1pt solid }
        """);
}
