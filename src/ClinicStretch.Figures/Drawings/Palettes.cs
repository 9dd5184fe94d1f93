namespace ClinicStretch.Figures;

/// <summary>The colour of each tone, for SVG, PDF and PNG alike.</summary>
public static class Palettes
{
    private const int White = 0xffffff;
    private const int Black = 0x000000;

    private static readonly Dictionary<Tone, (int Light, int Dark, int Print)> Colours = new()
    {
        [Tone.NearSkin] = (0xdc9f7c, 0xdba27f, White),
        [Tone.FarSkin] = (0xebc7b0, 0xa87d66, White),
        [Tone.Top] = (0x2e7f88, 0x3f9aa3, White),
        [Tone.FarTop] = (0x8cb9bd, 0x2c6b73, White),
        [Tone.Trousers] = (0x3b4f70, 0x6f88b3, White),
        [Tone.FarTrousers] = (0x98a5ba, 0x4b5f84, White),
        [Tone.Hair] = (0x4b352b, 0x8a6a55, Black),
        [Tone.Face] = (0x5b3a2c, 0x4a3025, Black),
        [Tone.Outline] = (0x22303f, 0x131b24, Black),
        [Tone.Ghost] = (0xe3eaee, 0x303c48, White),
        [Tone.GhostOutline] = (0xaebcc6, 0x5d6d7c, Black),
        [Tone.Glow] = (0xff8c32, 0xff9a4c, Black),
        [Tone.Arrow] = (0xd1432b, 0xff8f6b, Black),
        [Tone.ArrowEdge] = (White, 0x17202a, White),
        [Tone.Shadow] = (0x24443a, 0x0a1210, Black),
        [Tone.Floor] = (0xd3e3da, 0x34463f, White),
        [Tone.FloorEdge] = (0xa9c4b5, 0x4c655b, Black),
        [Tone.Prop] = (0xd9bf95, 0x8f7a57, White),
        [Tone.PropShade] = (0xb99c6e, 0x6f5e42, White),
        [Tone.PropOutline] = (0x6f5a37, 0x2a2317, Black),
        [Tone.Strap] = (0xb5577f, 0xe08bb0, White),
        [Tone.Pillow] = (0xf5f1e6, 0xb9b3a2, White),
        [Tone.Cushion] = (0xa98bb5, 0x87699a, White),
        [Tone.Wall] = (0xe9e4da, 0x3a4046, White),
        [Tone.Hatching] = (0xff8c32, 0xff9a4c, Black),
        [Tone.Breath] = (0xd9e8f2, 0x2b3d4c, White),
        [Tone.BreathSign] = (0x5f8fb0, 0x86b4d2, Black),
    };

    /// <summary>The colour of a tone in a palette.</summary>
    public static Rgb Colour(Tone tone, FigurePalette palette)
    {
        var (light, dark, print) = Colours[tone];
        return Rgb.Of(palette switch { FigurePalette.Dark => dark, FigurePalette.Print => print, _ => light });
    }

    /// <summary>The colour of the page that a palette is made for.</summary>
    public static Rgb Page(FigurePalette palette) => Rgb.Of(palette == FigurePalette.Dark ? 0x17202a : White);
}
