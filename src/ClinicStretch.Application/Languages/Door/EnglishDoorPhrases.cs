namespace ClinicStretch.Application.Languages.Door;

internal static class EnglishDoorPhrases
{
    public static readonly DoorPhrases All = new()
    {
        Title = "My devices and ways to sign in",
        Lead = "See where you are signed in, and choose how you sign in.",
        Devices = "Where I am signed in",
        ThisOne = "This device",
        Unknown = "A device",
        Seen = date => $"Last used on {date}",
        Trusted = "My own device",
        SignOut = device => $"Sign out {device}",
        SignOutAll = "Sign out everywhere",
        SignOutAllLead = "Also here. Use it if you have lost a phone.",
        Passkeys = "Passkeys",
        PasskeysLead = "You sign in with your fingerprint, your face or the code of your phone. There is no password to forget.",
        NoPasskeys = "None yet.",
        AddPasskey = "Make a passkey on this device",
        PasskeyMade = date => $"Made on {date}",
        RemovePasskey = device => $"Remove the passkey {device}",
        NeedsScript = "This browser cannot make passkeys.",
        Codes = "A code by e-mail",
        CodesOn = address => $"You can sign in with a code that we send to {address}.",
        CodesOff = address => $"First show that {address} is yours: we send a code there, and you type it here.",
        SendCode = "Send me a code",
        CodeSent = "A code is on its way. It works for 10 minutes.",
        Code = "Code",
        Prove = "This is my address",
        MailSubject = "Your code",
        MailText = code => $"Your code is {code}\n\nIt works once, for 10 minutes. Nobody from your clinic will ever ask you for it.\nIf you did not ask for a code, you need do nothing.\n",
    };
}
