namespace ClinicStretch.Web.Components.Blocks;

/// <summary>How serious something is. Words always say it too: a tone is never the only sign.</summary>
public enum Tone
{
    Info,
    Good,
    Caution,
    Danger,
    Neutral,
}

internal static class Tones
{
    public static string Class(Tone tone) => tone switch
    {
        Tone.Good => "tone-good",
        Tone.Caution => "tone-caution",
        Tone.Danger => "tone-danger",
        Tone.Neutral => "tone-neutral",
        _ => "tone-info",
    };

    public static IconName Icon(Tone tone) => tone switch
    {
        Tone.Good => IconName.Good,
        Tone.Caution => IconName.Caution,
        Tone.Danger => IconName.Danger,
        _ => IconName.Info,
    };
}
