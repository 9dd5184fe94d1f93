namespace ClinicStretch.Application.Languages.Rights;

internal static class GermanRights
{
    public static readonly RightsPhrases All = new()
    {
        Agreed = "Womit Sie einverstanden sind",
        AgreedLead = "Sie können jedes davon jederzeit zurücknehmen. Es gilt ab dem Moment, in dem Sie drücken. Niemand fragt Sie nach dem Grund.",
        AgreedNothing = "Ihre Praxis hat hier nichts aufgeschrieben, womit Sie einverstanden sind.",
        Since = a => $"Einverstanden seit {a}.",
        TakenBackOn = a => $"Zurückgenommen am {a}.",
        AgreeAgain = "Um wieder einverstanden zu sein, sagen Sie es Ihrer Praxis.",
        TakeBack = "Zurücknehmen",
        TakeBackTitle = "Einverständnis zurücknehmen",
        WhatFollows = "Was dann geschieht",
        TakeBackNow = "Ja, jetzt zurücknehmen",
        LeaveIt = "Nein, alles so lassen",
        NotGiven = "Damit waren Sie nicht einverstanden, oder Sie haben es schon zurückgenommen. Es ist nichts zu tun.",
        TakenBack = "Es ist zurückgenommen. Ihre Praxis kann es jetzt sehen.",
        Erase = "Meine Daten löschen lassen",
        EraseShort = "Sie können Ihre Praxis bitten, zu löschen, was sie von Ihnen aufbewahrt. Ein Mensch in der Praxis liest das und antwortet Ihnen.",
        EraseBegin = "Darum bitten",
        EraseKnow = "Gut zu wissen",
        EraseNotAtOnce = "Nichts wird sofort gelöscht. Ihr Plan und Ihre Übungen bleiben so lange, wie sie sind.",
        EraseLaw = "Eine Praxis muss Notizen über eine Behandlung einige Jahre aufbewahren, auch zu Ihrem Schutz. Ihre Praxis sagt Ihnen, was sie wie lange aufbewahren muss.",
        EraseMonth = "Ihre Praxis hat einen Monat Zeit, Ihnen zu antworten. Die Antwort steht auf dieser Seite.",
        EraseBack = "Bis zur Antwort können Sie Ihre Bitte zurücknehmen.",
        EraseKeep = "Wenn Sie Ihre Daten behalten wollen, laden Sie sie vorher herunter.",
        EraseNote = "Möchten Sie noch etwas sagen?",
        EraseNoteHint = "Das darf leer bleiben.",
        EraseSend = "Um das Löschen meiner Daten bitten",
        Asked = "Ihre Bitte ist abgeschickt.",
        AskedOn = a => $"Sie haben am {a} darum gebeten.",
        AnswerBy = a => $"Ihre Praxis antwortet spätestens am {a}.",
        TakeRequestBack = "Meine Bitte zurücknehmen",
        RequestTakenBackOn = a => $"Sie haben sie am {a} zurückgenommen.",
        AnsweredOn = a => $"Ihre Praxis hat am {a} geantwortet:",
        Complain = "Wenn Sie mit der Antwort nicht zufrieden sind, sprechen Sie mit Ihrer Praxis. Sie können sich auch an die Datenschutzbehörde Ihres Landes wenden.",
        BackToData = "Zurück zu meinen Daten",
        AlreadyAsked = "Sie haben schon darum gebeten. Ihre Praxis muss noch antworten.",
        AnsweredAlready = "Ihre Praxis hat schon geantwortet. Lesen Sie die Antwort unten.",
    };
}
