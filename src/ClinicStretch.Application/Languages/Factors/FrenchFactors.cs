namespace ClinicStretch.Application.Languages.Factors;

internal static class FrenchFactors
{
    public static FactorPhrases Words { get; } = new()
    {
        Title = "Comment vous vous connectez",
        Lead = "Une deuxième étape protège votre compte, même si quelqu’un apprend votre mot de passe.",
        NeededTitle = "Votre cabinet demande une deuxième étape",
        NeededLead = "Préparez l’une de ces deux choses. Ensuite, vos pages s’ouvrent.",
        HaveOneTitle = "Connectez-vous avec ce que vous avez",
        HaveOneLead = "Votre compte a déjà une clé d’accès ou une application. Connectez-vous d’abord avec elle. Vous pourrez ensuite changer les choses ici.",
        SignInAgain = "Aller à la connexion",
        App = "Une application avec des codes",
        AppOff = "Une application de votre téléphone montre un nouveau code toutes les 30 secondes. À la connexion, vous le tapez après votre mot de passe.",
        AppOn = "Elle est en service. À la connexion, vous tapez un code de votre application.",
        SetUp = "Préparer une application",
        SetUpOther = "Utiliser une autre application ou un autre téléphone",
        TurnOff = "Arrêter l’application",
        SetUpTitle = "Préparez votre application",
        Install = "Ouvrez sur votre téléphone une application de codes de connexion. Toutes conviennent, même celle fournie avec le téléphone.",
        Scan = "Scannez cette image avec l’application.",
        PictureAlt = "Une image à scanner avec votre application",
        OrType = "Pas d’appareil photo ? Tapez cette clé dans l’application :",
        ThenCode = "Tapez ensuite le code que l’application montre.",
        Code = "Code de votre application",
        CodeHint = "Six chiffres.",
        CodeOrRecoveryHint = "Six chiffres, ou un de vos codes de secours.",
        TurnOn = "La mettre en service",
        GoOn = "Continuer",
        Back = "Retour",
        SignInLead = "Encore une étape. Tapez le code que votre application montre.",
        LostPhone = "Pas de téléphone ? Tapez un de vos codes de secours.",
        StartAgain = "Recommencer",
        SignOut = "Se déconnecter",
        FirstPage = "Aller à mes pages",
        CodeRefused = "Ce code ne marche pas maintenant. Attendez le suivant dans votre application, ou prenez un code de secours.",
        SetUpRefused = "Ce code ne correspond pas. Tapez celui que votre application montre maintenant.",
        Proof = Proof(),
        Recovery = Recovery(),
    };

    private static ProofPhrases Proof() => new()
    {
        Title = "Montrez encore une fois que c’est vous",
        Lead = "Ce qui suit est bien protégé. Une seule de ces choses suffit, et nous ne redemandons rien pendant 10 minutes.",
        Password = "Votre mot de passe",
        OrCode = "Ou un code de votre application",
        MailedCode = "Code de l’e-mail",
        AskMail = "M’envoyer un code par e-mail",
        MailMaybe = "Un code est en route. Il sert pendant 10 minutes.",
        Refused = "Cela ne correspond pas. Réessayez, ou autrement. Après plusieurs essais, attendez 15 minutes.",
    };

    private static RecoveryPhrases Recovery() => new()
    {
        MakeNew = "Créer de nouveaux codes de secours",
        Title = "Vos codes de secours",
        Lead = "Chaque code sert une fois, quand vous n’avez pas votre téléphone. Imprimez-les ou notez-les, et gardez-les loin du téléphone.",
        Once = "Ils ne sont montrés que maintenant. Vous avez été déconnecté partout ailleurs.",
        NewOnce = "Ils ne sont montrés que maintenant. Les anciens ne servent plus.",
        Print = "Imprimer",
        Kept = "Je les ai gardés",
        Left = n => n is 0 or 1 ? $"Il reste {n} code de secours." : $"Il reste {n} codes de secours.",
    };
}
