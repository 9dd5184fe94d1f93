namespace ClinicStretch.Figures;

/// <summary>The colour of each tone, for SVG and PDF alike.</summary>
public static class Palettes
{
    private static readonly Dictionary<Tone, (int Light, int Dark, int Print)> Colours = new()
    {
        [Tone.NearSkin] = (0xdc9f7c, 0xdba27f, 0xf2f2f2),
        [Tone.FarSkin] = (0xebc7b0, 0xa87d66, 0xfbfbfb),
        [Tone.Top] = (0x2e7f88, 0x3f9aa3, 0xd6d6d6),
        [Tone.FarTop] = (0x8cb9bd, 0x2c6b73, 0xececec),
        [Tone.Trousers] = (0x3b4f70, 0x6f88b3, 0xb2b2b2),
        [Tone.FarTrousers] = (0x98a5ba, 0x4b5f84, 0xdedede),
        [Tone.Hair] = (0x4b352b, 0x8a6a55, 0x2c2c2c),
        [Tone.Face] = (0x5b3a2c, 0x4a3025, 0x202020),
        [Tone.Outline] = (0x22303f, 0x131b24, 0x000000),
        [Tone.Ghost] = (0xe3eaee, 0x303c48, 0xf4f4f4),
        [Tone.GhostOutline] = (0xaebcc6, 0x5d6d7c, 0x8c8c8c),
        [Tone.Glow] = (0xff8c32, 0xff9a4c, 0x000000),
        [Tone.Arrow] = (0xd1432b, 0xff8f6b, 0x000000),
        [Tone.ArrowEdge] = (0xffffff, 0x17202a, 0xffffff),
        [Tone.Shadow] = (0x24443a, 0x0a1210, 0x5a5a5a),
        [Tone.Floor] = (0xd3e3da, 0x34463f, 0xececec),
        [Tone.FloorEdge] = (0xa9c4b5, 0x4c655b, 0x9a9a9a),
        [Tone.Prop] = (0xd9bf95, 0x8f7a57, 0xd2d2d2),
        [Tone.PropShade] = (0xb99c6e, 0x6f5e42, 0xaaaaaa),
        [Tone.PropOutline] = (0x6f5a37, 0x2a2317, 0x303030),
        [Tone.Strap] = (0xb5577f, 0xe08bb0, 0x202020),
        [Tone.Pillow] = (0xf5f1e6, 0xb9b3a2, 0xffffff),
    };

    /// <summary>The colour of a tone in a palette.</summary>
    public static Rgb Colour(Tone tone, FigurePalette palette)
    {
        var (light, dark, print) = Colours[tone];
        return Rgb.Of(palette switch { FigurePalette.Dark => dark, FigurePalette.Print => print, _ => light });
    }
}
