using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;

namespace ClinicStretch.Domain.Tests.Catalogue;

public sealed class OwnExerciseTests
{
    [Fact]
    public void A_change_becomes_the_next_version_and_the_one_before_stays()
    {
        var exercise = Write(Text("Lie down."));

        var second = exercise.Revise(1, Text("Sit down."), Given.Member, Given.Now);

        Assert.Equal(2, second.Number);
        Assert.Equal("2", second.Exercise.Version);
        Assert.Equal("Lie down.", exercise.Version(1)!.Exercise.Instructions.Steps[0].Text);
        Assert.Same(second, exercise.Current);
    }

    [Fact]
    public void The_same_change_sent_twice_is_one_version()
    {
        var exercise = Write(Text("Lie down."));
        var second = exercise.Revise(1, Text("Sit down."), Given.Member, Given.Now);
        exercise.Revise(2, Text("Stand up."), Given.Member, Given.Now);

        Assert.Same(second, exercise.Revise(1, Text("Sit down."), Given.Member, Given.Now));
        Assert.Equal(3, exercise.Versions.Count);
    }

    [Fact]
    public void What_has_not_changed_makes_no_version()
    {
        var exercise = Write(Text("Lie down."));

        Assert.Equal(1, exercise.Revise(1, Text("Lie down."), Given.Member, Given.Now).Number);
        Assert.Equal(1, exercise.Revise(0, Text("Lie down."), Given.Member, Given.Now).Number);
        Assert.Single(exercise.Versions);
    }

    [Fact]
    public void Who_was_overtaken_is_told()
    {
        var exercise = Write(Text("Lie down."));
        exercise.Revise(1, Text("Sit down."), Given.Member, Given.Now);

        Broken.AssertBroken(OwnRules.IsCurrent, () => exercise.Revise(1, Text("Stand up."), Given.Member, Given.Now));
        Broken.AssertBroken(OwnRules.IsCurrent, () => exercise.Revise(7, Text("Stand up."), Given.Member, Given.Now));
        Broken.AssertBroken(OwnRules.SlugIsFree, () => exercise.Revise(0, Text("Stand up."), Given.Member, Given.Now));
    }

    [Fact]
    public void Archived_it_reads_as_retired_and_cannot_be_changed_until_it_is_restored()
    {
        var exercise = Write(Text("Lie down."));
        exercise.Archive(Given.Member, Given.Now);
        exercise.Archive(MemberId.New(), Given.Now.AddDays(1));

        Assert.Equal((Given.Now, Given.Member), (exercise.ArchivedAt, exercise.ArchivedBy));
        Assert.Equal(ExerciseStatus.Retired, exercise.Read().Status);
        Broken.AssertBroken(OwnRules.IsNotArchived, () => exercise.Revise(1, Text("Sit down."), Given.Member, Given.Now));

        exercise.Restore();

        Assert.Equal(ExerciseStatus.Active, exercise.Read().Status);
        Assert.Null(exercise.ArchivedBy);
        Assert.Equal(2, exercise.Revise(1, Text("Sit down."), Given.Member, Given.Now).Number);
    }

    [Theory]
    [InlineData("Cat and cow", "cat-and-cow")]
    [InlineData("Child's pose", "childs-pose")]
    [InlineData("  Dehnübung: große Hüfte (2) ", "dehnubung-grosse-hufte-2")]
    [InlineData("¿Estiramiento?", "estiramiento")]
    [InlineData("伸び", "")]
    [InlineData("", "")]
    public void A_short_name_is_proposed_from_the_name(string name, string shortName) => Assert.Equal(shortName, ShortName.From(name));

    [Fact]
    public void A_proposed_short_name_is_never_too_long() => Assert.Equal(60, ShortName.From(new string('a', 200)).Length);

    private static OwnExercise Write(OwnExerciseText text) => OwnExercise.Write(Given.Clinic, null, text, Given.Member, Given.Now);

    private static OwnExerciseText Text(string step) =>
        new((OwnWriting.Ankles with { Steps = [step] }).Complete("ankle-pumps", null, byTherapist: true), new Dictionary<string, EntryTranslation>());
}
