using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans.Course;

namespace ClinicStretch.Application.Languages.Changes;

internal sealed class GermanChanges : ChangePhrases
{
    public override Language Language => Language.German;

    public override string Title => "Was sich geändert hat, und warum";
    public override string Reason => "Der Grund, in den Worten Ihrer Therapeutin oder Ihres Therapeuten:";
    public override string HaveRead => "Ich habe es gelesen";
    public override string Habit(string habit) => $"Wann: {habit}";
    public override string Added(string name, string dose) => $"Neu: {name}. {dose}";
    public override string Removed(string name) => $"Fällt weg: {name}. Sie müssen es nicht mehr machen";

    public override string Variant(string name, string? text) =>
        text is null ? $"{name}: wieder so wie sonst" : $"{name}: auf eine andere Art. {text.TrimEnd('.')}";

    public override string Dose(string name, string now, string before) => $"{name}: {now}. Bisher: {before}";
    public override string Note(string name, string? note) => note is null ? $"{name}: Der Hinweis ist gestrichen" : $"{name}: ein Hinweis für Sie: „{note}“";
    public override string TextRenewed(string name) => $"{name}: Die Schritte sind neu beschrieben. Bitte lesen Sie sie noch einmal";
    public override string Order(IReadOnlyList<string> names) => $"Neue Reihenfolge: {string.Join(", ", names)}";
    public override string Schedule(string now, string before) => $"Wie oft: {now}. Bisher: {before}";
    public override string NewHabit(string? habit) => habit is null ? "Es gibt keinen festen Zeitpunkt mehr" : $"Ihr Zeitpunkt dafür: {habit}";
    public override string PainRule => "Was bei Schmerzen zu tun ist, hat sich geändert. Bitte lesen Sie es auf Ihrem Blatt";
    public override string Pause(PauseKind kind) => kind switch
    {
        PauseKind.Flare => "ein Schub",
        PauseKind.Illness => "Krankheit",
        PauseKind.Holiday => "Urlaub",
        _ => "ein anderer Grund",
    };

    public override string FlareSet => "Was an einem schlechten Tag zu tun ist, hat sich geändert";

    public override string ShortDay(IReadOnlyList<string> names) =>
        names.Count is 0 ? "Es gibt keine kürzere Fassung für volle Tage mehr" : $"An einem vollen Tag reicht: {string.Join(", ", names)}";

    public override string Goals(IReadOnlyList<string> goals) =>
        goals.Count is 0 ? "Ihre Ziele sind gestrichen" : $"Das wollen Sie erreichen: {string.Join("; ", goals)}";
}
