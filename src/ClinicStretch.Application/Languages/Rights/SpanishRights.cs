namespace ClinicStretch.Application.Languages.Rights;

internal static class SpanishRights
{
    public static readonly RightsPhrases All = new()
    {
        Agreed = "Lo que usted aceptó",
        AgreedLead = "Puede retirar cada cosa cuando quiera. Vale desde el momento en que pulsa. Nadie le preguntará por qué.",
        AgreedNothing = "Su clínica no ha anotado aquí nada que usted aceptara.",
        Since = a => $"Usted lo aceptó el {a}.",
        TakenBackOn = a => $"Retirado el {a}.",
        AgreeAgain = "Para volver a aceptar, dígaselo a su clínica.",
        TakeBack = "Retirarlo",
        TakeBackTitle = "Retirar lo que aceptó",
        WhatFollows = "Qué pasa entonces",
        TakeBackNow = "Sí, retirarlo ahora",
        LeaveIt = "No, dejarlo como está",
        NotGiven = "No ha aceptado esto, o ya lo ha retirado. No hay nada que hacer.",
        TakenBack = "Está retirado. Su clínica ya lo ve.",
        Erase = "Borrar mis datos",
        EraseShort = "Puede pedir a su clínica que borre lo que guarda de usted. Una persona de la clínica lo lee y le responde.",
        EraseBegin = "Pedirlo",
        EraseKnow = "Antes conviene saber",
        EraseNotAtOnce = "Nada se borra de inmediato. Mientras tanto, su plan y sus ejercicios siguen igual.",
        EraseLaw = "La ley obliga a una clínica a guardar unos años las notas del tratamiento, también para protegerle a usted. Su clínica le dirá qué debe guardar y cuánto tiempo.",
        EraseMonth = "Su clínica tiene un mes para responderle. La respuesta aparece en esta página.",
        EraseBack = "Hasta que respondan, puede retirar su petición.",
        EraseKeep = "Si quiere conservar sus datos, descárguelos antes.",
        EraseNote = "¿Quiere decir algo más?",
        EraseNoteHint = "Puede dejarlo en blanco.",
        EraseSend = "Pedir que se borren mis datos",
        Asked = "Su petición se ha enviado.",
        AskedOn = a => $"Lo pidió el {a}.",
        AnswerBy = a => $"Su clínica responde a más tardar el {a}.",
        TakeRequestBack = "Retirar mi petición",
        RequestTakenBackOn = a => $"La retiró el {a}.",
        AnsweredOn = a => $"Su clínica respondió el {a}:",
        Complain = "Si la respuesta no le convence, hable con su clínica. También puede acudir a la autoridad de protección de datos de su país.",
        BackToData = "Volver a mis datos",
        AlreadyAsked = "Ya lo ha pedido. Su clínica aún debe responder.",
        AnsweredAlready = "Su clínica ya ha respondido. Lea la respuesta abajo.",
    };
}
