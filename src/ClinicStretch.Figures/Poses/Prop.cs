using ClinicStretch.Figures.Body;

namespace ClinicStretch.Figures.Poses;

/// <summary>A thing the exercise needs. Lengths in centimetres, in the room: x right, y up, z towards the viewer.</summary>
internal abstract record Prop;

/// <summary>Lies on the floor between two corners.</summary>
internal sealed record Mat(float FromX, float ToX, float FromZ = -32, float ToZ = 32) : Prop;

/// <summary>A pillow for the head, lying across, its middle line at x.</summary>
internal sealed record Pillow(float X, float Thickness, float Length = 14, float FromZ = -18, float ToZ = 18) : Prop;

/// <summary>A firm cushion to kneel on, its middle line at x.</summary>
internal sealed record Cushion(float X, float Thickness, float Length = 26, float FromZ = -14, float ToZ = 14) : Prop;

/// <summary>A firm chair facing right; x is the middle of the seat.</summary>
internal sealed record Chair(float X, float Seat, float Back) : Prop;

/// <summary>A wall across the picture, at x, with its skirting board; the room is to the right of it.</summary>
internal sealed record Wall(float X, float Height = 190, float FromZ = -40, float ToZ = 40) : Prop;

/// <summary>A towel or strap laid through places of the body.</summary>
internal sealed record Strap(params Place[] Through) : Prop;

/// <summary>An elastic band between two places of the body: the further they are apart, the narrower it is.</summary>
internal sealed record Band(Place From, Place To, float Slack) : Prop;
