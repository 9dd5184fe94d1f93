using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Application.Languages;

/// <summary>Why the safety questions come now, and how to get to them. Full sentences but for the button and the title.</summary>
public sealed record ScreeningPhrases
{
    public required string Title { get; init; }
    public required string Answer { get; init; }

    /// <summary>How long the six questions take; the full set is <see cref="TwoMinutes"/>.</summary>
    public required string Minute { get; init; }

    public required string TwoMinutes { get; init; }
    public required string FirstSession { get; init; }
    public required string Flare { get; init; }
    public required string BackFromPause { get; init; }
    public required string ThreeMonths { get; init; }
    public required string PainUp { get; init; }
    public required string Week { get; init; }

    public string Why(ScreenReason reason) => reason switch
    {
        ScreenReason.Flare => Flare,
        ScreenReason.BackFromPause => BackFromPause,
        ScreenReason.ThreeMonths => ThreeMonths,
        ScreenReason.PainUp => PainUp,
        ScreenReason.Week => Week,
        _ => FirstSession,
    };
}
