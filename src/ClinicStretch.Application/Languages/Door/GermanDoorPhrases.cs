namespace ClinicStretch.Application.Languages.Door;

internal static class GermanDoorPhrases
{
    public static readonly DoorPhrases All = new()
    {
        Title = "Meine Geräte und Wege zum Anmelden",
        Lead = "Sehen Sie, wo Sie angemeldet sind, und wählen Sie, wie Sie sich anmelden.",
        Devices = "Wo ich angemeldet bin",
        ThisOne = "Dieses Gerät",
        Unknown = "Ein Gerät",
        Seen = date => $"Zuletzt benutzt am {date}",
        Trusted = "Mein eigenes Gerät",
        SignOut = device => $"{device} abmelden",
        SignOutAll = "Überall abmelden",
        SignOutAllLead = "Auch hier. Gut, wenn Sie ein Telefon verloren haben.",
        Passkeys = "Passkeys",
        PasskeysLead = "Sie melden sich mit Fingerabdruck, Gesicht oder dem Code Ihres Telefons an. Kein Passwort, das man vergisst.",
        NoPasskeys = "Noch keine.",
        AddPasskey = "Passkey auf diesem Gerät machen",
        PasskeyMade = date => $"Gemacht am {date}",
        RemovePasskey = device => $"Passkey {device} entfernen",
        NeedsScript = "Dieser Browser kann keine Passkeys machen.",
        Codes = "Ein Code per E-Mail",
        CodesOn = address => $"Sie können sich mit einem Code anmelden, den wir an {address} schicken.",
        CodesOff = address => $"Zeigen Sie zuerst, dass {address} Ihnen gehört: Wir schicken einen Code dorthin, und Sie tippen ihn hier ein.",
        SendCode = "Code schicken",
        CodeSent = "Ein Code ist unterwegs. Er gilt 10 Minuten.",
        Code = "Code",
        Prove = "Das ist meine Adresse",
        MailSubject = "Ihr Code",
        MailText = code => $"Ihr Code ist {code}\n\nEr gilt einmal und 10 Minuten lang. Niemand aus Ihrer Praxis wird Sie je danach fragen.\nWenn Sie keinen Code wollten, müssen Sie nichts tun.\n",
    };
}
