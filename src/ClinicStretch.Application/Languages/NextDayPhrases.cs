using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages;

/// <summary>The question of the day after a session, and what is said to the answer. Plain words for a reading age of about 11.</summary>
public sealed record NextDayPhrases
{
    private static readonly Dictionary<Language, NextDayPhrases> Books = new()
    {
        [Language.English] = new()
        {
            Title = "How is your pain today?",
            Lead = "You did your exercises yesterday. Say how the pain is now, one day later.",
            Scale = "Your pain now",
            NoPain = "No pain",
            WorstPain = "Worst pain you can imagine",
            RatherNot = "I would rather not say",
            Save = "Save my pain",
            Choose = "Choose a number from 0 to 10.",
            Saved = "Thank you. It is saved.",
            GoOn = "You can go on with your plan as it is.",
            Worse = "Your pain is clearly higher than before you did the exercises. Do less today. Move gently, in a way that feels easy.",
            Told = "Your therapist has been told and will look at it in clinic hours. Nobody is watching around the clock.",
            Questions = "Answer the safety questions now",
            Change = "Change the number",
            Nothing = "There is nothing to answer today.",
            Back = "Back to today",
        },
        [Language.Spanish] = new()
        {
            Title = "¿Cómo está su dolor hoy?",
            Lead = "Ayer hizo sus ejercicios. Diga cómo está el dolor ahora, un día después.",
            Scale = "Su dolor ahora",
            NoPain = "Sin dolor",
            WorstPain = "El peor dolor que pueda imaginar",
            RatherNot = "Prefiero no decirlo",
            Save = "Guardar mi dolor",
            Choose = "Elija un número de 0 a 10.",
            Saved = "Gracias. Está guardado.",
            GoOn = "Puede seguir con su plan como está.",
            Worse = "Su dolor es claramente mayor que antes de hacer los ejercicios. Haga menos hoy. Muévase con suavidad, de un modo que le resulte fácil.",
            Told = "Hemos avisado a su terapeuta, que lo mirará en el horario de la clínica. Nadie lo vigila las 24 horas.",
            Questions = "Responda ahora a las preguntas de seguridad",
            Change = "Cambiar el número",
            Nothing = "Hoy no hay nada que responder.",
            Back = "Volver a hoy",
        },
        [Language.French] = new()
        {
            Title = "Comment est votre douleur aujourd’hui ?",
            Lead = "Vous avez fait vos exercices hier. Dites comment est la douleur maintenant, un jour après.",
            Scale = "Votre douleur maintenant",
            NoPain = "Pas de douleur",
            WorstPain = "La pire douleur que vous puissiez imaginer",
            RatherNot = "Je préfère ne pas le dire",
            Save = "Enregistrer ma douleur",
            Choose = "Choisissez un nombre de 0 à 10.",
            Saved = "Merci. C’est enregistré.",
            GoOn = "Vous pouvez continuer votre programme comme il est.",
            Worse = "Votre douleur est nettement plus forte qu’avant les exercices. Faites-en moins aujourd’hui. Bougez doucement, comme cela vous est facile.",
            Told = "Votre thérapeute est prévenu et regardera pendant les heures d’ouverture. Personne ne surveille jour et nuit.",
            Questions = "Répondez maintenant aux questions de sécurité",
            Change = "Changer le nombre",
            Nothing = "Il n’y a rien à répondre aujourd’hui.",
            Back = "Retour à aujourd’hui",
        },
        [Language.German] = new()
        {
            Title = "Wie sind Ihre Schmerzen heute?",
            Lead = "Gestern haben Sie Ihre Übungen gemacht. Sagen Sie, wie die Schmerzen jetzt sind, einen Tag danach.",
            Scale = "Ihre Schmerzen jetzt",
            NoPain = "Keine Schmerzen",
            WorstPain = "Die schlimmsten Schmerzen, die Sie sich vorstellen können",
            RatherNot = "Das möchte ich nicht sagen",
            Save = "Schmerzen speichern",
            Choose = "Wählen Sie eine Zahl von 0 bis 10.",
            Saved = "Danke. Es ist gespeichert.",
            GoOn = "Sie können mit Ihrem Plan so weitermachen.",
            Worse = "Ihre Schmerzen sind deutlich stärker als vor den Übungen. Machen Sie heute weniger. Bewegen Sie sich sanft, so wie es Ihnen leicht fällt.",
            Told = "Ihre Therapeutin oder Ihr Therapeut weiß Bescheid und sieht es sich zu den Praxiszeiten an. Niemand passt rund um die Uhr auf.",
            Questions = "Beantworten Sie jetzt die Sicherheitsfragen",
            Change = "Die Zahl ändern",
            Nothing = "Heute gibt es nichts zu beantworten.",
            Back = "Zurück zu heute",
        },
    };

    public static NextDayPhrases In(Language language) => Books[language];

    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Scale { get; init; }
    public required string NoPain { get; init; }
    public required string WorstPain { get; init; }
    public required string RatherNot { get; init; }
    public required string Save { get; init; }
    public required string Choose { get; init; }
    public required string Saved { get; init; }
    public required string GoOn { get; init; }
    public required string Worse { get; init; }
    public required string Told { get; init; }
    public required string Questions { get; init; }
    public required string Change { get; init; }
    public required string Nothing { get; init; }
    public required string Back { get; init; }
}
