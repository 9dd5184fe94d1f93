namespace ClinicStretch.Application.Languages.Door;

internal static class FrenchDoorPhrases
{
    public static readonly DoorPhrases All = new()
    {
        Title = "Mes appareils et façons de me connecter",
        Lead = "Voyez où vous êtes connecté et choisissez comment vous connecter.",
        Devices = "Où je suis connecté",
        ThisOne = "Cet appareil",
        Unknown = "Un appareil",
        Seen = date => $"Utilisé pour la dernière fois le {date}",
        Trusted = "Mon propre appareil",
        SignOut = device => $"Déconnecter {device}",
        SignOutAll = "Me déconnecter partout",
        SignOutAllLead = "Ici aussi. Utilisez ceci si vous avez perdu un téléphone.",
        Passkeys = "Clés d’accès",
        PasskeysLead = "Vous vous connectez avec votre empreinte, votre visage ou le code de votre téléphone. Aucun mot de passe à oublier.",
        NoPasskeys = "Aucune pour l’instant.",
        AddPasskey = "Créer une clé sur cet appareil",
        PasskeyMade = date => $"Créée le {date}",
        RemovePasskey = device => $"Retirer la clé {device}",
        NeedsScript = "Ce navigateur ne peut pas créer de clés d’accès.",
        Codes = "Un code par e-mail",
        CodesOn = address => $"Vous pouvez vous connecter avec un code que nous envoyons à {address}.",
        CodesOff = address => $"Montrez d’abord que {address} est à vous : nous y envoyons un code et vous le tapez ici.",
        SendCode = "M’envoyer un code",
        CodeSent = "Un code est en route. Il marche pendant 10 minutes.",
        Code = "Code",
        Prove = "C’est mon adresse",
        MailSubject = "Votre code",
        MailText = code => $"Votre code est {code}\n\nIl marche une fois, pendant 10 minutes. Personne de votre cabinet ne vous le demandera jamais.\nSi vous n’avez pas demandé de code, vous n’avez rien à faire.\n",
    };
}
