using System.Numerics;
using ClinicStretch.Figures.Body;

namespace ClinicStretch.Domain.Tests.Figures;

/// <summary>
/// The range of motion of an adult, in degrees. Elbow, hip, knee and ankle are those of the American Academy of Orthopaedic Surgeons
/// (Joint Motion: Method of Measuring and Recording, 1965; Greene and Heckman, The Clinical Measurement of Joint Motion, 1994), with
/// passive ends where the weight of the body or the hands push further: sitting on the heels, a knee pulled to the chest.
/// </summary>
internal static class JointRanges
{
    private const float Rounding = .1f;

    public static IEnumerable<string> Broken(Skeleton body)
    {
        foreach (var (part, name, angle, least, most) in Enum.GetValues<Part>().SelectMany(part => Angles(body, part)))
        {
            if (angle < least - Rounding || angle > most + Rounding)
            {
                yield return $"{part} {name}: {angle:0} is not in {least:0} to {most:0}";
            }
        }
    }

    private static IEnumerable<(Part Part, string Name, float Angle, float Least, float Most)> Angles(Skeleton body, Part part)
    {
        if (Joints.Parent(part) is not { } parent)
        {
            yield break;
        }

        var turn = Quaternion.Conjugate(body[parent].Turn) * body[part].Turn;
        var down = Vector3.Transform(-Vector3.UnitY, turn);
        var side = Joints.IsRight(part) ? 1 : -1;
        var forward = Spin.Degrees(MathF.Atan2(down.X, -down.Y));
        var outward = Spin.Degrees(MathF.Asin(Math.Clamp(down.Z * side, -1, 1)));
        var away = Spin.Degrees(MathF.Acos(Math.Clamp(-down.Y, -1, 1)));
        var all = Spin.Degrees(2 * MathF.Acos(Math.Clamp(MathF.Abs(turn.W), 0, 1)));
        switch (part)
        {
            case Part.Waist or Part.Chest:
                yield return (part, "bend", all, 0, 42);
                break;
            case Part.Neck or Part.Head:
                yield return (part, "bend", all, 0, 32);
                break;
            case Part.RightUpperArm or Part.LeftUpperArm:
                yield return (part, "backward", down.X < 0 && MathF.Abs(down.Z) < .7f && down.Y < 0 ? -forward : 0, -1, 62);
                yield return (part, "across", outward, -45, 180);
                break;
            case Part.RightForearm or Part.LeftForearm:
                yield return (part, "bend", forward, -2, 150);
                break;
            case Part.RightHand or Part.LeftHand:
                yield return (part, "bend", away, 0, 92);
                break;
            case Part.RightThigh or Part.LeftThigh:
                yield return (part, "forward", MathF.Abs(outward) > 60 ? 0 : forward, -25, 130);
                yield return (part, "outward", outward, -40, 65);
                break;
            case Part.RightShin or Part.LeftShin:
                yield return (part, "bend", -forward, -2, 155);
                break;
            default:
                yield return (part, "toes up", Toes(turn), -85, 35);
                break;
        }
    }

    private static float Toes(Quaternion turn)
    {
        var toes = Vector3.Transform(Vector3.UnitX, turn);
        return Spin.Degrees(MathF.Asin(Math.Clamp(toes.Y, -1, 1)));
    }
}
