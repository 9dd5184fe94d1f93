namespace ClinicStretch.Application.Languages.Pages;

/// <summary>What stands round every page of a patient.</summary>
public sealed record FramePhrases
{
    public required string Skip { get; init; }
    public required string SignOut { get; init; }
    public required string Main { get; init; }
    public required string Today { get; init; }
    public required string History { get; init; }
    public required string Messages { get; init; }
    public required string Help { get; init; }
    public required string EmergencyCall { get; init; }
    public required string NotReadAtOnce { get; init; }
    public required string CheckThese { get; init; }
    public required string CallClinicOn { get; init; }
    public required string CallClinic { get; init; }
    public required string CannotBeSaved { get; init; }
    public required string Question { get; init; }

    /// <summary>Before the title of a page on which something was wrong, with its space.</summary>
    public required string BeforeTitle { get; init; }

    public required string TooLong { get; init; }
    public required string FillIn { get; init; }
}
