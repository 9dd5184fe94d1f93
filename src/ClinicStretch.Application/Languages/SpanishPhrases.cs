using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages;

internal sealed class SpanishPhrases : Phrasebook
{
    public override Language Language => Language.Spanish;

    public override string Hold(int seconds, int times) => $"Mantenga la posición {Seconds(seconds)}, {Times(times)}";
    public override string KeepGoing(int seconds) => $"Siga durante {Seconds(seconds)}";
    public override string Repeat(int times) => $"Hágalo {Times(times)}";
    public override string RepeatInAll(int times) => $"Hágalo {Times(times)} en total, cambiando de lado cada vez";
    public override string OneTimeIsBothSides => "Una vez es primero hacia un lado y luego hacia el otro";
    public override string Pause(int seconds) => $"Haga una pausa de {Seconds(seconds)} cada vez";
    public override SidePhrases Sides { get; } = new("en cada lado", "solo en el lado izquierdo", "solo en el lado derecho");
    public override string Rounds(int rounds) => $"Haga {rounds} series";
    public override string Rounds(int rounds, int restSeconds) => $"Haga {rounds} series y descanse {Seconds(restSeconds)} entre una y otra";

    public override string PerDay(int times) => times switch
    {
        1 => "Una vez al día",
        2 => "Dos veces al día",
        _ => $"{times} veces al día",
    };

    public override string AtTimes(IReadOnlyList<TimeOnly> times) =>
        " " + Join(times.Select(t => $"{(t.Hour is 1 ? "a la" : "a las")} {t.ToString("HH:mm", Culture)}"), " y ");

    public override string EveryDay => "todos los días";
    public override string OnDays(IReadOnlyList<DayOfWeek> days) => "los " + Join(days.Select(PluralOf), " y ");
    public override string OnDaysOfChoice(int days) => days is 1 ? "un día a la semana que usted elija" : $"{days} días a la semana que usted elija";

    public override string Between(DateOnly start, DateOnly? end) =>
        end is { } last ? $"del {Date(start)} al {Date(last)}" : $"desde el {Date(start)}";

    public override string Date(DateOnly day) => day.ToString("d 'de' MMMM 'de' yyyy", Culture);
    public override string ShortDay(DateOnly day) => day.ToString("ddd d MMM", Culture);

    public override IReadOnlyDictionary<string, string> Kit { get; } = new Dictionary<string, string>
    {
        ["mat-or-firm-bed"] = "Una colchoneta o una cama firme",
        ["small-pillow"] = "Una almohada pequeña",
        ["pillow-between-knees"] = "Una almohada para poner entre las rodillas",
        ["cushion-under-knees"] = "Un cojín para poner debajo de las rodillas",
        ["chair"] = "Una silla firme",
        ["towel-or-strap"] = "Una toalla o una correa",
        ["resistance-band"] = "Una banda elástica para ejercicios",
        ["foam-roller"] = "Un rodillo de espuma",
        ["partner"] = "Alguien que le ayude",
    };

    public override EmergencyPhrases Emergency { get; } = new()
    {
        Title = "Pare y pida ayuda ahora mismo",
        Go = "Vaya a urgencias de inmediato si tiene:",
        SaddleNumbness = "adormecimiento nuevo entre las piernas, alrededor del ano o en los genitales",
        BladderOrBowel = "problemas nuevos para orinar o para aguantar la orina, o pérdida del control de las heces",
        DuringSex = "una pérdida nueva de sensibilidad o de función en las relaciones sexuales",
        Legs = "dolor, adormecimiento o debilidad nuevos en las dos piernas, o una pierna que pierde fuerza",
        ChestOrFaint = "dolor en el pecho, desmayos o mucha dificultad para respirar",
        TearingPain = "un dolor repentino en la barriga y la espalda, como un desgarro o como un latido",
        BigBlow = "un dolor que empezó con una caída fuerte, un accidente o un golpe fuerte",
    };

    public override string CallOrGo(string number) => $"Llame al {number} o vaya a urgencias de inmediato si tiene:";

    public override string Call(string number) => $"Llamar al {number}";

    public override PainPhrases Pain { get; } = new()
    {
        StopWhenNewOrWorse = "Deje el ejercicio por ese día si el dolor es nuevo, o más fuerte que antes de empezar.",
        StopWhenItSpreads = "Pare si el dolor, el hormigueo o el adormecimiento bajan más por la pierna, y avise a su terapeuta.",
        StopWhenDizzy = "Pare la sesión si se marea, cree que se va a desmayar o tiene náuseas.",
    };

