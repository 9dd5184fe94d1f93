namespace ClinicStretch.Application.Plans;

/// <summary>What an exercise needs, in plain words, the same on screen and on paper.</summary>
public static class KitWords
{
    /// <param name="code">Of the catalogue's list of equipment.</param>
    public static string Of(string code) => code switch
    {
        "mat-or-firm-bed" => "A mat or a firm bed",
        "towel-or-strap" => "A towel or a strap",
        "chair" => "A firm chair",
        "partner" => "Somebody to help you",
        _ => "A " + code.Replace('-', ' '),
    };
}
