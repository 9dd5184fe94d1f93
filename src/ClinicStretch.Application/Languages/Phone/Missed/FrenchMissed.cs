namespace ClinicStretch.Application.Languages.Phone.Missed;

internal static class FrenchMissed
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["missed.title"] = "Qu’est-ce qui vous en a empêché\u00A0?",
        ["missed.lead.one"] = "Rien n’est noté pour le {day}. Cela arrive. Si vous nous dites pourquoi, nous pouvons vous aider. Nous ne le demandons qu’une fois.",
        ["missed.lead.other"] = "Rien n’est noté depuis le {day}. Cela arrive. Si vous nous dites pourquoi, nous pouvons vous aider. Nous ne le demandons qu’une fois.",
        ["missed.did"] = "Je les ai faits. Le noter",
        ["missed.tell"] = "Dire pourquoi",
        ["missed.reason"] = "La raison principale",
        ["missed.reason.pain"] = "J’avais mal",
        ["missed.reason.time"] = "Je n’avais pas le temps",
        ["missed.reason.forgot"] = "J’ai oublié",
        ["missed.reason.unsure"] = "Je ne savais pas bien comment faire",
        ["missed.reason.better"] = "J’allais mieux",
        ["missed.reason.other"] = "Autre chose",
        ["missed.send"] = "Envoyer ma réponse",
        ["missed.not-now"] = "Pas maintenant",
        ["missed.choose"] = "Choisissez une raison, ou appuyez sur «\u00A0Pas maintenant\u00A0».",
        ["missed.thanks"] = "Merci de nous l’avoir dit",
        ["missed.told"] = "Votre thérapeute est prévenu et regardera pendant les heures d’ouverture. Personne ne surveille jour et nuit.",
        ["missed.pain.lead"] = "Si cela fait mal, faites-en moins et ne forcez pas. Votre programme dit\u00A0:",
        ["missed.pain.flare"] = "Un jour où vous avez plus mal, faites seulement ceux-ci, avec de petits mouvements\u00A0:",
        ["missed.pain.rest"] = "Reposez-vous aujourd’hui, et parlez à votre thérapeute avant de continuer.",
        ["missed.pain.questions"] = "Répondre maintenant aux questions de sécurité",
        ["missed.unsure.lead"] = "Beaucoup de gens sont dans ce cas. Voici chaque exercice, pas à pas. Le guide peut aussi vous accompagner, un exercice après l’autre.",
        ["missed.time.lead"] = "Certains jours sont bien remplis. Un autre moment de la journée vous conviendra peut-être mieux. Vous le choisissez, et nous pouvons vous le rappeler.",
        ["missed.time.button"] = "Choisir un autre moment",
        ["missed.forgot.lead"] = "Cela arrive à tout le monde. Un rappel à une heure qui vous convient peut aider.",
        ["missed.forgot.button"] = "Régler un rappel",
        ["missed.better.lead"] = "C’est une bonne nouvelle.",
        ["missed.better.until"] = "Votre programme dure jusqu’au {day}. Demandez à votre thérapeute si vous pouvez en faire moins ou arrêter.",
        ["missed.better.open"] = "Votre programme n’a pas encore de dernier jour. {schedule}. Demandez à votre thérapeute si vous pouvez en faire moins ou arrêter.",
        ["missed.other.lead"] = "Si vous voulez en dire plus, écrivez à votre thérapeute.",
        ["missed.message"] = "Écrire à votre thérapeute",
        ["missed.nothing"] = "Il n’y a rien à répondre maintenant.",
        ["missed.sent"] = "Vos exercices depuis le {day}",
        ["app.refused.missed.not_due"] = "Rien n’était prévu ce jour-là, il n’y avait donc rien à répondre.",
        ["app.refused.missed.too_late"] = "C’est trop ancien pour être gardé. Parlez-en à votre thérapeute.",
        ["app.refused.missed.in_the_future"] = "L’heure est dans le futur. L’horloge de ce téléphone n’était peut-être pas à l’heure.",
    };
}
