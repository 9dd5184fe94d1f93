using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Pages;

/// <summary>The page on which a patient sees, takes along and asks about what is kept of them.</summary>
public sealed record MyDataPhrases
{
    private static readonly Dictionary<Language, MyDataPhrases> Books = new()
    {
        [Language.English] = new()
        {
            Title = "My data",
            Lead = "What your clinic keeps of you here, and what you can do about it.",
            Download = "Download everything",
            DownloadText = "All that you and your clinic wrote about you: your details, your plans, your sessions, your answers and your messages.",
            AsJson = "Download as a file for programs (JSON)",
            AsPage = "Open to read or print",
            PrintHint = "To keep it as a PDF, print this page and choose to save it as PDF.",
            WhoLooked = "Who opened your record",
            WhoLookedText = a => $"The last {a} times. Each line is one person and one thing they did.",
            NobodyYet = "Nobody has opened your record yet.",
            When = "When",
            Who = "Who",
            WhatDone = "What",
            You = "You",
            Helper = "Somebody who helps you",
            Clinic = "Somebody at your clinic",
            Looked = "Looked",
            Changed = "Wrote or changed something",
            Ask = "Ask your clinic",
            Withdraw = "I no longer agree",
            WithdrawText = "You can take back what you agreed to. Say it here, and your clinic writes it down and talks with you about what follows.",
            Erase = "Have my data erased",
            EraseText = "You can ask for your data to be erased. Nothing is erased by itself: your clinic checks what the law makes it keep, and answers you.",
            SendWithdraw = "Tell my clinic that I no longer agree",
            SendErase = "Ask for my data to be erased",
            Asked = "Your clinic has been told and will answer you in Messages.",
            MessageWithdraw = "I take back what I agreed to about my data. Please write it down and tell me what follows.",
            MessageErase = "I ask you to erase my data. Please tell me what you must keep, and why.",
            Details = "Details",
            Plans = "Plans",
            Sessions = "Sessions",
            Back = "Back to help",
        },
        [Language.Spanish] = new()
        {
            Title = "Mis datos",
            Lead = "Lo que su clínica guarda de usted aquí y lo que puede hacer.",
            Download = "Descargar todo",
            DownloadText = "Todo lo que usted y su clínica escribieron sobre usted: sus datos, sus planes, sus sesiones, sus respuestas y sus mensajes.",
            AsJson = "Descargar como archivo para programas (JSON)",
            AsPage = "Abrir para leer o imprimir",
            PrintHint = "Para guardarlo como PDF, imprima esta página y elija guardar como PDF.",
            WhoLooked = "Quién abrió su historia",
            WhoLookedText = a => $"Las últimas {a} veces. Cada línea es una persona y una cosa que hizo.",
            NobodyYet = "Nadie ha abierto su historia todavía.",
            When = "Cuándo",
            Who = "Quién",
            WhatDone = "Qué",
            You = "Usted",
            Helper = "Alguien que le ayuda",
            Clinic = "Alguien de su clínica",
            Looked = "Miró",
            Changed = "Escribió o cambió algo",
            Ask = "Pedir algo a su clínica",
            Withdraw = "Ya no estoy de acuerdo",
            WithdrawText = "Puede retirar lo que aceptó. Dígalo aquí: su clínica lo anota y habla con usted de lo que sigue.",
            Erase = "Borrar mis datos",
            EraseText = "Puede pedir que se borren sus datos. Nada se borra solo: su clínica comprueba qué debe guardar por ley y le responde.",
            SendWithdraw = "Decir a mi clínica que ya no estoy de acuerdo",
            SendErase = "Pedir que se borren mis datos",
            Asked = "Hemos avisado a su clínica, que le responderá en Mensajes.",
            MessageWithdraw = "Retiro lo que acepté sobre mis datos. Por favor, anótenlo y díganme qué sigue.",
            MessageErase = "Les pido que borren mis datos. Por favor, díganme qué deben guardar y por qué.",
            Details = "Datos",
            Plans = "Planes",
            Sessions = "Sesiones",
            Back = "Volver a la ayuda",
        },
        [Language.French] = new()
        {
            Title = "Mes données",
            Lead = "Ce que votre cabinet garde de vous ici, et ce que vous pouvez faire.",
            Download = "Tout télécharger",
            DownloadText = "Tout ce que vous et votre cabinet avez écrit à votre sujet\u00A0: vos données, vos programmes, vos séances, vos réponses et vos messages.",
            AsJson = "Télécharger en fichier pour programmes (JSON)",
            AsPage = "Ouvrir pour lire ou imprimer",
            PrintHint = "Pour le garder en PDF, imprimez cette page et choisissez d’enregistrer en PDF.",
            WhoLooked = "Qui a ouvert votre dossier",
            WhoLookedText = a => $"Les {a} dernières fois. Chaque ligne est une personne et une chose qu’elle a faite.",
            NobodyYet = "Personne n’a encore ouvert votre dossier.",
            When = "Quand",
            Who = "Qui",
            WhatDone = "Quoi",
            You = "Vous",
            Helper = "Quelqu’un qui vous aide",
            Clinic = "Quelqu’un de votre cabinet",
            Looked = "A regardé",
            Changed = "A écrit ou changé quelque chose",
            Ask = "Demander à votre cabinet",
            Withdraw = "Je ne suis plus d’accord",
            WithdrawText = "Vous pouvez revenir sur votre accord. Dites-le ici\u00A0: votre cabinet le note et parle avec vous de la suite.",
            Erase = "Faire effacer mes données",
            EraseText = "Vous pouvez demander que vos données soient effacées. Rien ne s’efface tout seul\u00A0: votre cabinet vérifie ce que la loi l’oblige à garder et vous répond.",
            SendWithdraw = "Dire à mon cabinet que je ne suis plus d’accord",
            SendErase = "Demander d’effacer mes données",
            Asked = "Votre cabinet est prévenu et vous répondra dans les messages.",
            MessageWithdraw = "Je reviens sur mon accord au sujet de mes données. Merci de le noter et de me dire la suite.",
            MessageErase = "Je vous demande d’effacer mes données. Merci de me dire ce que vous devez garder, et pourquoi.",
            Details = "Données",
            Plans = "Programmes",
            Sessions = "Séances",
            Back = "Retour à l’aide",
        },
        [Language.German] = new()
        {
            Title = "Meine Daten",
            Lead = "Was Ihre Praxis hier von Ihnen aufbewahrt und was Sie tun können.",
            Download = "Alles herunterladen",
            DownloadText = "Alles, was Sie und Ihre Praxis über Sie geschrieben haben: Ihre Angaben, Ihre Pläne, Ihr Üben, Ihre Antworten und Ihre Nachrichten.",
            AsJson = "Als Datei für Programme herunterladen (JSON)",
            AsPage = "Zum Lesen oder Drucken öffnen",
            PrintHint = "Um es als PDF zu behalten, drucken Sie diese Seite und wählen Sie „Als PDF speichern“.",
            WhoLooked = "Wer Ihre Akte geöffnet hat",
            WhoLookedText = a => $"Die letzten {a} Male. Jede Zeile ist ein Mensch und was er getan hat.",
            NobodyYet = "Noch hat niemand Ihre Akte geöffnet.",
            When = "Wann",
            Who = "Wer",
            WhatDone = "Was",
            You = "Sie",
            Helper = "Jemand, der Ihnen hilft",
            Clinic = "Jemand in Ihrer Praxis",
            Looked = "Angesehen",
            Changed = "Etwas geschrieben oder geändert",
            Ask = "Ihre Praxis bitten",
            Withdraw = "Ich bin nicht mehr einverstanden",
            WithdrawText = "Sie können Ihr Einverständnis zurücknehmen. Sagen Sie es hier: Ihre Praxis hält es fest und spricht mit Ihnen darüber, was folgt.",
            Erase = "Meine Daten löschen lassen",
            EraseText = "Sie können darum bitten, dass Ihre Daten gelöscht werden. Von selbst wird nichts gelöscht: Ihre Praxis prüft, was sie aufbewahren muss, und antwortet Ihnen.",
            SendWithdraw = "Meiner Praxis sagen, dass ich nicht mehr einverstanden bin",
            SendErase = "Um das Löschen meiner Daten bitten",
            Asked = "Ihre Praxis weiß Bescheid und antwortet Ihnen unter Nachrichten.",
            MessageWithdraw = "Ich nehme mein Einverständnis zu meinen Daten zurück. Bitte halten Sie es fest und sagen Sie mir, was folgt.",
            MessageErase = "Ich bitte Sie, meine Daten zu löschen. Bitte sagen Sie mir, was Sie aufbewahren müssen und warum.",
            Details = "Angaben",
            Plans = "Pläne",
            Sessions = "Üben",
            Back = "Zurück zur Hilfe",
        },
    };

