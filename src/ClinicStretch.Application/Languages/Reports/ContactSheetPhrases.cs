using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Languages.Reports;

/// <summary>What stands on a contact sheet of the catalogue.</summary>
public sealed record ContactSheetPhrases
{
    private static readonly Dictionary<Language, ContactSheetPhrases> Books = new()
    {
        [Language.English] = new()
        {
            Title = "Exercises",
            Count = "Exercises",
            Kit = "Needs",
            NoKit = "nothing",
            Nothing = "No exercise fits what was asked for.",
            Own = "the clinic’s own",
            Sides = new Dictionary<LateralityMode, string>
            {
                [LateralityMode.None] = "both sides together", [LateralityMode.PerSide] = "one side, then the other", [LateralityMode.Alternating] = "sides in turn",
            },
        },
        [Language.Spanish] = new()
        {
            Title = "Ejercicios",
            Count = "Ejercicios",
            Kit = "Hace falta",
            NoKit = "nada",
            Nothing = "Ningún ejercicio encaja con lo que se pidió.",
            Own = "propio de la clínica",
            Sides = new Dictionary<LateralityMode, string>
            {
                [LateralityMode.None] = "los dos lados a la vez", [LateralityMode.PerSide] = "un lado y luego el otro", [LateralityMode.Alternating] = "lados por turnos",
            },
        },
        [Language.French] = new()
        {
            Title = "Exercices",
            Count = "Exercices",
            Kit = "Il faut",
            NoKit = "rien",
            Nothing = "Aucun exercice ne correspond à la demande.",
            Own = "propre au cabinet",
            Sides = new Dictionary<LateralityMode, string>
            {
                [LateralityMode.None] = "les deux côtés ensemble", [LateralityMode.PerSide] = "un côté, puis l’autre", [LateralityMode.Alternating] = "côtés en alternance",
            },
        },
        [Language.German] = new()
        {
            Title = "Übungen",
            Count = "Übungen",
            Kit = "Nötig",
            NoKit = "nichts",
            Nothing = "Keine Übung passt zu dem, was gesucht war.",
            Own = "von der Praxis",
            Sides = new Dictionary<LateralityMode, string>
            {
                [LateralityMode.None] = "beide Seiten zugleich", [LateralityMode.PerSide] = "eine Seite, dann die andere", [LateralityMode.Alternating] = "Seiten im Wechsel",
            },
        },
    };

    public static ContactSheetPhrases In(Language language) => Books[language];

    public required string Title { get; init; }
    public required string Count { get; init; }
    public required string Kit { get; init; }
    public required string NoKit { get; init; }
    public required string Nothing { get; init; }
    public required string Own { get; init; }
    public required IReadOnlyDictionary<LateralityMode, string> Sides { get; init; }
}
