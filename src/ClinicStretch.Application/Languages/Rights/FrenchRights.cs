namespace ClinicStretch.Application.Languages.Rights;

internal static class FrenchRights
{
    public static readonly RightsPhrases All = new()
    {
        Agreed = "Ce que vous avez accepté",
        AgreedLead = "Vous pouvez revenir sur chaque accord à tout moment. Cela compte dès que vous appuyez. Personne ne vous demandera pourquoi.",
        AgreedNothing = "Votre cabinet n’a noté ici aucun accord de votre part.",
        Since = a => $"Vous avez accepté le {a}.",
        TakenBackOn = a => $"Retiré le {a}.",
        AgreeAgain = "Pour accepter à nouveau, dites-le à votre cabinet.",
        TakeBack = "Revenir dessus",
        TakeBackTitle = "Revenir sur votre accord",
        WhatFollows = "Ce qui se passe alors",
        TakeBackNow = "Oui, revenir dessus maintenant",
        LeaveIt = "Non, laisser comme c’est",
        NotGiven = "Vous n’avez pas accepté cela, ou vous êtes déjà revenu dessus. Il n’y a rien à faire.",
        TakenBack = "C’est fait. Votre cabinet le voit maintenant.",
        Erase = "Faire effacer mes données",
        EraseShort = "Vous pouvez demander à votre cabinet d’effacer ce qu’il garde de vous. Une personne du cabinet lit votre demande et vous répond.",
        EraseBegin = "Le demander",
        EraseKnow = "Bon à savoir avant",
        EraseNotAtOnce = "Rien n’est effacé tout de suite. En attendant, votre programme et vos exercices restent comme ils sont.",
        EraseLaw = "La loi oblige un cabinet à garder quelques années les notes d’un traitement, pour vous protéger aussi. Votre cabinet vous dira ce qu’il doit garder et combien de temps.",
        EraseMonth = "Votre cabinet a un mois pour vous répondre. La réponse sera sur cette page.",
        EraseBack = "Tant qu’il n’y a pas de réponse, vous pouvez retirer votre demande.",
        EraseKeep = "Si vous voulez garder vos données, téléchargez-les d’abord.",
        EraseNote = "Voulez-vous dire autre chose\u00A0?",
        EraseNoteHint = "Vous pouvez laisser vide.",
        EraseSend = "Demander d’effacer mes données",
        Asked = "Votre demande est envoyée.",
        AskedOn = a => $"Vous l’avez demandé le {a}.",
        AnswerBy = a => $"Votre cabinet répond au plus tard le {a}.",
        TakeRequestBack = "Retirer ma demande",
        RequestTakenBackOn = a => $"Vous l’avez retirée le {a}.",
        AnsweredOn = a => $"Votre cabinet a répondu le {a}\u00A0:",
        Complain = "Si la réponse ne vous convient pas, parlez-en avec votre cabinet. Vous pouvez aussi vous adresser à l’autorité de protection des données de votre pays.",
        BackToData = "Retour à mes données",
        AlreadyAsked = "Vous l’avez déjà demandé. Votre cabinet doit encore répondre.",
        AnsweredAlready = "Votre cabinet a déjà répondu. Lisez la réponse ci-dessous.",
    };
}
