using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans.Course;

namespace ClinicStretch.Application.Languages.Changes;

internal sealed class EnglishChanges : ChangePhrases
{
    public override Language Language => Language.English;

    public override string Title => "What has changed, and why";
    public override string Reason => "The reason, in your therapist’s words:";
    public override string HaveRead => "I have read it";
    public override string Habit(string habit) => $"When: {habit}";
    public override string Added(string name, string dose) => $"New: {name}. {dose}";
    public override string Removed(string name) => $"Left out: {name}. You no longer need to do it";

    public override string Variant(string name, string? text) =>
        text is null ? $"{name}: do it the usual way again" : $"{name}: do it in another way. {text.TrimEnd('.')}";

    public override string Dose(string name, string now, string before) => $"{name}: {LowerFirst(now)}. Before: {LowerFirst(before)}";
    public override string Note(string name, string? note) => note is null ? $"{name}: the note was taken away" : $"{name}: a note for you: “{note}”";
    public override string TextRenewed(string name) => $"{name}: the steps have been written anew. Please read them again";
    public override string Order(IReadOnlyList<string> names) => $"A new order: {string.Join(", ", names)}";
    public override string Schedule(string now, string before) => $"How often: {LowerFirst(now)}. Before: {LowerFirst(before)}";
    public override string NewHabit(string? habit) => habit is null ? "You need not do it at a set moment any more" : $"Your moment for it: {habit}";
    public override string PainRule => "What to do when it hurts has changed. Please read it on your sheet";
    public override string Pause(PauseKind kind) => kind switch
    {
        PauseKind.Flare => "a flare-up",
        PauseKind.Illness => "illness",
        PauseKind.Holiday => "a holiday",
        _ => "another reason",
    };

    public override string FlareSet => "What to do on a bad day has changed";

    public override string ShortDay(IReadOnlyList<string> names) =>
        names.Count is 0 ? "There is no shorter version for busy days any more" : $"On a busy day, these are enough: {string.Join(", ", names)}";

    public override string Goals(IReadOnlyList<string> goals) =>
        goals.Count is 0 ? "Your goals were taken away" : $"What you want to reach: {string.Join("; ", goals)}";
}
