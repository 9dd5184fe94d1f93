namespace ClinicStretch.Pdf.QuestPdf;

/// <summary>How the operator may use QuestPDF.</summary>
public sealed record QuestPdfOptions
{
    /// <summary>The licence the operator has declared, in QuestPDF's own words: Evaluation, Community, Professional or Enterprise.</summary>
    public required string License { get; init; }
}
