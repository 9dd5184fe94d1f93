using System.Globalization;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Door;

/// <summary>What a patient or a carer reads who chooses how to sign in. Plain words for a reading age of about 11.</summary>
public sealed record WaysInPhrases
{
    private static readonly Dictionary<Language, WaysInPhrases> Books = new()
    {
        [Language.English] = new()
        {
            Choose = "Choose how you sign in",
            Passkey = "A passkey: fingerprint, face or phone code",
            PasskeyFailed = "That did not work. Nothing has changed. You can try again, or choose another way.",
            MailedCode = "A code by e-mail each time",
            LookAtMail = "Look at your e-mail",
            OnItsWay = address => $"A code is on its way to {address}. It works for 10 minutes.",
            Code = "Code",
            CodeHint = "Eight digits.",
            CodeWrong = "This code is not right any more. Look for the newest e-mail, or ask for a new code.",
            OpenWithCode = "Open my account with the code",
            AnotherWay = "Another way, or a new code",
            OwnDevice = "This is my own device",
            OwnDeviceHint = "You stay signed in for 90 days. Do not tick it on a shared computer.",
        },
        [Language.Spanish] = new()
        {
            Choose = "Elija cómo quiere entrar",
            Passkey = "Una llave de acceso: huella, cara o código del teléfono",
            PasskeyFailed = "No ha funcionado. No ha cambiado nada. Puede probar otra vez o elegir otra forma.",
            MailedCode = "Un código por correo cada vez",
            LookAtMail = "Mire su correo",
            OnItsWay = address => $"Hemos enviado un código a {address}. Vale 10 minutos.",
            Code = "Código",
            CodeHint = "Ocho cifras.",
            CodeWrong = "Este código ya no vale. Busque el correo más nuevo o pida otro código.",
            OpenWithCode = "Abrir mi cuenta con el código",
            AnotherWay = "Otra forma, o un código nuevo",
            OwnDevice = "Este aparato es mío",
            OwnDeviceHint = "Seguirá dentro 90 días. No lo marque en un ordenador compartido.",
        },
        [Language.French] = new()
        {
            Choose = "Choisissez comment vous connecter",
            Passkey = "Une clé d'accès : empreinte, visage ou code du téléphone",
            PasskeyFailed = "Cela n'a pas marché. Rien n'a changé. Vous pouvez réessayer ou choisir une autre façon.",
            MailedCode = "Un code par e-mail à chaque fois",
            LookAtMail = "Regardez vos e-mails",
            OnItsWay = address => $"Un code part vers {address}. Il sert pendant 10 minutes.",
            Code = "Code",
            CodeHint = "Huit chiffres.",
            CodeWrong = "Ce code ne sert plus. Cherchez l'e-mail le plus récent ou demandez un autre code.",
            OpenWithCode = "Ouvrir mon compte avec le code",
            AnotherWay = "Une autre façon, ou un nouveau code",
            OwnDevice = "Cet appareil est à moi",
            OwnDeviceHint = "Vous restez connecté pendant 90 jours. Ne cochez pas sur un ordinateur partagé.",
        },
        [Language.German] = new()
        {
            Choose = "Wählen Sie, wie Sie sich anmelden",
            Passkey = "Ein Passkey: Fingerabdruck, Gesicht oder Code des Telefons",
            PasskeyFailed = "Das ging nicht. Es hat sich nichts geändert. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.",
            MailedCode = "Jedes Mal ein Code per E-Mail",
            LookAtMail = "Sehen Sie in Ihre E-Mails",
            OnItsWay = address => $"Ein Code ist unterwegs an {address}. Er gilt 10 Minuten.",
            Code = "Code",
            CodeHint = "Acht Ziffern.",
            CodeWrong = "Dieser Code gilt nicht mehr. Suchen Sie die neueste E-Mail oder lassen Sie sich einen neuen Code schicken.",
            OpenWithCode = "Mein Konto mit dem Code öffnen",
            AnotherWay = "Ein anderer Weg oder ein neuer Code",
            OwnDevice = "Das ist mein eigenes Gerät",
            OwnDeviceHint = "Sie bleiben 90 Tage angemeldet. Nicht ankreuzen, wenn andere den Computer auch benutzen.",
        },
    };

    public required string Choose { get; init; }
    public required string Passkey { get; init; }
    public required string PasskeyFailed { get; init; }
    public required string MailedCode { get; init; }
    public required string LookAtMail { get; init; }

    /// <summary>Address in, sentence out.</summary>
    public required Func<string, string> OnItsWay { get; init; }
    public required string Code { get; init; }
    public required string CodeHint { get; init; }
    public required string CodeWrong { get; init; }
    public required string OpenWithCode { get; init; }
    public required string AnotherWay { get; init; }
    public required string OwnDevice { get; init; }
    public required string OwnDeviceHint { get; init; }

    /// <summary>In the language of the page that is being made; in English where that is none of ours.</summary>
    public static WaysInPhrases Here => In(Language.Of(CultureInfo.CurrentUICulture.Name));

    public static WaysInPhrases In(Language language) => Books[language];
}
