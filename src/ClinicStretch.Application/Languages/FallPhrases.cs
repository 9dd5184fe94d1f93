using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages;

/// <summary>What a patient reads who tells of a fall. Plain words for a reading age of about 11; nobody is blamed.</summary>
public sealed record FallPhrases
{
    private static readonly Dictionary<Language, FallPhrases> Books = new()
    {
        [Language.English] = new()
        {
            Title = "Tell your clinic about a fall",
            Told = "Your clinic has been told",
            Hurt = "Badly hurt, or hit your head?",
            NotReadAtOnce = "This page is not read at once.",
            Thanks = "Thank you. Your plan is paused until your therapist has talked to you. They look at it in clinic hours.",
            CallClinic = number => number is null ? "Call your clinic." : $"Call your clinic on {number}.",
            Pauses = "Your plan is then paused until your therapist has talked to you.",
            Day = "Which day?",
            Time = "About what time?",
            Note = "What happened?",
            NoteHint = "You may leave it empty.",
            Send = "Tell my clinic",
            Questions = "Answer the safety questions",
            Back = "Back to today",
            WithSession = "I fell during it or after it",
            DayWrong = "Choose a day, not in the future and within the last 90 days.",
            TimeWrong = "Type a time, such as 07:30.",
            ToPutRight = "Please check these",
        },
        [Language.Spanish] = new()
        {
            Title = "Avise a su clínica de una caída",
            Told = "Su clínica está avisada",
            Hurt = "¿Se ha hecho mucho daño o se ha golpeado la cabeza?",
            NotReadAtOnce = "Esta página no se lee al momento.",
            Thanks = "Gracias. Su plan queda en pausa hasta que su terapeuta haya hablado con usted. Lo mira en el horario de la clínica.",
            CallClinic = number => number is null ? "Llame a su clínica." : $"Llame a su clínica: {number}.",
            Pauses = "Su plan queda entonces en pausa hasta que su terapeuta haya hablado con usted.",
            Day = "¿Qué día fue?",
            Time = "¿A qué hora, más o menos?",
            Note = "¿Qué pasó?",
            NoteHint = "Puede dejarlo vacío.",
            Send = "Avisar a mi clínica",
            Questions = "Responder a las preguntas de seguridad",
            Back = "Volver a hoy",
            WithSession = "Me caí mientras los hacía o después",
            DayWrong = "Elija un día que no esté en el futuro, de los últimos 90 días.",
            TimeWrong = "Escriba una hora, como 07:30.",
            ToPutRight = "Revise esto, por favor",
        },
        [Language.French] = new()
        {
            Title = "Signaler une chute à votre cabinet",
            Told = "Votre cabinet est prévenu",
            Hurt = "Vous avez très mal, ou un coup à la tête ?",
            NotReadAtOnce = "Cette page n’est pas lue tout de suite.",
            Thanks = "Merci. Votre programme est en pause jusqu’à ce que votre thérapeute vous ait parlé. Il ou elle regarde pendant les heures d’ouverture.",
            CallClinic = number => number is null ? "Appelez votre cabinet." : $"Appelez votre cabinet au {number}.",
            Pauses = "Votre programme est alors en pause jusqu’à ce que votre thérapeute vous ait parlé.",
            Day = "Quel jour ?",
            Time = "Vers quelle heure ?",
            Note = "Que s’est-il passé ?",
            NoteHint = "Vous pouvez laisser vide.",
            Send = "Prévenir mon cabinet",
            Questions = "Répondre aux questions de sécurité",
            Back = "Retour à aujourd’hui",
            WithSession = "Je suis tombé(e) pendant ou après",
            DayWrong = "Choisissez un jour qui n’est pas à venir, dans les 90 derniers jours.",
            TimeWrong = "Tapez une heure, comme 07:30.",
            ToPutRight = "Vérifiez ceci, s’il vous plaît",
        },
        [Language.German] = new()
        {
            Title = "Der Praxis von einem Sturz berichten",
            Told = "Ihre Praxis weiß Bescheid",
            Hurt = "Schwer verletzt oder am Kopf gestoßen?",
            NotReadAtOnce = "Diese Seite wird nicht sofort gelesen.",
            Thanks = "Danke. Ihr Plan macht Pause, bis Ihre Therapeutin oder Ihr Therapeut mit Ihnen gesprochen hat. Das wird zu den Praxiszeiten angesehen.",
            CallClinic = number => number is null ? "Rufen Sie Ihre Praxis an." : $"Rufen Sie Ihre Praxis an: {number}.",
            Pauses = "Ihr Plan macht dann Pause, bis Ihre Therapeutin oder Ihr Therapeut mit Ihnen gesprochen hat.",
            Day = "An welchem Tag?",
            Time = "Um wie viel Uhr ungefähr?",
            Note = "Was ist passiert?",
            NoteHint = "Sie können es leer lassen.",
            Send = "Meiner Praxis sagen",
            Questions = "Die Sicherheitsfragen beantworten",
            Back = "Zurück zu heute",
            WithSession = "Ich bin dabei oder danach gestürzt",
            DayWrong = "Wählen Sie einen Tag, der nicht in der Zukunft liegt, aus den letzten 90 Tagen.",
            TimeWrong = "Geben Sie eine Uhrzeit ein, zum Beispiel 07:30.",
            ToPutRight = "Bitte sehen Sie hier nach",
        },
    };

    public static FallPhrases In(Language language) => Books[language];

    public required string Title { get; init; }
    public required string Told { get; init; }
    public required string Hurt { get; init; }

    /// <summary>After "Call 999.".</summary>
    public required string NotReadAtOnce { get; init; }

    public required string Thanks { get; init; }

    /// <summary>With the clinic's number; null when it has given none.</summary>
    public required Func<string?, string> CallClinic { get; init; }

    public required string Pauses { get; init; }
    public required string Day { get; init; }
    public required string Time { get; init; }
    public required string Note { get; init; }
    public required string NoteHint { get; init; }
    public required string Send { get; init; }
    public required string Questions { get; init; }
    public required string Back { get; init; }

    /// <summary>Beside a tick on the page of a session.</summary>
    public required string WithSession { get; init; }

    public required string DayWrong { get; init; }
    public required string TimeWrong { get; init; }
    public required string ToPutRight { get; init; }
}
