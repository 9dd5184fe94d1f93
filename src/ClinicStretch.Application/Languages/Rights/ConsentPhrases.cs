using System.Globalization;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Application.Languages.Rights;

/// <summary>What a patient can agree to, and what it means to take it back.</summary>
public sealed record ConsentPhrases
{
    private static readonly Dictionary<Language, ConsentPhrases> Books = new()
    {
        [Language.English] = new()
        {
            Names = new Dictionary<ConsentKind, string>
            {
                [ConsentKind.Treatment] = "Treatment",
                [ConsentKind.DataProcessing] = "Keeping and using my data",
                [ConsentKind.ContactByPhone] = "Phone calls",
                [ConsentKind.ContactByText] = "Text messages",
                [ConsentKind.ContactByEmail] = "Mails from the clinic",
                [ConsentKind.ContactByPost] = "Letters",
                [ConsentKind.PhotoAndVideo] = "Photos and video",
                [ConsentKind.SharingWithOthers] = "Sharing with others who treat me",
            },
            Meanings = new Dictionary<ConsentKind, string>
            {
                [ConsentKind.Treatment] = "Your clinic will talk with you about what follows. You do not have to do any exercise. What was written down until now stays.",
                [ConsentKind.DataProcessing] = "Your clinic will talk with you about what follows. What the law makes it keep stays, and so does what was done until now. If you want your data erased, ask for that as well.",
                [ConsentKind.ContactByPhone] = "Your clinic will not call you any more, except to keep you safe.",
                [ConsentKind.ContactByText] = "Your clinic will not send you text messages any more.",
                [ConsentKind.ContactByEmail] = "Your clinic will not send you mails any more, and reminders by mail stop at once. A code to sign in still comes when you ask for one.",
                [ConsentKind.ContactByPost] = "Your clinic will not send you letters any more.",
                [ConsentKind.PhotoAndVideo] = "Your clinic will make no new photos or videos of you. It will tell you what happens to those it has.",
                [ConsentKind.SharingWithOthers] = "Your clinic will not pass on your data to others who treat you any more. What was passed on already stays there.",
            },
            Telling = "I take back what I agreed to: {0}. Please tell me what follows.",
        },
        [Language.Spanish] = new()
        {
            Names = new Dictionary<ConsentKind, string>
            {
                [ConsentKind.Treatment] = "El tratamiento",
                [ConsentKind.DataProcessing] = "Guardar y usar mis datos",
                [ConsentKind.ContactByPhone] = "Las llamadas",
                [ConsentKind.ContactByText] = "Los mensajes de texto",
                [ConsentKind.ContactByEmail] = "Los correos de la clínica",
                [ConsentKind.ContactByPost] = "Las cartas",
                [ConsentKind.PhotoAndVideo] = "Las fotos y los vídeos",
                [ConsentKind.SharingWithOthers] = "Compartir con otros que me tratan",
            },
            Meanings = new Dictionary<ConsentKind, string>
            {
                [ConsentKind.Treatment] = "Su clínica hablará con usted de lo que sigue. No tiene que hacer ningún ejercicio. Lo que se anotó hasta ahora se queda.",
                [ConsentKind.DataProcessing] = "Su clínica hablará con usted de lo que sigue. Se queda lo que la ley obliga a guardar y lo que se hizo hasta ahora. Si quiere que se borren sus datos, pídalo también.",
                [ConsentKind.ContactByPhone] = "Su clínica no le llamará más, salvo por su seguridad.",
                [ConsentKind.ContactByText] = "Su clínica no le enviará más mensajes de texto.",
                [ConsentKind.ContactByEmail] = "Su clínica no le enviará más correos, y los recordatorios por correo terminan ahora mismo. Si pide un código para entrar, sí le llega.",
                [ConsentKind.ContactByPost] = "Su clínica no le enviará más cartas.",
                [ConsentKind.PhotoAndVideo] = "Su clínica no le hará más fotos ni vídeos. Le dirá qué pasa con los que ya tiene.",
                [ConsentKind.SharingWithOthers] = "Su clínica no pasará más sus datos a otros que le tratan. Lo que ya se pasó se queda allí.",
            },
            Telling = "Retiro lo que acepté: {0}. Por favor, díganme qué sigue.",
        },
        [Language.French] = new()
        {
            Names = new Dictionary<ConsentKind, string>
            {
                [ConsentKind.Treatment] = "Le traitement",
                [ConsentKind.DataProcessing] = "Garder et utiliser mes données",
                [ConsentKind.ContactByPhone] = "Les appels",
                [ConsentKind.ContactByText] = "Les SMS",
                [ConsentKind.ContactByEmail] = "Les e-mails du cabinet",
                [ConsentKind.ContactByPost] = "Les lettres",
                [ConsentKind.PhotoAndVideo] = "Les photos et vidéos",
                [ConsentKind.SharingWithOthers] = "Le partage avec d’autres qui me soignent",
            },
            Meanings = new Dictionary<ConsentKind, string>
            {
                [ConsentKind.Treatment] = "Votre cabinet parlera avec vous de la suite. Vous n’avez à faire aucun exercice. Ce qui a été noté jusqu’ici reste.",
                [ConsentKind.DataProcessing] = "Votre cabinet parlera avec vous de la suite. Ce que la loi oblige à garder reste, et ce qui a été fait jusqu’ici aussi. Si vous voulez faire effacer vos données, demandez-le également.",
                [ConsentKind.ContactByPhone] = "Votre cabinet ne vous appellera plus, sauf pour votre sécurité.",
                [ConsentKind.ContactByText] = "Votre cabinet ne vous enverra plus de SMS.",
                [ConsentKind.ContactByEmail] = "Votre cabinet ne vous enverra plus d’e-mails, et les rappels par e-mail s’arrêtent tout de suite. Un code de connexion arrive encore si vous le demandez.",
                [ConsentKind.ContactByPost] = "Votre cabinet ne vous enverra plus de lettres.",
                [ConsentKind.PhotoAndVideo] = "Votre cabinet ne fera plus de photos ni de vidéos de vous. Il vous dira ce que deviennent celles qu’il a.",
                [ConsentKind.SharingWithOthers] = "Votre cabinet ne transmettra plus vos données à d’autres qui vous soignent. Ce qui a déjà été transmis y reste.",
            },
            Telling = "Je reviens sur mon accord\u00A0: {0}. Merci de me dire la suite.",
        },
        [Language.German] = new()
        {
            Names = new Dictionary<ConsentKind, string>
            {
                [ConsentKind.Treatment] = "Die Behandlung",
                [ConsentKind.DataProcessing] = "Meine Daten aufbewahren und nutzen",
                [ConsentKind.ContactByPhone] = "Anrufe",
                [ConsentKind.ContactByText] = "SMS",
                [ConsentKind.ContactByEmail] = "E-Mails der Praxis",
                [ConsentKind.ContactByPost] = "Briefe",
                [ConsentKind.PhotoAndVideo] = "Fotos und Videos",
                [ConsentKind.SharingWithOthers] = "Weitergabe an andere, die mich behandeln",
            },
            Meanings = new Dictionary<ConsentKind, string>
            {
                [ConsentKind.Treatment] = "Ihre Praxis spricht mit Ihnen darüber, was folgt. Sie müssen keine Übung machen. Was bisher aufgeschrieben wurde, bleibt.",
                [ConsentKind.DataProcessing] = "Ihre Praxis spricht mit Ihnen darüber, was folgt. Was sie aufbewahren muss, bleibt, und auch das, was bisher geschehen ist. Wenn Ihre Daten gelöscht werden sollen, bitten Sie auch darum.",
                [ConsentKind.ContactByPhone] = "Ihre Praxis ruft Sie nicht mehr an, außer wenn es um Ihre Sicherheit geht.",
                [ConsentKind.ContactByText] = "Ihre Praxis schickt Ihnen keine SMS mehr.",
                [ConsentKind.ContactByEmail] = "Ihre Praxis schickt Ihnen keine E-Mails mehr, und Erinnerungen per E-Mail enden sofort. Ein Code zum Anmelden kommt weiter, wenn Sie einen anfordern.",
                [ConsentKind.ContactByPost] = "Ihre Praxis schickt Ihnen keine Briefe mehr.",
                [ConsentKind.PhotoAndVideo] = "Ihre Praxis macht keine neuen Fotos oder Videos von Ihnen. Sie sagt Ihnen, was mit den alten geschieht.",
                [ConsentKind.SharingWithOthers] = "Ihre Praxis gibt Ihre Daten nicht mehr an andere weiter, die Sie behandeln. Was schon weitergegeben wurde, bleibt dort.",
            },
            Telling = "Ich nehme mein Einverständnis zurück: {0}. Bitte sagen Sie mir, was folgt.",
        },
    };

    /// <summary>What it is for: "Phone calls".</summary>
    public required IReadOnlyDictionary<ConsentKind, string> Names { get; init; }

    /// <summary>What happens when it is taken back.</summary>
    public required IReadOnlyDictionary<ConsentKind, string> Meanings { get; init; }

    /// <summary>With one place: the name.</summary>
    public required string Telling { get; init; }

    public static ConsentPhrases In(Language language) => Books[language];

    /// <summary>What the clinic is told in the patient's name.</summary>
    public string Told(ConsentKind kind) => string.Format(CultureInfo.InvariantCulture, Telling, Names[kind]);
}
