using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans.Course;

namespace ClinicStretch.Application.Languages.Changes;

internal sealed class SpanishChanges : ChangePhrases
{
    public override Language Language => Language.Spanish;

    public override string Title => "Qué ha cambiado y por qué";
    public override string Reason => "El motivo, en palabras de su terapeuta:";
    public override string HaveRead => "Lo he leído";
    public override string Habit(string habit) => $"Cuándo: {habit}";
    public override string Added(string name, string dose) => $"Nuevo: {name}. {dose}";
    public override string Removed(string name) => $"Se quita: {name}. Ya no hace falta que lo haga";

    public override string Variant(string name, string? text) =>
        text is null ? $"{name}: hágalo otra vez como siempre" : $"{name}: hágalo de otra manera. {text.TrimEnd('.')}";

    public override string Dose(string name, string now, string before) => $"{name}: {LowerFirst(now)}. Antes: {LowerFirst(before)}";
    public override string Note(string name, string? note) => note is null ? $"{name}: se ha quitado la nota" : $"{name}: una nota para usted: «{note}»";
    public override string TextRenewed(string name) => $"{name}: los pasos se han escrito de nuevo. Léalos otra vez, por favor";
    public override string Order(IReadOnlyList<string> names) => $"Un orden nuevo: {string.Join(", ", names)}";
    public override string Schedule(string now, string before) => $"Con qué frecuencia: {LowerFirst(now)}. Antes: {LowerFirst(before)}";
    public override string NewHabit(string? habit) => habit is null ? "Ya no tiene que hacerlo en un momento fijo" : $"Su momento para hacerlo: {habit}";
    public override string PainRule => "Ha cambiado lo que debe hacer si le duele. Léalo en su hoja, por favor";
    public override string Pause(PauseKind kind) => kind switch
    {
        PauseKind.Flare => "un brote de dolor",
        PauseKind.Illness => "enfermedad",
        PauseKind.Holiday => "vacaciones",
        _ => "otro motivo",
    };

    public override string FlareSet => "Ha cambiado lo que debe hacer en un mal día";

    public override string ShortDay(IReadOnlyList<string> names) =>
        names.Count is 0 ? "Ya no hay una versión más corta para los días con poco tiempo" : $"Un día con poco tiempo, basta con: {string.Join(", ", names)}";

    public override string Goals(IReadOnlyList<string> goals) =>
        goals.Count is 0 ? "Se han quitado sus objetivos" : $"Lo que quiere conseguir: {string.Join("; ", goals)}";
}
