using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Application.Languages.Rights.Erasing;

internal static class FrenchErasure
{
    public static readonly ErasurePhrases All = new()
    {
        Granted = "Ce qui peut être effacé l’a été. Le dossier du traitement est gardé aussi longtemps que la loi le dit.",
        Grounds = new Dictionary<RefusalGround, string>
        {
            [RefusalGround.MustKeep] = "Votre cabinet ne peut pas encore l’effacer. La loi l’oblige à garder quelques années les notes d’un traitement, pour vous protéger aussi. Elles ne servent à rien d’autre.",
            [RefusalGround.LegalClaim] = "Votre cabinet a besoin de ces notes pour une réclamation ou pour un tribunal. La loi lui permet de les garder jusqu’à la fin.",
            [RefusalGround.IdentityUnclear] = "Votre cabinet n’est pas sûr que c’est vous qui demandez. Montrez-lui qui vous êtes, puis demandez à nouveau.",
            [RefusalGround.Other] = "Votre cabinet ne peut pas le faire maintenant. Sa raison est ci-dessous.",
        },
        MailSubject = "Vos données ont été effacées",
        MailText = (a, b) => $"{a} a effacé vos données, parce que vous l’avez demandé ou que le temps de les garder était passé."
            + (b is ErasureScope.Everything ? " Tout ce qui était gardé de vous ici a disparu." : " Ce que la loi oblige à garder reste aussi longtemps que la loi le dit. Cela ne sert à rien d’autre.")
            + " Vous ne pouvez plus vous connecter ici. C’est le dernier e-mail de ce site\u00A0; votre adresse n’est pas gardée.",
        Title = "Certificat d’effacement",
        Lead = (a, b) => $"{a} a effacé les données d’une personne le {b}.",
        Scopes = new Dictionary<ErasureScope, string>
        {
            [ErasureScope.Everything] = "Tout ce qui était gardé ici de la personne a été effacé.",
            [ErasureScope.BesidesTheRecord] = "Tout a été effacé sauf le dossier du traitement, que la loi oblige à garder.",
        },
        Causes = new Dictionary<ErasureCause, string>
        {
            [ErasureCause.PatientAsked] = "La personne l’a demandé.",
            [ErasureCause.PeriodEnded] = "Le temps pendant lequel le dossier est gardé était passé.",
        },
        KeptUntil = a => $"Le reste peut être effacé à partir du {a}.",
        ErasedTitle = "Effacé",
        KeptTitle = "Gardé, et pourquoi",
        Line = (a, b) => $"{a}\u00A0: {b}",
        Groups = new Dictionary<ErasureGroup, string>
        {
            [ErasureGroup.Person] = "Nom, date de naissance, précautions",
            [ErasureGroup.Contact] = "Coordonnées",
            [ErasureGroup.Treatment] = "Épisodes, programmes, questions de sécurité, alertes, chutes",
            [ErasureGroup.Sessions] = "Séances et douleur",
            [ErasureGroup.Measures] = "Mesures",
            [ErasureGroup.Messages] = "Messages",
            [ErasureGroup.Sheets] = "Feuilles remises",
            [ErasureGroup.Consents] = "Ce qui a été accepté",
            [ErasureGroup.Requests] = "Demandes sur les données et gels juridiques",
            [ErasureGroup.Openings] = "Qui a ouvert le dossier avec un motif",
            [ErasureGroup.Workings] = "Ce qui est calculé à partir du reste",
            [ErasureGroup.Drafts] = "Brouillons de programmes",
            [ErasureGroup.Helpers] = "Personnes qui aident et invitations",
            [ErasureGroup.Account] = "Compte, mot de passe, clés d’accès, connexions",
            [ErasureGroup.Reminders] = "Rappels, appareils, e-mails",
            [ErasureGroup.Log] = "Le journal de qui a fait quoi",
        },
        Whys = new Dictionary<KeptFor, string>
        {
            [KeptFor.Treatment] = "Partie du dossier du traitement, que la loi oblige à garder (RGPD art. 17, paragraphe 3, b et c).",
            [KeptFor.Proof] = "Montre ce qui a été accepté, demandé et répondu (RGPD art. 17, paragraphe 3, e).",
            [KeptFor.Log] = "Contient des numéros à la place des noms et aucune donnée de santé\u00A0; montre que le cabinet respecte la loi (RGPD art. 5, paragraphe 2).",
            [KeptFor.UsedElsewhere] = "Le compte sert dans un autre cabinet, ou à une autre personne ici.",
        },
        ProofTitle = "Comment le prouver",
        ProofLead = "Les chiffres sont des lignes de la base de données. Le cabinet peut les compter à nouveau à tout moment, et le SHA-256 ci-dessous montre que ce certificat n’a pas été changé.",
        PatientId = "Numéro qui représente la personne",
        CertificateId = "Numéro de ce certificat",
        Hash = "SHA-256",
        Backups = "Les sauvegardes d’avant contiennent les données jusqu’à ce que leur âge les fasse supprimer. Qui en restaure une efface à nouveau les données d’après la liste des effacements.",
        Nothing = "Rien.",
    };
}
