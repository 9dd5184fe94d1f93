namespace ClinicStretch.Pdf.PdfSharp;

/// <summary>Under which licence PDFsharp is used; it prints nothing before it has been told.</summary>
/// <param name="CommercialLicence">
/// The operator's licence text from PDFsharp's makers. Null declares the AGPL-3.0, the licence of this folder (see its README).
/// </param>
public sealed record PdfSharpOptions(string? CommercialLicence = null);
