using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Application.Languages.Rights.Erasing;

internal static class GermanErasure
{
    public static readonly ErasurePhrases All = new()
    {
        Granted = "Was gelöscht werden darf, wurde gelöscht. Die Akte der Behandlung wird so lange aufbewahrt, wie das Gesetz es verlangt.",
        Grounds = new Dictionary<RefusalGround, string>
        {
            [RefusalGround.MustKeep] = "Ihre Praxis darf das noch nicht löschen. Das Gesetz verlangt, dass sie die Notizen einer Behandlung einige Jahre aufbewahrt, auch zu Ihrem Schutz. Sie werden für nichts anderes genutzt.",
            [RefusalGround.LegalClaim] = "Ihre Praxis braucht diese Notizen, um einen Anspruch zu klären, oder für ein Gericht. Das Gesetz erlaubt, sie bis dahin aufzubewahren.",
            [RefusalGround.IdentityUnclear] = "Ihre Praxis ist nicht sicher, dass Sie es sind. Bitte zeigen Sie in der Praxis, wer Sie sind, und bitten Sie noch einmal.",
            [RefusalGround.Other] = "Ihre Praxis kann das jetzt nicht tun. Den Grund lesen Sie unten.",
        },
        MailSubject = "Ihre Daten wurden gelöscht",
        MailText = (a, b) => $"{a} hat Ihre Daten gelöscht, weil Sie darum gebeten haben oder weil die Zeit der Aufbewahrung vorbei war."
            + (b is ErasureScope.Everything ? " Alles, was hier über Sie aufbewahrt wurde, ist weg." : " Was das Gesetz verlangt, bleibt so lange, wie das Gesetz es sagt. Es wird für nichts anderes genutzt.")
            + " Sie können sich hier nicht mehr anmelden. Das ist die letzte E-Mail von dieser Seite; Ihre Adresse wird nicht aufbewahrt.",
        Title = "Nachweis der Löschung",
        Lead = (a, b) => $"{a} hat am {b} Daten einer Person gelöscht.",
        Scopes = new Dictionary<ErasureScope, string>
        {
            [ErasureScope.Everything] = "Alles, was hier über die Person aufbewahrt wurde, wurde gelöscht.",
            [ErasureScope.BesidesTheRecord] = "Alles wurde gelöscht außer der Akte der Behandlung, die die Praxis aufbewahren muss.",
        },
        Causes = new Dictionary<ErasureCause, string>
        {
            [ErasureCause.PatientAsked] = "Die Person hat darum gebeten.",
            [ErasureCause.PeriodEnded] = "Die Zeit war vorbei, für die die Akte aufbewahrt wird.",
        },
        KeptUntil = a => $"Der Rest darf ab {a} gelöscht werden.",
        ErasedTitle = "Gelöscht",
        KeptTitle = "Aufbewahrt, und warum",
        Line = (a, b) => $"{a}: {b}",
        Groups = new Dictionary<ErasureGroup, string>
        {
            [ErasureGroup.Person] = "Name, Geburtsdatum, Vorsichtshinweise",
            [ErasureGroup.Contact] = "Kontaktdaten",
            [ErasureGroup.Treatment] = "Episoden, Pläne, Sicherheitsfragen, Hinweise, Stürze",
            [ErasureGroup.Sessions] = "Einheiten und Schmerz",
            [ErasureGroup.Measures] = "Messwerte",
            [ErasureGroup.Messages] = "Nachrichten",
            [ErasureGroup.Sheets] = "Ausgegebene Blätter",
            [ErasureGroup.Consents] = "Einwilligungen",
            [ErasureGroup.Requests] = "Anfragen zu Daten und Löschsperren",
            [ErasureGroup.Openings] = "Wer die Akte mit Begründung geöffnet hat",
            [ErasureGroup.Workings] = "Was aus dem Übrigen berechnet wurde",
            [ErasureGroup.Drafts] = "Entwürfe von Plänen",
            [ErasureGroup.Helpers] = "Helfende und Einladungen",
            [ErasureGroup.Account] = "Konto, Passwort, Passkeys, Anmeldungen",
            [ErasureGroup.Reminders] = "Erinnerungen, Geräte, E-Mails",
            [ErasureGroup.Log] = "Das Protokoll, wer was getan hat",
        },
        Whys = new Dictionary<KeptFor, string>
        {
            [KeptFor.Treatment] = "Teil der Akte der Behandlung, die die Praxis aufbewahren muss (DSGVO Art. 17 Abs. 3 b und c).",
            [KeptFor.Proof] = "Zeigt, was vereinbart, gebeten und geantwortet wurde (DSGVO Art. 17 Abs. 3 e).",
            [KeptFor.Log] = "Enthält Nummern statt Namen und keine Gesundheitsdaten; zeigt, dass die Praxis das Gesetz einhält (DSGVO Art. 5 Abs. 2).",
            [KeptFor.UsedElsewhere] = "Das Konto wird in einer anderen Praxis oder hier von jemand anderem genutzt.",
        },
        ProofTitle = "Wie es sich beweisen lässt",
        ProofLead = "Die Zahlen sind Zeilen der Datenbank. Die Praxis kann sie jederzeit neu zählen, und die SHA-256 unten zeigt, dass dieser Nachweis nicht verändert wurde.",
        PatientId = "Nummer, die für die Person steht",
        CertificateId = "Nummer dieses Nachweises",
        Hash = "SHA-256",
        Backups = "Ältere Sicherungen enthalten die Daten, bis sie wegen ihres Alters gelöscht werden. Wer eine zurückspielt, löscht die Daten nach der Liste der Löschungen noch einmal.",
        Nothing = "Nichts.",
    };
}
