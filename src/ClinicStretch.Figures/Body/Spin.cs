using System.Numerics;

namespace ClinicStretch.Figures.Body;

/// <summary>Rotations in degrees.</summary>
internal static class Spin
{
    public static Quaternion X(float degrees) => Quaternion.CreateFromAxisAngle(Vector3.UnitX, Radians(degrees));

    public static Quaternion Y(float degrees) => Quaternion.CreateFromAxisAngle(Vector3.UnitY, Radians(degrees));

    public static Quaternion Z(float degrees) => Quaternion.CreateFromAxisAngle(Vector3.UnitZ, Radians(degrees));

    public static float Radians(float degrees) => degrees * MathF.PI / 180;

    public static float Degrees(float radians) => radians * 180 / MathF.PI;

    /// <summary>The rotation that takes the axes to <paramref name="x"/> and <paramref name="y"/>, which are unit and square to each other.</summary>
    public static Quaternion Axes(Vector3 x, Vector3 y)
    {
        var z = Vector3.Cross(x, y);
        return Quaternion.Normalize(Quaternion.CreateFromRotationMatrix(new Matrix4x4(
            x.X, x.Y, x.Z, 0, y.X, y.Y, y.Z, 0, z.X, z.Y, z.Z, 0, 0, 0, 0, 1)));
    }

    /// <summary>The part of <paramref name="vector"/> square to <paramref name="axis"/>, with length 1.</summary>
    public static Vector3 Square(Vector3 vector, Vector3 axis) => Vector3.Normalize(vector - (Vector3.Dot(vector, axis) * axis));
}
