using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Plans;
using FluentValidation;

namespace ClinicStretch.Application.Catalogue.OwnExercises;

internal sealed class SaveOwnExerciseValidator : AbstractValidator<SaveOwnExercise>
{
    public SaveOwnExerciseValidator()
    {
        RuleFor(x => x.Slug).Line(80);
        RuleFor(x => x.BasedOn).GreaterThanOrEqualTo(0);
        RuleFor(x => x.CopyOf).OptionalLine(80);
        RuleFor(x => x.Exercise).SetValidator(new WrittenExerciseValidator());
    }
}

/// <summary>How long texts and lists may be. What the codes and figures must be is the catalogue's own business.</summary>
internal sealed class WrittenExerciseValidator : AbstractValidator<WrittenExercise>
{
    private const int Sentence = 300;

    public WrittenExerciseValidator()
    {
        RuleFor(x => x.Language).Must(tag => Language.All.Any(l => l.Tag == tag))
            .WithErrorCode("language.unknown").WithMessage("Choose en-GB, es, fr or de.");
        RuleFor(x => x.Name).Line(80);
        RuleFor(x => x.MeaningOfSide).Line(Sentence);
        RuleFor(x => x.Breathing).Line(Sentence);
        RuleFor(x => x.Feel).Line(Sentence);
        RuleFor(x => x.StartPosition).Line(50);
        RuleFor(x => x.Laterality).IsInEnum();
        RuleFor(x => x.Drawing).OptionalLine(80);
        RuleFor(x => x.Dose).SetValidator(new WrittenDoseValidator());
        CheckLists();
        CheckCodes();
        CheckRows();
    }

    private void CheckLists()
    {
        RuleFor(x => x.Steps).Must(l => l.Count > 0).WithErrorCode("list.empty").WithMessage("Write at least one step.");
        RuleFor(x => x.Steps).Must(l => l.Count <= 15).WithErrorCode("list.too_long").WithMessage("Write at most 15 steps.");
        RuleForEach(x => x.Steps).Line(Sentence);
        RuleFor(x => x.Aliases).Must(l => l.Count <= 10).WithErrorCode("list.too_long").WithMessage("Give at most 10 other names.");
        RuleForEach(x => x.Aliases).Line(80);
        RuleFor(x => x.CommonMistakes).Must(l => l.Count <= 10).WithErrorCode("list.too_long").WithMessage("Name at most 10 mistakes.");
        RuleForEach(x => x.CommonMistakes).Line(Sentence);
    }

    private void CheckCodes()
    {
        RuleFor(x => x.BodyRegions).Must(l => l.Count <= 20).WithErrorCode("list.too_long").WithMessage("Choose at most 20.");
        RuleForEach(x => x.BodyRegions).Line(50);
        RuleFor(x => x.Goals).Must(l => l.Count <= 20).WithErrorCode("list.too_long").WithMessage("Choose at most 20.");
        RuleForEach(x => x.Goals).Line(50);
        RuleFor(x => x.MovementCategories).Must(l => l.Count <= 20).WithErrorCode("list.too_long").WithMessage("Choose at most 20.");
        RuleForEach(x => x.MovementCategories).Line(50);
        RuleFor(x => x.AlternativeStartPositions).Must(l => l.Count <= 20).WithErrorCode("list.too_long").WithMessage("Choose at most 20.");
        RuleForEach(x => x.AlternativeStartPositions).Line(50);
        RuleFor(x => x.Equipment).Must(l => l.Count <= 20).WithErrorCode("list.too_long").WithMessage("Choose at most 20.");
        RuleForEach(x => x.Equipment).ChildRules(e => e.RuleFor(x => x.Code).Line(50));
    }

    private void CheckRows()
    {
        RuleFor(x => x.Targets).Must(l => l.Count <= 10).WithErrorCode("list.too_long").WithMessage("Name at most 10 targets.");
        RuleForEach(x => x.Targets).ChildRules(t =>
        {
            t.RuleFor(x => x.Kind).Line(50);
            t.RuleFor(x => x.Name).Line(80);
        });
        RuleFor(x => x.Variants).Must(l => l.Count <= 10).WithErrorCode("list.too_long").WithMessage("Describe at most 10 variants.");
        RuleForEach(x => x.Variants).ChildRules(v =>
        {
            v.RuleFor(x => x.Code).Line(50);
            v.RuleFor(x => x.Text).Line(Sentence);
        });
        RuleFor(x => x.Modifications).Must(l => l.Count <= 10).WithErrorCode("list.too_long").WithMessage("Describe at most 10 ways to change it.");
        RuleForEach(x => x.Modifications).ChildRules(m =>
        {
            m.RuleFor(x => x.Kind).Line(50);
            m.RuleFor(x => x.Text).Line(Sentence);
        });
        RuleFor(x => x.Cautions).Must(l => l.Count <= 30).WithErrorCode("list.too_long").WithMessage("Give at most 30 cautions.");
        RuleForEach(x => x.Cautions).ChildRules(c =>
        {
            c.RuleFor(x => x.Tag).Line(60);
            c.RuleFor(x => x.Severity).IsInEnum();
            c.RuleFor(x => x.Reason).Line(Sentence);
            c.RuleFor(x => x.Alternative).OptionalLine(80);
        });
    }
}

/// <summary>The figures make a dose, told at the very figure that is wrong.</summary>
internal sealed class WrittenDoseValidator : AbstractValidator<WrittenDose>
{
    public WrittenDoseValidator()
    {
        RuleFor(x => x.Progression).Line(500);
        RuleFor(x => x.Reasoning).Line(500);
        RuleFor(x => x.Mode).Must(m => m is DosageMode.Hold or DosageMode.Reps or DosageMode.RepsWithHold)
            .WithErrorCode("dosage.mode").WithMessage("Choose a hold, repetitions, or repetitions with a hold.");
        RuleFor(x => x.RepUnit).IsInEnum();
        RuleFor(x => x).Custom((dose, context) =>
        {
            if (dose.Mode is not DosageMode.Timed && Broken(dose) is { } rule)
            {
                context.AddFailure(new FluentValidation.Results.ValidationFailure(
                    $"{context.PropertyPath}.{FieldOf(rule)}", rule.Message) { ErrorCode = rule.Code });
            }
        });
    }

    private static Rule? Broken(WrittenDose dose)
    {
        try
        {
            Dosage.Of(dose.ToInput());
            return null;
        }
        catch (RuleBrokenException e)
        {
            return e.Rule;
        }
    }

    private static string FieldOf(Rule rule) => rule.Code switch
    {
        "dosage.reps" => nameof(WrittenDose.Reps),
        "dosage.hold_seconds" or "dosage.pause_seconds" => nameof(WrittenDose.HoldSeconds),
        "dosage.seconds_per_rep" => nameof(WrittenDose.SecondsPerRep),
        "dosage.rest_seconds" => nameof(WrittenDose.RestSeconds),
        _ => nameof(WrittenDose.Sets),
    };
}