    public override ScreeningPhrases Screening { get; } = new()
    {
        Title = "Primero, unas preguntas",
        Answer = "Responder a las preguntas",
        Minute = "Se tarda un minuto, más o menos.",
        TwoMinutes = "Se tarda unos dos minutos.",
        FirstSession = "Antes de empezar, responda a unas preguntas sobre su seguridad.",
        Flare = "Su dolor ha empeorado mucho. Responda a unas preguntas sobre su seguridad antes de seguir.",
        BackFromPause = "Ha vuelto después de una pausa. Responda a unas preguntas sobre su seguridad antes de seguir con el plan.",
        ThreeMonths = "Han pasado tres meses desde que respondió a las preguntas sobre su seguridad. Respóndalas otra vez.",
        PainUp = "Su dolor ha subido. Responda a seis preguntas sobre su seguridad antes de seguir.",
        Week = "Una vez a la semana le hacemos seis preguntas sobre su seguridad. Respóndalas antes de seguir.",
    };

    public override string Span(int from, int to) => $"{from} a {to}";
    public override string KeepGoingAt(string pain) => $"Dolor de {pain}: siga.";
    public override string SameAgainAt(string pain) => $"Dolor de {pain}: haga lo mismo otra vez, no más.";
    public override string StopFrom(int pain) => $"Dolor de {pain} o más: deje el ejercicio.";

    public override string WorseNextMorning(int points) =>
        $"Dolor más alto a la mañana siguiente, en {(points is 1 ? "1 punto" : $"{points} puntos")} o más: haga menos y avise a su terapeuta.";

    public override SheetPhrases Sheet { get; } = new()
    {
        Title = "Programa de ejercicios en casa",
        Draft = "Esto es un borrador. Todavía no es su programa.",
        Withdrawn = "Este plan se ha retirado. No use esta hoja.",
        Ended = "Este plan ha terminado.",
        Paused = "Este plan está en pausa. Espere a que su terapeuta le avise.",
        EachSession = "Cada sesión",
        WhatYouNeed = "Lo que necesita",
        WhatYouWantToReach = "Lo que quiere lograr",
        IfItHurts = "Si le duele",
        LogTitle = "Su diario",
        LogLead = "Marque una casilla por cada ejercicio que haya hecho. "
            + "Escriba su dolor con un número del 0 (sin dolor) al 10 (el peor dolor que pueda imaginar).",
        ScanLead = "Escanee esto para anotar su hoja o para ver si sigue siendo la actual.",
        ScanAlt = "Un código QR con la dirección de esta hoja",
    };

    public override ProgrammeWords Labels { get; } = new()
    {
        For = "Para",
        Therapist = "Terapeuta",
        Revision = "Versión",
        HowOften = "Con qué frecuencia",
        Steps = "Cómo se hace",
        YourVersion = "Su variante",
        Breathing = "Respiración",
        Feel = "Lo que debería notar",
        TakeCare = "Tenga cuidado",
        NoteFromTherapist = "De su terapeuta",
        AfterLabel = ": ",
        PainBefore = "Dolor antes",
        PainAfter = "Dolor después",
        RestDay = "Libre",
        OnlyForThisPerson = "Hecho solo para esta persona. No lo pase a nadie más.",
        MadeBy = "Hecho con ClinicStretch",
        PageOf = "Página {0} de {1}",
        Continued = "{0} (continuación)",
    };

    public override string Telephone(string number) => $"Teléfono {number}";
    public override string ReplacedBy(int revision) => $"Sustituido por la versión {revision}. No use esta hoja.";

    public override string Session(int exercises, int minutes) =>
        $"{(exercises is 1 ? "1 ejercicio" : $"{exercises} ejercicios")}, alrededor de {(minutes is 1 ? "1 minuto" : $"{minutes} minutos")}";

    public override string TextIn(Language other) => other == Language.English ? "Texto en inglés" : $"Texto en otro idioma: {other.Name}";
    public override string Week(int number) => $"Semana {number}";
    public override string Figure(string exercise) => $"Cómo se hace: {exercise}";
    public override string FigureOfSide(string exercise, bool left) => $"{Figure(exercise)}, lado {(left ? "izquierdo" : "derecho")}";

    private static string Times(int count) => count is 1 ? "una vez" : $"{count} veces";

    private static string Seconds(int seconds) => seconds is 1 ? "1 segundo" : $"{seconds} segundos";

    // Saturday and Sunday take an s; the others end in one.
    private string PluralOf(DayOfWeek day) => NameOf(day) is var name && name.EndsWith('s') ? name : name + "s";
}
