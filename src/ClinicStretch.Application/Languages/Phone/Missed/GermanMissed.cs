namespace ClinicStretch.Application.Languages.Phone.Missed;

internal static class GermanMissed
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["missed.title"] = "Was kam dazwischen?",
        ["missed.lead.one"] = "Für {day} ist nichts eingetragen. Das kommt vor. Wenn Sie uns sagen, warum, können wir helfen. Wir fragen nur einmal.",
        ["missed.lead.other"] = "Ab {day} ist nichts eingetragen. Das kommt vor. Wenn Sie uns sagen, warum, können wir helfen. Wir fragen nur einmal.",
        ["missed.did"] = "Ich habe sie gemacht. Eintragen",
        ["missed.tell"] = "Sagen, warum",
        ["missed.reason"] = "Der Hauptgrund",
        ["missed.reason.pain"] = "Es tat weh",
        ["missed.reason.time"] = "Ich hatte keine Zeit",
        ["missed.reason.forgot"] = "Ich habe es vergessen",
        ["missed.reason.unsure"] = "Ich wusste nicht genau, wie es geht",
        ["missed.reason.better"] = "Es ging mir besser",
        ["missed.reason.other"] = "Etwas anderes",
        ["missed.send"] = "Meine Antwort senden",
        ["missed.not-now"] = "Jetzt nicht",
        ["missed.choose"] = "Wählen Sie einen Grund, oder drücken Sie „Jetzt nicht“.",
        ["missed.thanks"] = "Danke, dass Sie es uns sagen",
        ["missed.told"] = "Ihre Therapeutin oder Ihr Therapeut weiß Bescheid und sieht es sich zu den Praxiszeiten an. Niemand passt rund um die Uhr auf.",
        ["missed.pain.lead"] = "Wenn es weh tut, machen Sie weniger und quälen Sie sich nicht. In Ihrem Plan steht:",
        ["missed.pain.flare"] = "An einem Tag mit mehr Schmerzen machen Sie nur diese, mit kleinen Bewegungen:",
        ["missed.pain.rest"] = "Ruhen Sie sich heute aus, und sprechen Sie mit Ihrer Therapeutin oder Ihrem Therapeuten, bevor Sie weitermachen.",
        ["missed.pain.questions"] = "Jetzt die Sicherheitsfragen beantworten",
        ["missed.unsure.lead"] = "So geht es vielen. Hier ist jede Übung, Schritt für Schritt. Sie können sich auch nacheinander hindurchführen lassen.",
        ["missed.time.lead"] = "Manche Tage sind voll. Vielleicht passt eine andere Tageszeit besser. Sie wählen sie, und wir können Sie erinnern.",
        ["missed.time.button"] = "Eine andere Zeit wählen",
        ["missed.forgot.lead"] = "Das passiert jedem. Eine Erinnerung zu einer Zeit, die Ihnen passt, kann helfen.",
        ["missed.forgot.button"] = "Eine Erinnerung einstellen",
        ["missed.better.lead"] = "Das freut uns.",
        ["missed.better.until"] = "Ihr Plan geht bis {day}. Fragen Sie Ihre Therapeutin oder Ihren Therapeuten, ob Sie jetzt weniger machen oder aufhören können.",
        ["missed.better.open"] = "Ihr Plan hat noch keinen letzten Tag. {schedule}. Fragen Sie Ihre Therapeutin oder Ihren Therapeuten, ob Sie jetzt weniger machen oder aufhören können.",
        ["missed.other.lead"] = "Wenn Sie mehr sagen möchten, schreiben Sie Ihrer Therapeutin oder Ihrem Therapeuten.",
        ["missed.message"] = "Eine Nachricht schreiben",
        ["missed.nothing"] = "Jetzt gibt es nichts zu beantworten.",
        ["missed.sent"] = "Ihre Übungen ab {day}",
        ["app.refused.missed.not_due"] = "An diesem Tag stand nichts an, es gab also nichts zu beantworten.",
        ["app.refused.missed.too_late"] = "Es ist zu lange her, um es noch aufzuschreiben. Erzählen Sie es Ihrer Therapeutin oder Ihrem Therapeuten.",
        ["app.refused.missed.in_the_future"] = "Die Zeit liegt in der Zukunft. Vielleicht ging die Uhr dieses Telefons falsch.",
    };
}
