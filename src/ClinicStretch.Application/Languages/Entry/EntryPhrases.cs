using System.Globalization;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Entry;

/// <summary>What everybody reads before it is known who they are. Plain words for a reading age of about 11; the formal address.</summary>
public sealed record EntryPhrases
{
    private static readonly Dictionary<Language, EntryPhrases> Books = new()
    {
        [Language.English] = new()
        {
            Skip = "Skip to the content",
            LanguageLabel = "Language",
            Disclaimer = "ClinicStretch supports exercise prescribed by a professional. It does not diagnose and is not watched around the clock.",
            SignIn = "Sign in",
            SignedOut = "You are signed out",
            SignedOutText = "Nobody can see your pages on this device now.",
            CodeMaybe = "If this address can sign in by code, a code is on its way. It works for 10 minutes.",
            SignInWithCode = "Sign in with the code",
            Email = "E-mail address",
            Password = "Password",
            UsePasskey = "Use a passkey: fingerprint, face or phone code",
            MailCode = "Send me a code by e-mail",
            FirstTime = "First time here? Open the link your clinic gave you.",
            Forgotten = "Forgotten your password? Ask your clinic for a new link.",
            WhereTo = "Where to?",
            WhereToLead = "You belong to more than one place. Choose the one you want to open.",
            Clinic = "Clinic",
            Open = "Open",
            ChooseOne = "Choose one of these.",
            Patient = "patient",
            Helper = "helper of a patient",
            Therapist = "therapist",
            Administrator = "administrator",
            SignInRefused = "Address and password do not fit. After several wrong tries, wait 15 minutes.",
            PasskeyRefused = "This passkey did not work here. Try again, or choose another way to sign in.",
            CodeRefused = "This code does not work. It may be older than 10 minutes, or used. Ask for a new one.",
            MailOff = "This clinic sends no mail. Choose another way.",
            EmailWrong = "Give an address such as name@example.org.",
            AddressTaken = "There is an account with this address. Sign in with it instead.",
            LinkNotOpen = "This invitation was used, replaced or is older than 7 days. Ask the clinic for a new one.",
            TooOften = "Too many tries. Wait a minute, then try again.",
        },
        [Language.Spanish] = new()
        {
            Skip = "Ir al contenido",
            LanguageLabel = "Idioma",
            Disclaimer = "ClinicStretch ayuda con los ejercicios que receta un profesional. No hace diagnósticos y nadie lo vigila a todas horas.",
            SignIn = "Entrar",
            SignedOut = "Ha salido",
            SignedOutText = "Ahora nadie puede ver sus páginas en este aparato.",
            CodeMaybe = "Si con esta dirección se puede entrar con un código, ya va en camino. Vale 10 minutos.",
            SignInWithCode = "Entrar con el código",
            Email = "Correo electrónico",
            Password = "Contraseña",
            UsePasskey = "Usar una llave de acceso: huella, cara o código del teléfono",
            MailCode = "Enviarme un código por correo",
            FirstTime = "¿Es la primera vez? Abra el enlace que le dio su clínica.",
            Forgotten = "¿Ha olvidado la contraseña? Pida un enlace nuevo a su clínica.",
            WhereTo = "¿Adónde quiere ir?",
            WhereToLead = "Está en más de un sitio. Elija el que quiere abrir.",
            Clinic = "Clínica",
            Open = "Abrir",
            ChooseOne = "Elija una de estas opciones.",
            Patient = "paciente",
            Helper = "ayuda a un paciente",
            Therapist = "terapeuta",
            Administrator = "administración",
            SignInRefused = "El correo y la contraseña no coinciden. Después de varios intentos, espere 15 minutos.",
            PasskeyRefused = "Esta llave de acceso no ha funcionado aquí. Pruebe otra vez o elija otra forma de entrar.",
            CodeRefused = "Este código no funciona. Puede tener más de 10 minutos o estar ya usado. Pida otro.",
            MailOff = "Esta clínica no envía correos. Elija otra forma.",
            EmailWrong = "Escriba una dirección como nombre@example.org.",
            AddressTaken = "Ya hay una cuenta con esta dirección. Entre con ella.",
            LinkNotOpen = "Esta invitación ya se usó, se cambió por otra o tiene más de 7 días. Pida una nueva a la clínica.",
            TooOften = "Demasiados intentos. Espere un minuto y pruebe otra vez.",
        },
        [Language.French] = new()
        {
            Skip = "Aller au contenu",
            LanguageLabel = "Langue",
            Disclaimer = "ClinicStretch aide à faire les exercices prescrits par un professionnel. Il ne pose pas de diagnostic et personne ne le surveille jour et nuit.",
            SignIn = "Se connecter",
            SignedOut = "Vous êtes déconnecté",
            SignedOutText = "Plus personne ne peut voir vos pages sur cet appareil.",
            CodeMaybe = "Si cette adresse peut servir à se connecter par code, un code est en route. Il sert pendant 10 minutes.",
            SignInWithCode = "Se connecter avec le code",
            Email = "Adresse e-mail",
            Password = "Mot de passe",
            UsePasskey = "Utiliser une clé d’accès : empreinte, visage ou code du téléphone",
            MailCode = "M’envoyer un code par e-mail",
            FirstTime = "C’est la première fois ? Ouvrez le lien donné par votre cabinet.",
            Forgotten = "Mot de passe oublié ? Demandez un nouveau lien à votre cabinet.",
            WhereTo = "Où aller ?",
            WhereToLead = "Vous avez plusieurs espaces. Choisissez celui que vous voulez ouvrir.",
            Clinic = "Cabinet",
            Open = "Ouvrir",
            ChooseOne = "Choisissez une de ces réponses.",
            Patient = "patient",
            Helper = "aide d’un patient",
            Therapist = "thérapeute",
            Administrator = "administration",
            SignInRefused = "L’adresse et le mot de passe ne vont pas ensemble. Après plusieurs essais, attendez 15 minutes.",
            PasskeyRefused = "Cette clé d’accès n’a pas marché ici. Réessayez ou choisissez une autre façon de vous connecter.",
            CodeRefused = "Ce code ne marche pas. Il a peut-être plus de 10 minutes, ou il a déjà servi. Demandez-en un autre.",
            MailOff = "Ce cabinet n’envoie pas d’e-mails. Choisissez une autre façon.",
            EmailWrong = "Donnez une adresse comme nom@example.org.",
            AddressTaken = "Il y a déjà un compte avec cette adresse. Connectez-vous avec lui.",
            LinkNotOpen = "Cette invitation a déjà servi, a été remplacée ou a plus de 7 jours. Demandez-en une nouvelle au cabinet.",
            TooOften = "Trop d’essais. Attendez une minute, puis réessayez.",
        },
        [Language.German] = new()
        {
            Skip = "Zum Inhalt",
            LanguageLabel = "Sprache",
            Disclaimer = "ClinicStretch hilft bei Übungen, die eine Fachperson verordnet hat. Es stellt keine Diagnose und wird nicht rund um die Uhr überwacht.",
            SignIn = "Anmelden",
            SignedOut = "Sie sind abgemeldet",
            SignedOutText = "Auf diesem Gerät kann jetzt niemand Ihre Seiten sehen.",
            CodeMaybe = "Wenn man sich mit dieser Adresse per Code anmelden kann, ist ein Code unterwegs. Er gilt 10 Minuten.",
            SignInWithCode = "Mit dem Code anmelden",
            Email = "E-Mail-Adresse",
            Password = "Passwort",
            UsePasskey = "Passkey benutzen: Fingerabdruck, Gesicht oder Code des Telefons",
            MailCode = "Code per E-Mail schicken",
            FirstTime = "Zum ersten Mal hier? Öffnen Sie den Link, den Ihre Praxis Ihnen gegeben hat.",
            Forgotten = "Passwort vergessen? Bitten Sie Ihre Praxis um einen neuen Link.",
            WhereTo = "Wohin?",
            WhereToLead = "Sie gehören zu mehr als einem Ort. Wählen Sie, welchen Sie öffnen möchten.",
            Clinic = "Praxis",
            Open = "Öffnen",
            ChooseOne = "Wählen Sie eine Möglichkeit.",
            Patient = "selbst in Behandlung",
            Helper = "Hilfe für jemanden in Behandlung",
            Therapist = "Therapie",
            Administrator = "Verwaltung",
            SignInRefused = "Adresse und Passwort passen nicht zusammen. Nach mehreren Versuchen warten Sie 15 Minuten.",
            PasskeyRefused = "Dieser Passkey ging hier nicht. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.",
            CodeRefused = "Dieser Code geht nicht. Vielleicht ist er älter als 10 Minuten oder schon benutzt. Lassen Sie sich einen neuen schicken.",
            MailOff = "Diese Praxis verschickt keine E-Mails. Wählen Sie einen anderen Weg.",
            EmailWrong = "Geben Sie eine Adresse an wie name@example.org.",
            AddressTaken = "Mit dieser Adresse gibt es schon ein Konto. Melden Sie sich damit an.",
            LinkNotOpen = "Diese Einladung wurde schon benutzt, ersetzt oder ist älter als 7 Tage. Bitten Sie die Praxis um eine neue.",
            TooOften = "Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es dann noch einmal.",
        },
    };

