namespace ClinicStretch.Application.Languages.Factors;

internal static class EnglishFactors
{
    public static FactorPhrases Words { get; } = new()
    {
        Title = "How you sign in",
        Lead = "A second step keeps your account safe, even if somebody learns your password.",
        NeededTitle = "Your clinic asks for a second step",
        NeededLead = "Set up one of these two. After that, your pages open.",
        HaveOneTitle = "Sign in with what you have",
        HaveOneLead = "Your account has a passkey or an app already. Sign in with it first. Then you can change things here.",
        SignInAgain = "Go to the sign-in",
        App = "An app with codes",
        AppOff = "An app on your phone shows a new code every 30 seconds. When you sign in, you type it after your password.",
        AppOn = "It is on. When you sign in, you type a code from your app.",
        SetUp = "Set up an app",
        SetUpOther = "Use another app or phone",
        TurnOff = "Turn the app off",
        SetUpTitle = "Set up your app",
        Install = "Open an app for sign-in codes on your phone. Any will do, such as the one your phone came with.",
        Scan = "Scan this picture with the app.",
        PictureAlt = "A picture to scan with your app",
        OrType = "No camera? Type this key into the app:",
        ThenCode = "Then type the code that the app shows.",
        Code = "Code from your app",
        CodeHint = "Six digits.",
        CodeOrRecoveryHint = "Six digits, or one of your recovery codes.",
        TurnOn = "Turn it on",
        GoOn = "Go on",
        Back = "Back",
        SignInLead = "One more step. Type the code that your app shows.",
        LostPhone = "No phone at hand? Type one of your recovery codes.",
        StartAgain = "Start again",
        SignOut = "Sign out",
        FirstPage = "Go to my pages",
        CodeRefused = "This code does not work now. Wait for the next one in your app, or use a recovery code.",
        SetUpRefused = "This code does not fit. Type the one that your app shows now.",
        Proof = Proof(),
        Recovery = Recovery(),
    };

    private static ProofPhrases Proof() => new()
    {
        Title = "Please show once more that it is you",
        Lead = "What comes next is guarded with care. One of these is enough, and we do not ask again for 10 minutes.",
        Password = "Your password",
        OrCode = "Or a code from your app",
        MailedCode = "Code from the e-mail",
        AskMail = "Send me a code by e-mail",
        MailMaybe = "A code is on its way. It works for 10 minutes.",
        Refused = "That does not fit. Try again, or another way. After several tries, wait 15 minutes.",
    };

    private static RecoveryPhrases Recovery() => new()
    {
        MakeNew = "Make new recovery codes",
        Title = "Your recovery codes",
        Lead = "Each code works once, when you do not have your phone. Print them or write them down, and keep them away from your phone.",
        Once = "They are shown only now. You were signed out everywhere else.",
        NewOnce = "They are shown only now. The old ones no longer work.",
        Print = "Print",
        Kept = "I have kept them",
        Left = n => n is 1 ? "1 recovery code is left." : $"{n} recovery codes are left.",
    };
}
