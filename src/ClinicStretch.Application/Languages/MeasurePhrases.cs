using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages;

/// <summary>Our own questions about how a patient is getting on. Plain words for a reading age of about 11; no instrument's text is among them.</summary>
public sealed record MeasurePhrases
{
    private static readonly Dictionary<Language, MeasurePhrases> Books = new()
    {
        [Language.English] = new()
        {
            Title = "How are you getting on?",
            Lead = "A few short questions. Your answers help your therapist to see what has changed.",
            Start = "Answer now",
            Pain = "Think of the last 7 days. How strong was your pain most of the time?",
            NoPain = "No pain",
            WorstPain = "Worst pain you can imagine",
            Name = "Think of three things that are hard for you because of your back or pain. You may add two more.",
            NameOne = "Something that is hard for you",
            Rate = "How well can you do it today?",
            Cannot = "I cannot do it",
            AsBefore = "As well as before",
            NoMatter = "This does not matter to me any more",
            Change = "How are you now, compared with when you started your exercises?",
            Steps = ["Much better", "Better", "A little better", "The same", "A little worse", "Worse", "Much worse"],
            Effort = "How hard did your exercises feel in the last few days?",
            NoEffort = "No effort at all",
            MostEffort = "The hardest you can imagine",
            Tick = "Tick each sentence that is true for you today. Leave the others empty.",
            RatherNot = "I would rather not say",
            Save = "Save my answer",
            Choose = "Please choose an answer.",
            NameThree = "Name at least three different things, and choose a number for each.",
            Thanks = "Thank you. It is saved.",
            Nothing = "There is nothing to answer today.",
            Back = "Back to today",
            Names = new Dictionary<string, string> { ["nprs-week"] = "Your pain this week", ["psfs"] = "Things that are hard for you", ["pgic-7"] = "What has changed", ["effort-0-10"] = "Effort", ["rmdq-24"] = "Your day" },
        },
        [Language.Spanish] = new()
        {
            Title = "¿Cómo le va?",
            Lead = "Unas preguntas cortas. Sus respuestas ayudan a su terapeuta a ver qué ha cambiado.",
            Start = "Responder ahora",
            Pain = "Piense en los últimos 7 días. ¿Cómo de fuerte fue su dolor la mayor parte del tiempo?",
            NoPain = "Sin dolor",
            WorstPain = "El peor dolor que pueda imaginar",
            Name = "Piense en tres cosas que le cuestan por la espalda o el dolor. Puede añadir dos más.",
            NameOne = "Algo que le cuesta",
            Rate = "¿Qué tal puede hacerlo hoy?",
            Cannot = "No puedo hacerlo",
            AsBefore = "Tan bien como antes",
            NoMatter = "Esto ya no me importa",
            Change = "¿Cómo está ahora, comparado con cuando empezó los ejercicios?",
            Steps = ["Mucho mejor", "Mejor", "Un poco mejor", "Igual", "Un poco peor", "Peor", "Mucho peor"],
            Effort = "¿Cuánto esfuerzo le han costado los ejercicios estos últimos días?",
            NoEffort = "Ningún esfuerzo",
            MostEffort = "El mayor que pueda imaginar",
            Tick = "Marque cada frase que hoy sea verdad para usted. Deje las otras en blanco.",
            RatherNot = "Prefiero no decirlo",
            Save = "Guardar mi respuesta",
            Choose = "Elija una respuesta, por favor.",
            NameThree = "Nombre al menos tres cosas distintas y elija un número para cada una.",
            Thanks = "Gracias. Está guardado.",
            Nothing = "Hoy no hay nada que responder.",
            Back = "Volver a hoy",
            Names = new Dictionary<string, string> { ["nprs-week"] = "Su dolor esta semana", ["psfs"] = "Cosas que le cuestan", ["pgic-7"] = "Qué ha cambiado", ["effort-0-10"] = "Esfuerzo", ["rmdq-24"] = "Su día" },
        },
        [Language.French] = new()
        {
            Title = "Comment allez-vous ?",
            Lead = "Quelques questions courtes. Vos réponses aident votre thérapeute à voir ce qui a changé.",
            Start = "Répondre maintenant",
            Pain = "Pensez aux 7 derniers jours. Quelle était la force de votre douleur la plupart du temps ?",
            NoPain = "Pas de douleur",
            WorstPain = "La pire douleur que vous puissiez imaginer",
            Name = "Pensez à trois choses difficiles pour vous à cause du dos ou de la douleur. Vous pouvez en ajouter deux.",
            NameOne = "Une chose difficile pour vous",
            Rate = "Comment pouvez-vous la faire aujourd’hui ?",
            Cannot = "Je ne peux pas la faire",
            AsBefore = "Aussi bien qu’avant",
            NoMatter = "Cela ne compte plus pour moi",
            Change = "Comment allez-vous maintenant, par rapport au début de vos exercices ?",
            Steps = ["Beaucoup mieux", "Mieux", "Un peu mieux", "Pareil", "Un peu moins bien", "Moins bien", "Beaucoup moins bien"],
            Effort = "Vos exercices vous ont-ils demandé beaucoup d’effort ces derniers jours ?",
            NoEffort = "Aucun effort",
            MostEffort = "Le plus grand que vous puissiez imaginer",
            Tick = "Cochez chaque phrase qui est vraie pour vous aujourd’hui. Laissez les autres vides.",
            RatherNot = "Je préfère ne pas le dire",
            Save = "Enregistrer ma réponse",
            Choose = "Choisissez une réponse, s’il vous plaît.",
            NameThree = "Nommez au moins trois choses différentes et choisissez un nombre pour chacune.",
            Thanks = "Merci. C’est enregistré.",
            Nothing = "Il n’y a rien à répondre aujourd’hui.",
            Back = "Retour à aujourd’hui",
            Names = new Dictionary<string, string> { ["nprs-week"] = "Votre douleur cette semaine", ["psfs"] = "Ce qui est difficile pour vous", ["pgic-7"] = "Ce qui a changé", ["effort-0-10"] = "Effort", ["rmdq-24"] = "Votre journée" },
        },
        [Language.German] = new()
        {
            Title = "Wie geht es Ihnen?",
            Lead = "Ein paar kurze Fragen. Ihre Antworten zeigen, was sich verändert hat. Das hilft bei Ihrer Behandlung.",
            Start = "Jetzt antworten",
            Pain = "Denken Sie an die letzten 7 Tage. Wie stark waren Ihre Schmerzen die meiste Zeit?",
            NoPain = "Keine Schmerzen",
            WorstPain = "Die stärksten Schmerzen, die Sie sich vorstellen können",
            Name = "Denken Sie an drei Dinge, die Ihnen wegen des Rückens oder der Schmerzen schwerfallen. Zwei weitere sind möglich.",
            NameOne = "Etwas, das Ihnen schwerfällt",
            Rate = "Wie gut geht es heute?",
            Cannot = "Es geht gar nicht",
            AsBefore = "So gut wie früher",
            NoMatter = "Das ist mir nicht mehr wichtig",
            Change = "Wie geht es Ihnen jetzt, verglichen mit dem Beginn Ihrer Übungen?",
            Steps = ["Viel besser", "Besser", "Etwas besser", "Gleich", "Etwas schlechter", "Schlechter", "Viel schlechter"],
            Effort = "Wie anstrengend waren Ihre Übungen in den letzten Tagen?",
            NoEffort = "Gar nicht anstrengend",
            MostEffort = "So anstrengend, wie Sie es sich nur vorstellen können",
            Tick = "Kreuzen Sie jeden Satz an, der heute für Sie stimmt. Lassen Sie die anderen frei.",
            RatherNot = "Das möchte ich nicht sagen",
            Save = "Antwort speichern",
            Choose = "Bitte wählen Sie eine Antwort.",
            NameThree = "Nennen Sie mindestens drei verschiedene Dinge und wählen Sie für jedes eine Zahl.",
            Thanks = "Danke. Es ist gespeichert.",
            Nothing = "Heute gibt es nichts zu beantworten.",
            Back = "Zurück zu heute",
            Names = new Dictionary<string, string> { ["nprs-week"] = "Ihre Schmerzen diese Woche", ["psfs"] = "Was Ihnen schwerfällt", ["pgic-7"] = "Was sich verändert hat", ["effort-0-10"] = "Anstrengung", ["rmdq-24"] = "Ihr Tag" },
        },
    };

    public static MeasurePhrases In(Language language) => Books[language];

    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Start { get; init; }
    public required string Pain { get; init; }
    public required string NoPain { get; init; }
    public required string WorstPain { get; init; }
    public required string Name { get; init; }
    public required string NameOne { get; init; }
    public required string Rate { get; init; }
    public required string Cannot { get; init; }
    public required string AsBefore { get; init; }
    public required string NoMatter { get; init; }
    public required string Change { get; init; }

    /// <summary>Seven, from the best.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    public required string Effort { get; init; }
    public required string NoEffort { get; init; }
    public required string MostEffort { get; init; }
    public required string Tick { get; init; }
    public required string RatherNot { get; init; }
    public required string Save { get; init; }
    public required string Choose { get; init; }
    public required string NameThree { get; init; }
    public required string Thanks { get; init; }
    public required string Nothing { get; init; }
    public required string Back { get; init; }

    /// <summary>What a patient reads for each measure they can answer, by its code.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }
}
