using System.Text.Json.Serialization;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;
using FluentValidation;

namespace ClinicStretch.Application.Sessions;

/// <summary>What is reported of a session, as a phone sends it.</summary>
/// <param name="Revision">The revision it was done under; null for the newest.</param>
/// <param name="LoggedAt">When it was written down on the phone; null for now.</param>
/// <param name="PainBefore">0 to 10; null when not reported, as are the two below.</param>
/// <param name="Effort">0 to 10; null when not reported.</param>
/// <param name="Fell">True when the person fell; left out of the hash where it is null, since phones sent bodies before it was there.</param>
public sealed record SessionBody(
    PlanId PlanId,
    DateTimeOffset StartedAt,
    Source Source,
    IReadOnlyList<SessionItem> Items,
    int? Revision = null,
    DateTimeOffset? EndedAt = null,
    DateTimeOffset? LoggedAt = null,
    int? PainBefore = null,
    int? PainWorst = null,
    int? PainAfter = null,
    int? Effort = null,
    string? Note = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Fell = null)
{
    /// <summary>Tells the same body sent again from another one.</summary>
    public string Hash() => ContentHash.Of(this);

    internal SessionReport ToReport(SessionId id, int revision, PersonId by, SessionId? corrects) => new(
        id,
        revision,
        StartedAt,
        EndedAt,
        LoggedAt,
        Source,
        Items,
        new PainReport(PainScore.From(PainBefore), PainScore.From(PainWorst), PainScore.From(PainAfter)),
        Effort,
        Note,
        by,
        corrects,
        Hash())
    {
        Fell = Fell is true,
    };
}

internal sealed class SessionBodyValidator : AbstractValidator<SessionBody>
{
    public SessionBodyValidator()
    {
        RuleFor(x => x.PainBefore).Must(IsScore).WithErrorCode(PainScore.InRange.Code).WithMessage(PainScore.InRange.Message);
        RuleFor(x => x.PainWorst).Must(IsScore).WithErrorCode(PainScore.InRange.Code).WithMessage(PainScore.InRange.Message);
        RuleFor(x => x.PainAfter).Must(IsScore).WithErrorCode(PainScore.InRange.Code).WithMessage(PainScore.InRange.Message);
        RuleFor(x => x.Effort).Must(IsScore).WithErrorCode(SessionRules.EffortInRange.Code).WithMessage(SessionRules.EffortInRange.Message);
        RuleFor(x => x.Source).IsInEnum();
        RuleFor(x => x.Note).OptionalText(2000);
        RuleFor(x => x.Items).NotNull().Must(i => i.Count <= 50).WithErrorCode("session.too_many_items").WithMessage("A session holds at most 50 exercises.");
        RuleForEach(x => x.Items).ChildRules(item =>
        {
            item.RuleFor(x => x.Outcome).IsInEnum();
            item.RuleFor(x => x.Reason).IsInEnum();
            item.RuleFor(x => x.Done!).ChildRules(DoneRules).When(x => x.Done is not null);
        });
    }

    private static void DoneRules(InlineValidator<DoneDose> done)
    {
        InRange(done.RuleFor(x => x.Sets), 100);
        InRange(done.RuleFor(x => x.Reps), 1000);
        InRange(done.RuleFor(x => x.HoldSeconds), 3600);
        InRange(done.RuleFor(x => x.Sides), 2);
        InRange(done.RuleFor(x => x.Seconds), 36000);
    }

    private static void InRange(IRuleBuilder<DoneDose, int?> figure, int most) => figure.InclusiveBetween(0, most)
        .WithErrorCode(SessionRules.DoneInRange.Code).WithMessage(SessionRules.DoneInRange.Message);

    private static bool IsScore(int? score) => score is null or (>= PainScore.Lowest and <= PainScore.Highest);
}
