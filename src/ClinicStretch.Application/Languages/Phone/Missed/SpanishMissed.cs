namespace ClinicStretch.Application.Languages.Phone.Missed;

internal static class SpanishMissed
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["missed.title"] = "¿Qué se lo impidió?",
        ["missed.lead.one"] = "No hay nada anotado para el {day}. Son cosas que pasan. Si nos dice por qué, podemos ayudarle. Solo se lo preguntamos una vez.",
        ["missed.lead.other"] = "No hay nada anotado desde el {day}. Son cosas que pasan. Si nos dice por qué, podemos ayudarle. Solo se lo preguntamos una vez.",
        ["missed.did"] = "Sí los hice. Anotarlo",
        ["missed.tell"] = "Decir por qué",
        ["missed.reason"] = "El motivo principal",
        ["missed.reason.pain"] = "Me dolía",
        ["missed.reason.time"] = "No tuve tiempo",
        ["missed.reason.forgot"] = "Se me olvidó",
        ["missed.reason.unsure"] = "No sabía bien cómo hacerlo",
        ["missed.reason.better"] = "Me encontraba mejor",
        ["missed.reason.other"] = "Otra cosa",
        ["missed.send"] = "Enviar mi respuesta",
        ["missed.not-now"] = "Ahora no",
        ["missed.choose"] = "Elija un motivo o pulse «Ahora no».",
        ["missed.thanks"] = "Gracias por contárnoslo",
        ["missed.told"] = "Hemos avisado a su terapeuta, que lo mirará en el horario de la clínica. Nadie lo vigila las 24 horas.",
        ["missed.pain.lead"] = "Si duele, haga menos y no se fuerce. Su plan dice:",
        ["missed.pain.flare"] = "En un día con más dolor, haga solo estos, con movimientos pequeños:",
        ["missed.pain.rest"] = "Hoy descanse y hable con su terapeuta antes de seguir.",
        ["missed.pain.questions"] = "Responder ahora a las preguntas de seguridad",
        ["missed.unsure.lead"] = "Le pasa a mucha gente. Aquí está cada ejercicio, paso a paso. La guía también puede llevarle por ellos de uno en uno.",
        ["missed.time.lead"] = "Hay días muy llenos. Quizá le venga mejor otra hora del día. Usted la elige y nosotros podemos recordárselo.",
        ["missed.time.button"] = "Elegir otra hora",
        ["missed.forgot.lead"] = "Le pasa a todo el mundo. Un recordatorio a una hora que le venga bien puede ayudar.",
        ["missed.forgot.button"] = "Poner un recordatorio",
        ["missed.better.lead"] = "Nos alegra mucho.",
        ["missed.better.until"] = "Su plan sigue hasta el {day}. Pregunte a su terapeuta si ya puede hacer menos o parar.",
        ["missed.better.open"] = "Su plan aún no tiene último día. {schedule}. Pregunte a su terapeuta si ya puede hacer menos o parar.",
        ["missed.other.lead"] = "Si quiere contarnos más, escriba a su terapeuta.",
        ["missed.message"] = "Escribir a su terapeuta",
        ["missed.nothing"] = "Ahora no hay nada que responder.",
        ["missed.sent"] = "Sus ejercicios desde el {day}",
        ["app.refused.missed.not_due"] = "Ese día no tocaba nada, así que no había nada que responder.",
        ["app.refused.missed.too_late"] = "Hace demasiado tiempo para guardarlo. Cuénteselo a su terapeuta.",
        ["app.refused.missed.in_the_future"] = "La hora está en el futuro. Quizá el reloj de este teléfono estaba mal.",
    };
}
