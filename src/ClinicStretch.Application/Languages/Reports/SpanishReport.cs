using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Languages.Reports;

internal static class SpanishReport
{
    public static readonly ReportPhrases All = new()
    {
        Frame = new()
        {
            ForPatient = "Cómo le va",
            ForReferrer = "Informe sobre los ejercicios en casa",
            ForRecord = "Informe de evolución",
            Days = "Días",
            Span = (a, b) => $"del {a} al {b}",
            WrittenOn = "Escrito el",
            InShort = "En pocas palabras",
            Nothing = "En estos días no tocaba ninguna sesión y no se anotó nada.",
            Letter = (a, b, c) => $"Le contamos cómo le ha ido a {a} con los ejercicios en casa del {b} al {c}.",
            Dear = "Estimado/a colega:",
            Yours = "Un cordial saludo,",
            FromTherapist = "De su terapeuta",
            SaidByPatient = "En palabras del paciente",
            SaidByYou = "Lo que usted nos contó",
            Attention = "Lo que pidió atención",
            NoAttention = "Nada pidió atención.",
            DealtWith = a => $"atendido el {a}",
            StillOpen = "aún abierto",
            WhomToAsk = "A quién preguntar",
            Ask = a => $"Si tiene una pregunta o algo le preocupa, pregunte a {a}.",
            RestsOnYou = "Esto se basa en lo que usted y quienes le ayudan nos contaron. Donde no se contó nada, nadie lo sabe.",
            RestsOnReports = "El cumplimiento y el dolor se basan en lo que se comunicó, casi siempre por el paciente; lo que uno mismo anota suele salir algo alto. Donde no se comunicó nada, nadie lo sabe: en una tasa cuenta como no hecho y se muestra aparte.",
        },
        Sessions = new()
        {
            Title = "Sesiones",
            Done = (a, b, c) => $"De {b} sesiones que tocaban, {a} se hicieron completas" + (c > 0 ? $" y {c} en parte." : "."),
            NotDone = a => a is 1 ? "1 se comunicó como no hecha." : $"{a} se comunicaron como no hechas.",
            Unknown = a => $"De {a} no se comunicó nada: nadie sabe si se {(a is 1 ? "hizo" : "hicieron")}.",
            UnknownToYou = a => $"De {a} no se anotó nada. No pasa nada: solo significa que no lo sabemos.",
            Extra = a => a is 1 ? "Se hizo 1 sesión más de las pedidas." : $"Se hicieron {a} sesiones más de las pedidas.",
            Rates = (a, b) => $"Sesiones completas: {a}. Parte de la dosis hecha: {b}.",
            TooFew = "Tocaban menos de tres sesiones, muy pocas para una tasa.",
            SelfReported = (a, b) => $"De {b} sesiones, {a} las comunicó el paciente o quien le ayuda.",
            WhereFrom = "De dónde vienen las notas",
            Sources = new Dictionary<Source, string>
            {
                [Source.Live] = "mientras se hacía", [Source.Later] = "anotado después", [Source.Paper] = "de una hoja de papel",
                [Source.InClinic] = "visto en la clínica", [Source.Carer] = "contado por quien ayuda",
            },
            Parts = ["Hechas", "En parte", "Dichas como no hechas", "Sin noticia", "De más"],
            Paused = "En pausa",
            InNumbers = "Las sesiones en números",
            Day = "Día",
            Week = "Semana del",
            Due = "Tocaban",
            EachDay = "Cada barra y cada punto es un día.",
            EachWeek = "Cada barra y cada punto es una semana.",
        },
        Pain = new()
        {
            Title = "Dolor",
            Axis = "Dolor, de 0 a 10",
            None = "No se anotó ningún número de dolor.",
            Lines = ["Antes", "El peor", "Después", "Al día siguiente"],
            WeekLines = ["Antes, media", "El peor, el más alto", "Después, media", "Al día siguiente, media"],
            Said = ["Dolor antes", "El peor dolor", "Dolor después", "Dolor al día siguiente"],
            Trend = (name, a, b, c, d) => $"{name}: {a} al principio, {b} al final; el más bajo {c}, el más alto {d}.",
            Once = (name, a) => $"{name}: {a}, dicho una vez.",
            InNumbers = "El dolor en números, de 0 a 10",
            First = "Primero",
            Last = "Último",
            Lowest = "Más bajo",
            Highest = "Más alto",
            Line = "Dolor",
        },
        Measures = new()
        {
            Title = "Medidas",
            TitleForYou = "Sus respuestas a nuestras preguntas",
            None = "No se respondió ninguna medida.",
            Name = "Medida",
            First = "Al principio",
            Latest = "La última",
            Meaning = "Qué significa",
            FirstAnswer = "Primera respuesta",
            Better = a => $"{a} mejor",
            Worse = a => $"{a} peor",
            SameScore = "sin cambio",
            Verdicts = new Dictionary<ChangeVerdict, string>
            {
                [ChangeVerdict.ClearImprovement] = "Claramente mejor", [ChangeVerdict.PossibleImprovement] = "Quizá mejor",
                [ChangeVerdict.NoClearChange] = "Sin cambio claro", [ChangeVerdict.Worse] = "Peor", [ChangeVerdict.NoRule] = "",
            },
            Notes = new Dictionary<ChangeNote, string>
            {
                [ChangeNote.Recovered] = "En el nivel que se considera recuperado",
                [ChangeNote.TooLowToImprove] = "El primer valor era demasiado bajo para mostrar una mejoría segura",
                [ChangeNote.TooHighToWorsen] = "El primer valor era demasiado alto para mostrar un empeoramiento",
                [ChangeNote.OnlySharedActivities] = "Solo se compara lo que se valoró las dos veces",
                [ChangeNote.SmallChange] = "Un cambio pequeño", [ChangeNote.MediumChange] = "Un cambio medio", [ChangeNote.LargeChange] = "Un cambio grande",
            },
            WhatCounts = "Cada una se compara con la primera respuesta. Claramente mejor es un cambio tan grande como se acepta que importa a los pacientes (en el dolor: 2 puntos y 30 %).",
            WhatCountsForYou = "Cada una se compara con su primera respuesta. Un cambio pequeño puede ser casualidad.",
        },
        Exercises = new()
        {
            Title = "Cada ejercicio",
            Name = "Ejercicio",
            Outcomes = ["Hecho", "En parte", "Demasiado difícil", "No fue posible", "Dejado"],
            Why = "Por qué se hizo menos",
            Reasons = new Dictionary<SkipReason, string>
            {
                [SkipReason.NoTime] = "sin tiempo", [SkipReason.Forgot] = "se olvidó", [SkipReason.PainOverLimit] = "dolor por encima del límite",
                [SkipReason.LegSymptomsSpread] = "las molestias bajaron por la pierna", [SkipReason.Dizzy] = "mareo", [SkipReason.TooHard] = "demasiado difícil",
                [SkipReason.NoEquipment] = "sin material", [SkipReason.TherapistAdvice] = "por consejo", [SkipReason.Other] = "otro motivo",
            },
            NoLonger = "ya no está en el plan",
            PainWithIt = "Dolor en las sesiones con él",
            RoseMore = a => $"Subió más con él que sin él: {a}.",
            RoseLess = a => $"Subió menos con él que sin él: {a}.",
            NoDifference = a => $"Sin diferencia clara: {a}.",
            TooFew = "Muy pocas sesiones para saberlo.",
            Points = (a, b, c) => $"{a} puntos (de {b} a {c})",
            WhatItSays = "El dolor se anota por sesión, no por ejercicio: esto señala dónde mirar, no dice de dónde viene el dolor. Entre paréntesis, el margen que tendrían 19 de 20 muestras así.",
        },
        Plan = new()
        {
            Title = "El plan y sus cambios",
            TitleForYou = "Su plan",
            Name = "Plan",
            HowOften = "Con qué frecuencia",
            Changes = "Qué se cambió",
            Paused = "En pausa",
            Resumed = "Siguió",
            Ended = "Terminó",
            Withdrawn = "Retirado",
            Version = "Versión",
            DoneOfDue = "Hechas de las que tocaban",
            NothingReported = "Sin noticia",
            PainBefore = "Dolor habitual antes",
            PainAfter = "Dolor habitual después",
            Why = "Por qué se cambió",
            Of = (a, b) => $"{a} de {b}",
        },
        Ending = new()
        {
            ForPatient = "El final de su plan",
            ForReferrer = "Informe de alta: ejercicios en casa",
            ForRecord = "Informe de alta",
            Letter = (a, b) => $"Le contamos cómo fueron los ejercicios en casa de {a}. El plan terminó el {b}.",
            HowItEnded = "Cómo terminó",
            Endings = new Dictionary<PlanEnding, string>
            {
                [PlanEnding.GoalMet] = "Se alcanzó lo que se quería.", [PlanEnding.ConfidentAlone] = "Sigue por su cuenta, sin plan.",
                [PlanEnding.MovedOn] = "Otro servicio ha tomado el relevo.", [PlanEnding.NoLongerSuitable] = "El plan ya no era adecuado.",
                [PlanEnding.StoppedComing] = "El contacto ha terminado.", [PlanEnding.LastDayPassed] = "Pasó el último día del plan.",
                [PlanEnding.Other] = "Por otro motivo.",
            },
            Withdrawn = "La clínica ha retirado el plan. Ya no debe seguirse.",
            Prescribed = "Qué se indicó",
            WhatWasDone = "Qué se hizo",
            StartAndEnd = "Al principio y al final",
            Goals = "Metas, en palabras del paciente",
            GoalsForYou = "Lo que usted quería lograr",
            GoalsMet = "Al terminar el plan se dio por logrado.",
            GoalsNotSaid = "No se anotó si se logró.",
            GoOn = "Con qué seguir",
            KeepWhatHelps = "Siga haciendo lo que le ayuda. Estos eran sus ejercicios al final:",
            LastExercises = "Ejercicios al final",
            CheckOn = a => $"La clínica piensa preguntar el {a} cómo va.",
            Cut = "El plan duró más de un año. Los números son de su último año.",
        },
    };
}
