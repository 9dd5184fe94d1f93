namespace ClinicStretch.Application.Exchange.Tables;

/// <summary>What is wrong in a table that somebody brings, and where.</summary>
/// <param name="Line">Of the file, from 1, as a text editor counts.</param>
/// <param name="Column">The heading; null for the whole row.</param>
/// <param name="Code">Stable.</param>
/// <param name="Message">What to do about it. Holds nothing of the file.</param>
public sealed record TableFault(int Line, string? Column, string Code, string Message);
