using System.Numerics;
using ClinicStretch.Figures.Body;

namespace ClinicStretch.Domain.Tests.Figures;

public sealed class FigureBodyTests
{
    private const float Sunk = .3f;

    public static TheoryData<string, string?> Names => CatalogueFigures.Names();

    [Theory, MemberData(nameof(Names))]
    public void Limbs_keep_their_lengths_through_the_movement(string slug, string? variant)
    {
        foreach (var body in CatalogueFigures.Ways(slug, variant).SelectMany(way => way))
        {
            foreach (var part in Enum.GetValues<Part>().Where(part => Joints.Parent(part) is not null))
            {
                var length = Vector3.Distance(body[part].At, body[Joints.Parent(part)!.Value].At);
                Assert.Equal(Joints.Offset(part).Length(), length, .01f);
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_body_rests_on_the_floor_and_nothing_sinks_in(string slug, string? variant)
    {
        foreach (var body in CatalogueFigures.Keys(slug, variant))
        {
            Assert.InRange(body.Lowest, -Sunk, Sunk);
        }

        foreach (var body in CatalogueFigures.Ways(slug, variant).SelectMany(way => way))
        {
            Assert.InRange(body.Lowest, -1, 1);
        }
    }

    /// <summary>Hands, knees, feet: what bears on the floor at the same place before and after bears on it all the way.</summary>
    [Theory, MemberData(nameof(Names))]
    public void What_stands_on_the_floor_neither_slides_nor_floats(string slug, string? variant)
    {
        foreach (var way in CatalogueFigures.Ways(slug, variant))
        {
            foreach (var ball in Contact.Everything.SelectMany(capsule => new[] { capsule.From, capsule.To }).Distinct().Where(ball => Stays(way, ball)))
            {
                Assert.All(way, body =>
                {
                    Assert.InRange(body.At(ball).Y - ball.Radius, -1, 1.5f);
                    Assert.InRange(Vector3.Distance(body.At(ball), way[0].At(ball)), 0, 3);
                });
            }
        }
    }

    [Fact]
    public void Most_exercises_stand_on_something()
    {
        var standing = CatalogueFigures.Listed.Count(listed => CatalogueFigures.Ways(listed.Slug, listed.Variant).Any(way =>
            Contact.Everything.Any(capsule => Stays(way, capsule.To))));
        Assert.InRange(standing, 18, 24);
    }

    [Theory, MemberData(nameof(Names))]
    public void Hands_and_feet_reach_what_they_are_to_hold_or_stand_on(string slug, string? variant)
    {
        foreach (var pose in ClinicStretch.Figures.Poses.Exercises.Find(slug, variant)!.Poses)
        {
            var body = Solver.Solve(pose);
            Assert.All(Reaches(pose), reach =>
            {
                var lift = reach.Limb.Grip != Grip.Flat ? 0 : Joints.IsLeg(reach.End) ? BodyPlan.AnkleHeight : BodyPlan.WristHeight;
                var missed = Vector3.Distance(body[reach.End].At, body.At(reach.Limb.Reach!.Value) + new Vector3(0, lift, 0));
                Assert.True(missed < 4, $"{reach.End} misses by {missed:0.0} cm");
            });
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void No_joint_goes_beyond_its_human_range(string slug, string? variant)
    {
        foreach (var body in CatalogueFigures.Ways(slug, variant).SelectMany(way => way))
        {
            Assert.Empty(JointRanges.Broken(body));
        }
    }

    [Fact]
    public void A_knee_bent_the_wrong_way_is_seen()
    {
        var pose = new Pose { RightLeg = new Limb { Bend = -20 } };
        Assert.Contains(JointRanges.Broken(Solver.Solve(pose)), broken => broken.StartsWith("RightShin", StringComparison.Ordinal));
    }

    private static bool Stays(IReadOnlyList<Skeleton> way, Ball ball) =>
        way[0].At(ball).Y - ball.Radius < .7f && way[^1].At(ball).Y - ball.Radius < .7f && Vector3.Distance(way[0].At(ball), way[^1].At(ball)) < 2;

    private static IEnumerable<(Part End, Limb Limb)> Reaches(Pose pose) =>
        new[]
        {
            (Part.RightHand, pose.RightArm), (Part.LeftHand, pose.LeftArm), (Part.RightFoot, pose.RightLeg), (Part.LeftFoot, pose.LeftLeg),
        }.Where(limb => limb.Item2.Reach is not null);
}
