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
            AsFhir = "Download for another clinic's system (FHIR)",
            AsPdf = "Download as a document (PDF)",
            AsPage = "Open to read",
            WhoLooked = "Who opened your record",
            WhoLookedText = a => $"The last {a} times. Each line is one person and one thing they did. All of them are in the download.",
            NobodyYet = "Nobody has opened your record yet.",
            When = "When",
            Who = "Who",
            WhatDone = "What",
            Helper = "Somebody who helps you",
            Clinic = "Somebody at your clinic",
            Looked = "Looked",
            Changed = "Wrote or changed something",
            Back = "Back to help",
        },
        [Language.Spanish] = new()
        {
            Title = "Mis datos",
            Lead = "Lo que su clínica guarda de usted aquí y lo que puede hacer.",
            Download = "Descargar todo",
            DownloadText = "Todo lo que usted y su clínica escribieron sobre usted: sus datos, sus planes, sus sesiones, sus respuestas y sus mensajes.",
            AsJson = "Descargar como archivo para programas (JSON)",
            AsFhir = "Descargar para el sistema de otra clínica (FHIR)",
            AsPdf = "Descargar como documento (PDF)",
            AsPage = "Abrir para leer",
            WhoLooked = "Quién abrió su historia",
            WhoLookedText = a => $"Las últimas {a} veces. Cada línea es una persona y una cosa que hizo. La descarga las tiene todas.",
            NobodyYet = "Nadie ha abierto su historia todavía.",
            When = "Cuándo",
            Who = "Quién",
            WhatDone = "Qué",
            Helper = "Alguien que le ayuda",
            Clinic = "Alguien de su clínica",
            Looked = "Miró",
            Changed = "Escribió o cambió algo",
            Back = "Volver a la ayuda",
        },
        [Language.French] = new()
        {
            Title = "Mes données",
            Lead = "Ce que votre cabinet garde de vous ici, et ce que vous pouvez faire.",
            Download = "Tout télécharger",
            DownloadText = "Tout ce que vous et votre cabinet avez écrit à votre sujet\u00A0: vos données, vos programmes, vos séances, vos réponses et vos messages.",
            AsJson = "Télécharger en fichier pour programmes (JSON)",
            AsFhir = "Télécharger pour le système d’un autre cabinet (FHIR)",
            AsPdf = "Télécharger en document (PDF)",
            AsPage = "Ouvrir pour lire",
            WhoLooked = "Qui a ouvert votre dossier",
            WhoLookedText = a => $"Les {a} dernières fois. Chaque ligne est une personne et une chose qu’elle a faite. Le téléchargement les contient toutes.",
            NobodyYet = "Personne n’a encore ouvert votre dossier.",
            When = "Quand",
            Who = "Qui",
            WhatDone = "Quoi",
            Helper = "Quelqu’un qui vous aide",
            Clinic = "Quelqu’un de votre cabinet",
            Looked = "A regardé",
            Changed = "A écrit ou changé quelque chose",
            Back = "Retour à l’aide",
        },
        [Language.German] = new()
        {
            Title = "Meine Daten",
            Lead = "Was Ihre Praxis hier von Ihnen aufbewahrt und was Sie tun können.",
            Download = "Alles herunterladen",
            DownloadText = "Alles, was Sie und Ihre Praxis über Sie geschrieben haben: Ihre Angaben, Ihre Pläne, Ihr Üben, Ihre Antworten und Ihre Nachrichten.",
            AsJson = "Als Datei für Programme herunterladen (JSON)",
            AsFhir = "Für das System einer anderen Praxis herunterladen (FHIR)",
            AsPdf = "Als Dokument herunterladen (PDF)",
            AsPage = "Zum Lesen öffnen",
            WhoLooked = "Wer Ihre Akte geöffnet hat",
            WhoLookedText = a => $"Die letzten {a} Male. Jede Zeile ist ein Mensch und was er getan hat. Der Download enthält alle.",
            NobodyYet = "Noch hat niemand Ihre Akte geöffnet.",
            When = "Wann",
            Who = "Wer",
            WhatDone = "Was",
            Helper = "Jemand, der Ihnen hilft",
            Clinic = "Jemand in Ihrer Praxis",
            Looked = "Angesehen",
            Changed = "Etwas geschrieben oder geändert",
            Back = "Zurück zur Hilfe",
        },
    };

    public static MyDataPhrases In(Language language) => Books[language];

    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Download { get; init; }
    public required string DownloadText { get; init; }
    public required string AsJson { get; init; }
    public required string AsFhir { get; init; }
    public required string AsPdf { get; init; }
    public required string AsPage { get; init; }
    public required string WhoLooked { get; init; }

    /// <summary>"The last {0} times. Each line is one person and one thing they did. All of them are in the download."</summary>
    public required Func<int, string> WhoLookedText { get; init; }

    public required string NobodyYet { get; init; }
    public required string When { get; init; }
    public required string Who { get; init; }
    public required string WhatDone { get; init; }
    public required string Helper { get; init; }
    public required string Clinic { get; init; }
    public required string Looked { get; init; }
    public required string Changed { get; init; }
    public required string Back { get; init; }
}
