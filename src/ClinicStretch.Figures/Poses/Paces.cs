namespace ClinicStretch.Figures.Poses;

/// <summary>How the catalogue says to breathe and wait, in the few patterns that there are.</summary>
internal static class Paces
{
    /// <summary>Breathe out into a stretch, breathe on slowly while it is held, breathe in on the way back.</summary>
    public static readonly FigurePace Stretch = new(Rest: 1, Way: 2.6, Hold: 5, Breath.Out, HeldBreaths: 1);

    /// <summary>The same with small breaths, for muscles that work while they hold.</summary>
    public static readonly FigurePace Squeeze = new(Rest: 1.2, Way: 1.8, Hold: 5, Breath.Out, HeldBreaths: 2);

    /// <summary>Breathe out on the way to the end, pause for a moment, breathe in on the way back.</summary>
    public static readonly FigurePace Lift = new(Rest: .8, Way: 2.4, Hold: 1, Breath.Out, HeldBreaths: 0);

    /// <summary>Breathe in on the way to the end, pause, breathe out on the way back.</summary>
    public static readonly FigurePace Opening = new(Rest: .8, Way: 2.4, Hold: 1.6, Breath.In, HeldBreaths: 0);

    /// <summary>To and fro without a stop.</summary>
    public static readonly FigurePace Flow = new(Rest: 0, Way: 3.6, Hold: 0, Breath.Out, HeldBreaths: 0);
}
