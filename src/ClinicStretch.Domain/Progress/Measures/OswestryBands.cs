namespace ClinicStretch.Domain.Progress.Measures;

/// <summary>The bands of the ODI's own first paper (domain.md 4.2), in words that may be read beside a patient.</summary>
public static class OswestryBands
{
    /// <param name="score">0 to 100.</param>
    /// <returns>Null from 81 on: the paper's words for it are not printed.</returns>
    public static string? Of(decimal score) => score switch
    {
        <= 20 => "minimal disability",
        <= 40 => "moderate disability",
        <= 60 => "severe disability",
        <= 80 => "very severe disability",
        _ => null,
    };
}
