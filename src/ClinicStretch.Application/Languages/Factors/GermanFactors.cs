namespace ClinicStretch.Application.Languages.Factors;

internal static class GermanFactors
{
    public static FactorPhrases Words { get; } = new()
    {
        Title = "Wie Sie sich anmelden",
        Lead = "Ein zweiter Schritt schützt Ihr Konto, auch wenn jemand Ihr Passwort erfährt.",
        NeededTitle = "Ihre Praxis verlangt einen zweiten Schritt",
        NeededLead = "Richten Sie eines von beiden ein. Danach öffnen sich Ihre Seiten.",
        HaveOneTitle = "Melden Sie sich mit dem an, was Sie haben",
        HaveOneLead = "Ihr Konto hat schon einen Passkey oder eine App. Melden Sie sich zuerst damit an. Dann können Sie hier etwas ändern.",
        SignInAgain = "Zur Anmeldung",
        App = "Eine App mit Codes",
        AppOff = "Eine App auf Ihrem Telefon zeigt alle 30 Sekunden einen neuen Code. Beim Anmelden tippen Sie ihn nach dem Passwort ein.",
        AppOn = "Sie ist eingeschaltet. Beim Anmelden tippen Sie einen Code aus Ihrer App ein.",
        SetUp = "App einrichten",
        SetUpOther = "Andere App oder anderes Telefon nehmen",
        TurnOff = "App ausschalten",
        SetUpTitle = "Richten Sie Ihre App ein",
        Install = "Öffnen Sie auf Ihrem Telefon eine App für Anmeldecodes. Jede ist gut, auch die, die schon auf dem Telefon ist.",
        Scan = "Scannen Sie dieses Bild mit der App.",
        PictureAlt = "Ein Bild zum Scannen mit Ihrer App",
        OrType = "Keine Kamera? Tippen Sie diesen Schlüssel in die App:",
        ThenCode = "Tippen Sie dann den Code ein, den die App zeigt.",
        Code = "Code aus Ihrer App",
        CodeHint = "Sechs Ziffern.",
        CodeOrRecoveryHint = "Sechs Ziffern oder einer Ihrer Ersatzcodes.",
        TurnOn = "Einschalten",
        GoOn = "Weiter",
        Back = "Zurück",
        SignInLead = "Noch ein Schritt. Tippen Sie den Code ein, den Ihre App zeigt.",
        LostPhone = "Kein Telefon zur Hand? Tippen Sie einen Ihrer Ersatzcodes ein.",
        StartAgain = "Von vorn beginnen",
        SignOut = "Abmelden",
        FirstPage = "Zu meinen Seiten",
        CodeRefused = "Dieser Code geht jetzt nicht. Warten Sie auf den nächsten in Ihrer App oder nehmen Sie einen Ersatzcode.",
        SetUpRefused = "Dieser Code passt nicht. Tippen Sie den ein, den Ihre App jetzt zeigt.",
        Proof = Proof(),
        Recovery = Recovery(),
    };

    private static ProofPhrases Proof() => new()
    {
        Title = "Zeigen Sie bitte noch einmal, dass Sie es sind",
        Lead = "Was jetzt kommt, wird gut geschützt. Eines davon genügt, und 10 Minuten lang fragen wir nicht wieder.",
        Password = "Ihr Passwort",
        OrCode = "Oder ein Code aus Ihrer App",
        MailedCode = "Code aus der E-Mail",
        AskMail = "Code per E-Mail schicken",
        MailMaybe = "Ein Code ist unterwegs. Er gilt 10 Minuten.",
        Refused = "Das passt nicht. Versuchen Sie es noch einmal oder anders. Nach mehreren Versuchen warten Sie 15 Minuten.",
    };

    private static RecoveryPhrases Recovery() => new()
    {
        MakeNew = "Neue Ersatzcodes machen",
        Title = "Ihre Ersatzcodes",
        Lead = "Jeder Code gilt einmal, wenn Sie Ihr Telefon nicht haben. Drucken Sie die Codes oder schreiben Sie sie auf, und bewahren Sie sie nicht beim Telefon auf.",
        Once = "Sie werden nur jetzt gezeigt. Überall sonst wurden Sie abgemeldet.",
        NewOnce = "Sie werden nur jetzt gezeigt. Die alten gelten nicht mehr.",
        Print = "Drucken",
        Kept = "Ich habe sie aufbewahrt",
        Left = n => n is 1 ? "1 Ersatzcode ist noch da." : $"{n} Ersatzcodes sind noch da.",
    };
}