    /// <summary>In the language of the page that is being made; in English where that is none of ours.</summary>
    public static EntryPhrases Here => In(Language.Of(CultureInfo.CurrentUICulture.Name));

    public required string Skip { get; init; }

    /// <summary>Names the list of languages.</summary>
    public required string LanguageLabel { get; init; }

    public required string Disclaimer { get; init; }
    public required string SignIn { get; init; }
    public required string SignedOut { get; init; }
    public required string SignedOutText { get; init; }
    public required string CodeMaybe { get; init; }
    public required string SignInWithCode { get; init; }
    public required string Email { get; init; }
    public required string Password { get; init; }
    public required string UsePasskey { get; init; }
    public required string MailCode { get; init; }
    public required string FirstTime { get; init; }
    public required string Forgotten { get; init; }
    public required string WhereTo { get; init; }
    public required string WhereToLead { get; init; }
    public required string Clinic { get; init; }
    public required string Open { get; init; }
    public required string ChooseOne { get; init; }
    public required string Patient { get; init; }
    public required string Helper { get; init; }
    public required string Therapist { get; init; }
    public required string Administrator { get; init; }
    public required string SignInRefused { get; init; }
    public required string PasskeyRefused { get; init; }
    public required string CodeRefused { get; init; }
    public required string MailOff { get; init; }
    public required string EmailWrong { get; init; }
    public required string AddressTaken { get; init; }
    public required string LinkNotOpen { get; init; }
    public required string TooOften { get; init; }

    public static EntryPhrases In(Language language) => Books[language];

    /// <summary>What can go wrong on the way in, by the code of the rule; what a page shows itself, and what its script is told.</summary>
    public IReadOnlyDictionary<string, string> Said => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["account.sign_in_refused"] = SignInRefused,
        ["account.passkey_refused"] = PasskeyRefused,
        ["account.code_refused"] = CodeRefused,
        ["account.mail_off"] = MailOff,
        ["account.address_taken"] = AddressTaken,
        ["email.malformed"] = EmailWrong,
        ["invitation.not_open"] = LinkNotOpen,
        ["request.too_often"] = TooOften,
    };
}
