namespace ClinicStretch.Figures;

/// <summary>The part a colour plays in a drawing; <see cref="Palettes"/> gives it a colour.</summary>
public enum Tone
{
    NearSkin,
    FarSkin,
    Top,
    FarTop,
    Trousers,
    FarTrousers,
    Hair,
    Face,
    Outline,
    Ghost,
    GhostOutline,
    Glow,
    Arrow,
    ArrowEdge,
    Shadow,
    Floor,
    FloorEdge,
    Prop,
    PropShade,
    PropOutline,
    Strap,
    Pillow,
    Cushion,
    Wall,
    Hatching,
    Breath,
    BreathSign,
}

/// <summary>The surface a drawing is made for. Print is black ink on white paper, which survives every photocopier.</summary>
public enum FigurePalette { Light, Dark, Print }

/// <summary>A colour, 0 to 255 a channel.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>As in <c>#1a2b3c</c>.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    internal static Rgb Of(int hex) => new((byte)(hex >> 16), (byte)(hex >> 8), (byte)hex);
}
