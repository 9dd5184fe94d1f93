using ClinicStretch.Application.Programmes;
using ClinicStretch.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace ClinicStretch.Web.Programmes;

/// <summary>How a sheet is wanted, as an address says it; all of it may be left out.</summary>
internal sealed record SheetQuery
{
    [FromQuery] public string? Mode { get; init; }

    [FromQuery] public string? Paper { get; init; }

    [FromQuery] public string? Language { get; init; }

    /// <summary>Tag of a second language beside the first.</summary>
    [FromQuery] public string? With { get; init; }

    /// <summary><c>colour</c> or <c>black</c>.</summary>
    [FromQuery] public string? Ink { get; init; }

    /// <summary>Of the log chart: 2 or 4.</summary>
    [FromQuery] public int? Weeks { get; init; }

    public SheetWish ToWish() => new(
        QueryText.Choice<PrintMode>(Mode, "mode", "programme.mode"),
        QueryText.Choice<Paper>(Paper, "paper", "programme.paper"),
        Language,
        With,
        QueryText.Choice<Ink>(Ink, "ink", "programme.ink") is { } ink ? ink is Programmes.Ink.Black : null,
        Weeks);
}

internal enum Ink { Colour, Black }
