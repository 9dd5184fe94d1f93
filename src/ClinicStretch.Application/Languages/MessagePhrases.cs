using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages;

/// <summary>What stands round a patient's messages. Plain words for a reading age of about 11.</summary>
public sealed record MessagePhrases
{
    private static readonly Dictionary<Language, MessagePhrases> Books = new()
    {
        [Language.English] = new()
        {
            Title = "Messages",
            Lead = "Write to your therapist about your exercises. It is read in clinic hours, so an answer may take some days.",
            NotForEmergencies = "Not for emergencies",
            NobodyWatches = "Nobody reads messages around the clock. If you need help now, do not write here. Call.",
            None = "No messages yet. If something about your exercises is unclear, ask here.",
            Write = "Your message",
            Send = "Send",
            Empty = "Write something first.",
            Sent = "Your message is sent.",
            You = "You",
            Clinic = "Your clinic",
            New = "New",
            Read = "Mark all as read",
            OnExercise = "About this exercise",
        },
        [Language.Spanish] = new()
        {
            Title = "Mensajes",
            Lead = "Escriba a su terapeuta sobre sus ejercicios. Se lee en el horario de la clínica, así que la respuesta puede tardar unos días.",
            NotForEmergencies = "No es para urgencias",
            NobodyWatches = "Nadie lee los mensajes las 24 horas. Si necesita ayuda ahora, no escriba aquí. Llame.",
            None = "Todavía no hay mensajes. Si algo de sus ejercicios no está claro, pregunte aquí.",
            Write = "Su mensaje",
            Send = "Enviar",
            Empty = "Escriba algo primero.",
            Sent = "Su mensaje está enviado.",
            You = "Usted",
            Clinic = "Su clínica",
            New = "Nuevo",
            Read = "Marcar todo como leído",
            OnExercise = "Sobre este ejercicio",
        },
        [Language.French] = new()
        {
            Title = "Vos messages",
            Lead = "Écrivez à votre thérapeute au sujet de vos exercices. On vous lit aux heures d’ouverture, une réponse peut donc prendre quelques jours.",
            NotForEmergencies = "Pas pour les urgences",
            NobodyWatches = "Personne ne lit les messages jour et nuit. S’il vous faut de l’aide maintenant, n’écrivez pas ici. Appelez.",
            None = "Pas encore de message. Si quelque chose n’est pas clair dans vos exercices, demandez ici.",
            Write = "Votre message",
            Send = "Envoyer",
            Empty = "Écrivez d’abord quelque chose.",
            Sent = "Votre message est envoyé.",
            You = "Vous",
            Clinic = "Votre cabinet",
            New = "Nouveau",
            Read = "Tout marquer comme lu",
            OnExercise = "Au sujet de cet exercice",
        },
        [Language.German] = new()
        {
            Title = "Nachrichten",
            Lead = "Schreiben Sie Ihrer Therapeutin oder Ihrem Therapeuten zu Ihren Übungen. Gelesen wird zu den Praxiszeiten, eine Antwort kann also einige Tage dauern.",
            NotForEmergencies = "Nicht für Notfälle",
            NobodyWatches = "Niemand liest hier rund um die Uhr. Wenn Sie jetzt Hilfe brauchen, schreiben Sie nicht hier. Rufen Sie an.",
            None = "Noch keine Nachrichten. Wenn bei Ihren Übungen etwas unklar ist, fragen Sie hier.",
            Write = "Ihre Nachricht",
            Send = "Senden",
            Empty = "Schreiben Sie zuerst etwas.",
            Sent = "Ihre Nachricht ist gesendet.",
            You = "Sie",
            Clinic = "Ihre Praxis",
            New = "Neu",
            Read = "Alle als gelesen markieren",
            OnExercise = "Zu dieser Übung",
        },
    };

    public static MessagePhrases In(Language language) => Books[language];

    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string NotForEmergencies { get; init; }
    public required string NobodyWatches { get; init; }
    public required string None { get; init; }
    public required string Write { get; init; }
    public required string Send { get; init; }
    public required string Empty { get; init; }
    public required string Sent { get; init; }
    public required string You { get; init; }
    public required string Clinic { get; init; }
    public required string New { get; init; }
    public required string Read { get; init; }
    public required string OnExercise { get; init; }
}