    public static MyDataPhrases In(Language language) => Books[language];

    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Download { get; init; }
    public required string DownloadText { get; init; }
    public required string AsJson { get; init; }
    public required string AsPage { get; init; }
    public required string PrintHint { get; init; }
    public required string WhoLooked { get; init; }

    /// <summary>"The last {0} times. Each line is one person and one thing they did."</summary>
    public required Func<int, string> WhoLookedText { get; init; }

    public required string NobodyYet { get; init; }
    public required string When { get; init; }
    public required string Who { get; init; }
    public required string WhatDone { get; init; }
    public required string You { get; init; }
    public required string Helper { get; init; }
    public required string Clinic { get; init; }
    public required string Looked { get; init; }
    public required string Changed { get; init; }
    public required string Ask { get; init; }
    public required string Withdraw { get; init; }
    public required string WithdrawText { get; init; }
    public required string Erase { get; init; }
    public required string EraseText { get; init; }
    public required string SendWithdraw { get; init; }
    public required string SendErase { get; init; }
    public required string Asked { get; init; }
    public required string MessageWithdraw { get; init; }
    public required string MessageErase { get; init; }
    public required string Details { get; init; }
    public required string Plans { get; init; }
    public required string Sessions { get; init; }
    public required string Back { get; init; }
}
