using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Application.Languages.Reports;

/// <summary>What an alert was about, in words that a patient may read as well: what happened, never whose fault it was.</summary>
public static class AlertPhrases
{
    private static readonly Dictionary<Language, IReadOnlyDictionary<AlertCause, string>> Books = new()
    {
        [Language.English] = new Dictionary<AlertCause, string>
        {
            [AlertCause.RedFlagEmergency] = "An answer to the safety questions called for emergency care",
            [AlertCause.RedFlagUrgent] = "An answer to the safety questions was to be looked at the same day",
            [AlertCause.RedFlagReview] = "An answer to the safety questions was to be looked into",
            [AlertCause.PainOverLimit] = "Pain went over the plan’s limit",
            [AlertCause.Flare] = "Pain was worse the day after a session",
            [AlertCause.TooHardTwice] = "The same exercise was too hard twice",
            [AlertCause.PrecautionAgainstPlan] = "Something new to take care of did not fit the plan",
            [AlertCause.PausedByPatient] = "The plan was paused from home",
            [AlertCause.LegSymptomsSpread] = "Symptoms moved further down the leg",
            [AlertCause.ThreeAmbers] = "Pain stayed a little high, session after session",
            [AlertCause.TwoFlares] = "Pain was worse the day after, twice close together",
            [AlertCause.FlareNotSettled] = "Worse pain did not settle within three days",
            [AlertCause.Fall] = "A fall",
            [AlertCause.Silence] = "Nothing was heard for some days",
            [AlertCause.LowAdherence] = "Fewer sessions than agreed",
            [AlertCause.Message] = "A message to the clinic",
            [AlertCause.Missed] = "Why sessions were missed",
        },
        [Language.Spanish] = new Dictionary<AlertCause, string>
        {
            [AlertCause.RedFlagEmergency] = "Una respuesta a las preguntas de seguridad pedía atención de urgencia",
            [AlertCause.RedFlagUrgent] = "Una respuesta a las preguntas de seguridad debía verse el mismo día",
            [AlertCause.RedFlagReview] = "Una respuesta a las preguntas de seguridad debía mirarse",
            [AlertCause.PainOverLimit] = "El dolor pasó el límite del plan",
            [AlertCause.Flare] = "El dolor fue peor al día siguiente de una sesión",
            [AlertCause.TooHardTwice] = "El mismo ejercicio fue demasiado difícil dos veces",
            [AlertCause.PrecautionAgainstPlan] = "Algo nuevo que cuidar no encajaba con el plan",
            [AlertCause.PausedByPatient] = "El plan se puso en pausa desde casa",
            [AlertCause.LegSymptomsSpread] = "Las molestias bajaron más por la pierna",
            [AlertCause.ThreeAmbers] = "El dolor siguió algo alto, sesión tras sesión",
            [AlertCause.TwoFlares] = "El dolor fue peor al día siguiente, dos veces en poco tiempo",
            [AlertCause.FlareNotSettled] = "El dolor más fuerte no se calmó en tres días",
            [AlertCause.Fall] = "Una caída",
            [AlertCause.Silence] = "No hubo noticias durante unos días",
            [AlertCause.LowAdherence] = "Menos sesiones de las acordadas",
            [AlertCause.Message] = "Un mensaje a la clínica",
            [AlertCause.Missed] = "Por qué faltaron sesiones",
        },
        [Language.French] = new Dictionary<AlertCause, string>
        {
            [AlertCause.RedFlagEmergency] = "Une réponse aux questions de sécurité demandait les urgences",
            [AlertCause.RedFlagUrgent] = "Une réponse aux questions de sécurité était à voir le jour même",
            [AlertCause.RedFlagReview] = "Une réponse aux questions de sécurité était à examiner",
            [AlertCause.PainOverLimit] = "La douleur a dépassé la limite du programme",
            [AlertCause.Flare] = "La douleur était plus forte le lendemain d’une séance",
            [AlertCause.TooHardTwice] = "Le même exercice a été trop difficile deux fois",
            [AlertCause.PrecautionAgainstPlan] = "Une nouvelle précaution n’allait pas avec le programme",
            [AlertCause.PausedByPatient] = "Le programme a été mis en pause depuis la maison",
            [AlertCause.LegSymptomsSpread] = "La gêne est descendue plus bas dans la jambe",
            [AlertCause.ThreeAmbers] = "La douleur est restée un peu haute, séance après séance",
            [AlertCause.TwoFlares] = "La douleur était plus forte le lendemain, deux fois en peu de temps",
            [AlertCause.FlareNotSettled] = "La douleur plus forte ne s’est pas calmée en trois jours",
            [AlertCause.Fall] = "Une chute",
            [AlertCause.Silence] = "Pas de nouvelles pendant quelques jours",
            [AlertCause.LowAdherence] = "Moins de séances que convenu",
            [AlertCause.Message] = "Un message au cabinet",
            [AlertCause.Missed] = "Pourquoi des séances ont manqué",
        },
        [Language.German] = new Dictionary<AlertCause, string>
        {
            [AlertCause.RedFlagEmergency] = "Eine Antwort auf die Sicherheitsfragen verlangte Hilfe im Notfall",
            [AlertCause.RedFlagUrgent] = "Eine Antwort auf die Sicherheitsfragen war am selben Tag anzusehen",
            [AlertCause.RedFlagReview] = "Eine Antwort auf die Sicherheitsfragen war anzusehen",
            [AlertCause.PainOverLimit] = "Die Schmerzen stiegen über die Grenze des Plans",
            [AlertCause.Flare] = "Am Tag nach dem Üben waren die Schmerzen stärker",
            [AlertCause.TooHardTwice] = "Dieselbe Übung war zweimal zu schwer",
            [AlertCause.PrecautionAgainstPlan] = "Etwas Neues, worauf zu achten ist, passte nicht zum Plan",
            [AlertCause.PausedByPatient] = "Der Plan wurde von zu Hause aus angehalten",
            [AlertCause.LegSymptomsSpread] = "Die Beschwerden zogen weiter ins Bein hinunter",
            [AlertCause.ThreeAmbers] = "Die Schmerzen blieben mehrmals hintereinander etwas hoch",
            [AlertCause.TwoFlares] = "Am Tag danach waren die Schmerzen stärker, zweimal kurz hintereinander",
            [AlertCause.FlareNotSettled] = "Die stärkeren Schmerzen legten sich nicht binnen drei Tagen",
            [AlertCause.Fall] = "Ein Sturz",
            [AlertCause.Silence] = "Einige Tage lang war nichts zu hören",
            [AlertCause.LowAdherence] = "Seltener geübt als abgesprochen",
            [AlertCause.Message] = "Eine Nachricht an die Praxis",
            [AlertCause.Missed] = "Warum Übungszeiten ausfielen",
        },
    };

    public static string Of(AlertCause cause, Language language) => Books[language][cause];
}
