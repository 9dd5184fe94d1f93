using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Sheet;

internal sealed class SpanishProgramme : ProgrammePhrases
{
    public override Language Language => Language.Spanish;

    public override string Replaces(string date) => $"Esta hoja sustituye a la del {date}. La antigua puede ir al reciclaje.";
    public override string DraftMark => "Borrador";
    public override string WithdrawnMark => "Retirado";
    public override string EndedMark => "Terminado";
    public override string PausedMark => "En pausa";
    public override string CurrentMark(int revision) => $"La versión vigente es la {revision}";

    public override string MinutesADay(int minutes) => $"Unos {(minutes is 1 ? "60 segundos" : $"{minutes} minutos")} al día";
    public override string InThisOrder => "En este orden";

    public override string Exercises(string position, int first, int last) => position + ": " + (last - first) switch
    {
        0 => $"ejercicio {first}",
        1 => $"ejercicios {first} y {last}",
        _ => $"ejercicios {first} a {last}",
    };

    public override string Where(string position) => $"Dónde: {LowerFirst(position)}";
    public override string Shown(string date) => $"Se lo enseñaron el {date}";

    public override LightWords Lights { get; } = new("Verde", "Ámbar", "Rojo");
    public override string NothingNew => "Ningún dolor nuevo, y no más que antes de empezar: siga.";

    public override string HighBefore(int amberMax, int red) =>
        $"¿Su dolor pasaba de {amberMax} antes de empezar? Entonces mire el cambio: {Points(red)} más, o peor, es rojo; menos que eso es ámbar.";

    public override string During => "Durante el ejercicio y justo después";
    public override string NextMorning => "Vuelva a mirar a la mañana siguiente";

    public override string MorningGreen(int tolerance) => tolerance is 0
        ? "No le duele más que antes de la sesión: siga."
        : $"Como mucho {Points(tolerance)} más que antes de la sesión: siga.";

    public override string MorningAmber(int from, int to) =>
        $"{Span(from, to)} más: haga lo mismo, no más, y vuelva a mirar a la otra mañana.";

    public override string MorningRed(int points) => $"{Points(points)} más, o peor: es un mal día. Haga menos y dígaselo a su terapeuta.";
    public override string MorningMore => "Le duele más que antes de la sesión: haga menos y dígaselo a su terapeuta.";

    public override string BadDay => "En un mal día (un brote de dolor)";

    public override string OnlyThese(int points) =>
        $"¿Le duele {Points(points)} más, o peor, a la mañana siguiente? Haga solo estos, despacio y con movimientos pequeños:";

    public override string RestAndCall => "Descanse de los ejercicios y llame a su terapeuta.";
    public override string LeaveOutWhatHurts => "Deje los que le dolieron en las últimas sesiones.";
    public override string KeepMoving => "Siga haciendo cosas ligeras, como paseos cortos.";

    public override string UntilSettled(int hours) =>
        $"Siga así hasta que el dolor lleve {(hours is 1 ? "1 hora" : $"{hours} horas")} en su nivel de siempre. Después vuelva a hacer el plan entero.";

    public override string TellTherapist =>
        "¿No mejora en 3 días, o hay dos malos días en 2 semanas? Dígaselo a su terapeuta. ¿Dolor de 7 o más? Dígaselo el mismo día.";

    public override string ScanFront => "Escanee esto para abrir su plan o para ver si esta hoja sigue siendo la vigente.";
    public override string PauseDay => "Pausa";
    public override string DayOff => "Sin sesión";

    private static string Points(int points) => points is 1 ? "1 punto" : $"{points} puntos";
    private static string Span(int from, int to) => from == to ? Points(from) : $"De {from} a {to} puntos";
}
