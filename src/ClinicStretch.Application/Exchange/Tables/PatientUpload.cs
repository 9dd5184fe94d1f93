using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Application.Exchange.Tables;

/// <summary>A table of patients that somebody brings, as far as it could be read.</summary>
/// <param name="FileHash">Of the file, and of what was said of it.</param>
/// <param name="Columns">Those it has. What it has no column for stays as it is.</param>
/// <param name="Ignored">Headings that mean nothing here.</param>
/// <param name="Faults">What could not be read.</param>
public sealed record PatientUpload(
    string FileHash, IReadOnlyList<string> Columns, IReadOnlyList<string> Ignored, IReadOnlyList<PatientInput> Rows, IReadOnlyList<TableFault> Faults)
{
    public const int MostRows = 5000;
}

/// <summary>A row. Null is an empty cell, or no such column.</summary>
/// <param name="Line">Of the file.</param>
/// <param name="Number">The clinic's own, by which a row without an id is known again.</param>
public sealed record PatientInput(int Line, PatientId? Id, string? Number)
{
    public string? Name { get; init; }

    public DateOnly? BirthDate { get; init; }

    public string? Email { get; init; }

    public string? Language { get; init; }

    public string? TimeZoneId { get; init; }

    public FormatNeed? Print { get; init; }

    public TimeOnly? RisingTime { get; init; }

    public int? MinutesADay { get; init; }

    public PatientContact Contact { get; init; } = PatientContact.NotAsked;

    public PatientNeeds Needs { get; init; } = PatientNeeds.None;
}

/// <summary>What a row would do.</summary>
public enum RowFate { New, Changed, Unchanged }

/// <param name="Name">As it would be.</param>
/// <param name="Changes">Empty but for a row that changes somebody known.</param>
public sealed record PreviewedRow(int Line, RowFate Fate, PatientId? Patient, string Name, IReadOnlyList<CellChange> Changes);

/// <param name="From">As the record has it; null for nothing.</param>
/// <param name="To">As it would be; null for nothing.</param>
public sealed record CellChange(string Column, string? From, string? To);

public static class TableRules
{
    public static readonly Rule HasNoFaults = Rule.OfInput("table.faulty", "Something in this file is wrong. Nothing of it was taken in. Look at it again, and put it right.");

    public static readonly Rule IsAsSeen = new("table.not_as_seen", "This is no longer what you were shown: the file or a record has changed meanwhile. Nothing was taken in. Look at it again.");
}
