using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages;

/// <summary>Who helps the patient, and how to let them in and out. Plain words for a reading age of about 11.</summary>
public sealed record CarerPhrases
{
    private static readonly Dictionary<Language, CarerPhrases> Books = new()
    {
        [Language.English] = new()
        {
            Title = "People who help me",
            Lead = "Somebody you trust can see your exercises and write down your sessions. You can stop this at any time.",
            None = "Nobody yet. Only you and your clinic can see your plan.",
            HasAccess = "Can see my plan",
            Invited = "Has a link, not used yet",
            Ended = "Can no longer see my plan",
            Stop = name => $"Stop access for {name}",
            StopNow = "It stops at once. They cannot see anything of yours any more.",
            Add = "Let somebody in",
            Name = "Their name",
            Relation = "Who they are to you",
            RelationHint = "For example: my daughter. You can leave it empty.",
            Make = "Make a link for them",
            Give = "Give this link only to this person",
            Once = "It works once, for 7 days. You will not see it here again.",
            Link = "Link",
        },
        [Language.Spanish] = new()
        {
            Title = "Personas que me ayudan",
            Lead = "Alguien de su confianza puede ver sus ejercicios y anotar sus sesiones. Puede quitar este permiso en cualquier momento.",
            None = "Nadie todavía. Solo usted y su clínica pueden ver su plan.",
            HasAccess = "Puede ver mi plan",
            Invited = "Tiene un enlace, aún sin usar",
            Ended = "Ya no puede ver mi plan",
            Stop = name => $"Quitar el acceso a {name}",
            StopNow = "Se quita al momento. Esa persona ya no puede ver nada suyo.",
            Add = "Dar acceso a alguien",
            Name = "Su nombre",
            Relation = "Qué relación tiene con usted",
            RelationHint = "Por ejemplo: mi hija. Puede dejarlo vacío.",
            Make = "Crear un enlace",
            Give = "Dé este enlace solo a esa persona",
            Once = "Sirve una vez, durante 7 días. No volverá a verlo aquí.",
            Link = "Enlace",
        },
        [Language.French] = new()
        {
            Title = "Les personnes qui m’aident",
            Lead = "Une personne de confiance peut voir vos exercices et noter vos séances. Vous pouvez arrêter cela à tout moment.",
            None = "Personne pour l’instant. Seuls vous et votre cabinet pouvez voir votre programme.",
            HasAccess = "Peut voir mon programme",
            Invited = "A reçu un lien, pas encore utilisé",
            Ended = "Ne peut plus voir mon programme",
            Stop = name => $"Arrêter l’accès de {name}",
            StopNow = "L’accès s’arrête tout de suite. Cette personne ne voit plus rien de vous.",
            Add = "Donner accès à quelqu’un",
            Name = "Son nom",
            Relation = "Qui est cette personne pour vous",
            RelationHint = "Par exemple : ma fille. Vous pouvez laisser vide.",
            Make = "Créer un lien",
            Give = "Donnez ce lien à cette personne seulement",
            Once = "Il marche une fois, pendant 7 jours. Vous ne le reverrez pas ici.",
            Link = "Lien",
        },
        [Language.German] = new()
        {
            Title = "Menschen, die mir helfen",
            Lead = "Jemand, dem Sie vertrauen, kann Ihre Übungen sehen und aufschreiben, was Sie gemacht haben. Sie können das jederzeit beenden.",
            None = "Noch niemand. Nur Sie und Ihre Praxis sehen Ihren Plan.",
            HasAccess = "Kann meinen Plan sehen",
            Invited = "Hat einen Link, noch nicht benutzt",
            Ended = "Kann meinen Plan nicht mehr sehen",
            Stop = name => $"Zugang von {name} beenden",
            StopNow = "Er endet sofort. Diese Person sieht dann nichts mehr von Ihnen.",
            Add = "Jemandem Zugang geben",
            Name = "Name der Person",
            Relation = "Wer die Person für Sie ist",
            RelationHint = "Zum Beispiel: meine Tochter. Sie können es leer lassen.",
            Make = "Link machen",
            Give = "Geben Sie diesen Link nur dieser Person",
            Once = "Er gilt einmal und 7 Tage lang. Sie sehen ihn hier nicht wieder.",
            Link = "Link",
        },
    };

    public static CarerPhrases In(Language language) => Books[language];

    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string None { get; init; }
    public required string HasAccess { get; init; }
    public required string Invited { get; init; }
    public required string Ended { get; init; }

    /// <summary>"Stop access for Mia", on a button.</summary>
    public required Func<string, string> Stop { get; init; }

    public required string StopNow { get; init; }
    public required string Add { get; init; }
    public required string Name { get; init; }
    public required string Relation { get; init; }
    public required string RelationHint { get; init; }
    public required string Make { get; init; }
    public required string Give { get; init; }
    public required string Once { get; init; }
    public required string Link { get; init; }
}
