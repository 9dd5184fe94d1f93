using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans.Course;

namespace ClinicStretch.Application.Languages.Changes;

internal sealed class FrenchChanges : ChangePhrases
{
    public override Language Language => Language.French;

    public override string Title => "Ce qui a changé, et pourquoi";
    public override string Reason => "La raison, avec les mots de votre thérapeute :";
    public override string HaveRead => "Je l’ai lu";
    public override string Habit(string habit) => $"Quand : {habit}";
    public override string Added(string name, string dose) => $"Nouveau : {name}. {dose}";
    public override string Removed(string name) => $"Retiré : {name}. Vous n’avez plus besoin de le faire";

    public override string Variant(string name, string? text) =>
        text is null ? $"{name} : faites-le de nouveau comme d’habitude" : $"{name} : faites-le d’une autre façon. {text.TrimEnd('.')}";

    public override string Dose(string name, string now, string before) => $"{name} : {LowerFirst(now)}. Avant : {LowerFirst(before)}";
    public override string Note(string name, string? note) => note is null ? $"{name} : la note a été retirée" : $"{name} : une note pour vous : « {note} »";
    public override string TextRenewed(string name) => $"{name} : les étapes ont été réécrites. Merci de les relire";
    public override string Order(IReadOnlyList<string> names) => $"Un nouvel ordre : {string.Join(", ", names)}";
    public override string Schedule(string now, string before) => $"À quel rythme : {LowerFirst(now)}. Avant : {LowerFirst(before)}";
    public override string NewHabit(string? habit) => habit is null ? "Vous n’avez plus besoin de le faire à un moment fixe" : $"Votre moment pour le faire : {habit}";
    public override string PainRule => "Ce qu’il faut faire si vous avez mal a changé. Merci de le lire sur votre feuille";
    public override string Pause(PauseKind kind) => kind switch
    {
        PauseKind.Flare => "une poussée de douleur",
        PauseKind.Illness => "une maladie",
        PauseKind.Holiday => "des vacances",
        _ => "une autre raison",
    };

    public override string FlareSet => "Ce qu’il faut faire un mauvais jour a changé";

    public override string ShortDay(IReadOnlyList<string> names) =>
        names.Count is 0 ? "Il n’y a plus de version courte pour les jours chargés" : $"Un jour chargé, ceci suffit : {string.Join(", ", names)}";

    public override string Goals(IReadOnlyList<string> goals) =>
        goals.Count is 0 ? "Vos objectifs ont été retirés" : $"Ce que vous voulez atteindre : {string.Join(" ; ", goals)}";
}
