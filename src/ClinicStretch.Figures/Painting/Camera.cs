using System.Numerics;

namespace ClinicStretch.Figures.Painting;

/// <summary>From where the body is looked at, in degrees: 0, 0 is from the side; yaw walks towards the picture's right, pitch rises.</summary>
internal readonly record struct Camera(float Yaw, float Pitch)
{
    private Vector3 Across => new(Cos(Yaw), 0, -Sin(Yaw));

    public Vector3 Toward => new(Sin(Yaw) * Cos(Pitch), Sin(Pitch), Cos(Yaw) * Cos(Pitch));

    private Vector3 Rise => Vector3.Cross(Toward, Across);

    /// <summary>In the picture's plane, centimetres, y down.</summary>
    public Vector2 See(Vector3 point) => new(Vector3.Dot(point, Across), -Vector3.Dot(point, Rise));

    public float Depth(Vector3 point) => Vector3.Dot(point, Toward);

    private static float Cos(float degrees) => MathF.Cos(Body.Spin.Radians(degrees));

    private static float Sin(float degrees) => MathF.Sin(Body.Spin.Radians(degrees));
}
