using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Reports;

/// <summary>Where a patient gets the report on their own progress.</summary>
public sealed record ReportPagePhrases
{
    private static readonly Dictionary<Language, ReportPagePhrases> Books = new()
    {
        [Language.English] = new()
        {
            Lead = "A sheet with your pain, your sessions and your answers, to keep or to take along.",
            WhichDays = "Which days?",
            Weeks = a => $"The last {a} weeks",
            Whole = "Since the start of your plan",
            Letters = "How large?",
            Usual = "Usual letters",
            Large = "Large letters",
            Save = "Save as PDF",
            Nothing = "There is nothing to tell yet. It begins with your first plan.",
            Ended = a => $"The end of “{a}” (PDF)",
            Link = "My progress on paper",
        },
        [Language.Spanish] = new()
        {
            Lead = "Una hoja con su dolor, sus sesiones y sus respuestas, para guardar o llevar consigo.",
            WhichDays = "¿Qué días?",
            Weeks = a => $"Las últimas {a} semanas",
            Whole = "Desde el principio de su plan",
            Letters = "¿De qué tamaño?",
            Usual = "Letra normal",
            Large = "Letra grande",
            Save = "Guardar como PDF",
            Nothing = "Aún no hay nada que contar. Empieza con su primer plan.",
            Ended = a => $"El final de «{a}» (PDF)",
            Link = "Mi evolución en papel",
        },
        [Language.French] = new()
        {
            Lead = "Une feuille avec votre douleur, vos séances et vos réponses, à garder ou à emporter.",
            WhichDays = "Quels jours\u00A0?",
            Weeks = a => $"Les {a} dernières semaines",
            Whole = "Depuis le début de votre programme",
            Letters = "Quelle taille\u00A0?",
            Usual = "Lettres normales",
            Large = "Grandes lettres",
            Save = "Enregistrer en PDF",
            Nothing = "Il n’y a encore rien à raconter. Cela commence avec votre premier programme.",
            Ended = a => $"La fin de «\u00A0{a}\u00A0» (PDF)",
            Link = "Où j’en suis, sur papier",
        },
        [Language.German] = new()
        {
            Lead = "Ein Blatt mit Ihren Schmerzen, Ihren Übungszeiten und Ihren Antworten, zum Aufheben oder Mitnehmen.",
            WhichDays = "Welche Tage?",
            Weeks = a => $"Die letzten {a} Wochen",
            Whole = "Seit dem Anfang Ihres Plans",
            Letters = "Wie groß?",
            Usual = "Übliche Schrift",
            Large = "Große Schrift",
            Save = "Als PDF speichern",
            Nothing = "Es gibt noch nichts zu berichten. Es beginnt mit Ihrem ersten Plan.",
            Ended = a => $"Das Ende von „{a}“ (PDF)",
            Link = "Mein Verlauf auf Papier",
        },
    };

    public static ReportPagePhrases In(Language language) => Books[language];

    public required string Lead { get; init; }
    public required string WhichDays { get; init; }
    /// <summary>"The last {0} weeks"</summary>
    public required Func<int, string> Weeks { get; init; }

    public required string Whole { get; init; }
    public required string Letters { get; init; }
    public required string Usual { get; init; }
    public required string Large { get; init; }
    public required string Save { get; init; }
    public required string Nothing { get; init; }
    /// <summary>"The end of “{0}” (PDF)", a plan's name.</summary>
    public required Func<string, string> Ended { get; init; }

    /// <summary>On the way there.</summary>
    public required string Link { get; init; }
}
