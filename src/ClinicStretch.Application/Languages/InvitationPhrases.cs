using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages;

/// <summary>What a patient or a carer reads who opens an invitation. Plain words for a reading age of about 11.</summary>
public sealed record InvitationPhrases
{
    private static readonly Dictionary<Language, InvitationPhrases> Books = new()
    {
        [Language.English] = new()
        {
            Title = "Invitation",
            Welcome = "Welcome",
            ForPatient = (clinic, patient) => $"{clinic} has invited {patient} to see their exercises here.",
            ForCarer = (carer, patient, clinic) =>
                $"{carer}, you have been asked to help {patient} with the exercises from {clinic}. You will see the plan and can log sessions.",
            NotYou = "If this is not you, close this page and tell the clinic.",
            Email = "Your e-mail address",
            EmailHint = "You sign in with it.",
            EmailWrong = "Give an address such as name@example.org.",
            Password = "Choose a password",
            PasswordHint = "At least 12 characters. A few words in a row are easy to remember and hard to guess. If you have an account here already, type its password.",
            PasswordOfOther = "There is an account with this address already, and this is not its password.",
            Open = "Open my account",
            Dead = "This link does not work",
            DeadLead = "It was used before, replaced by a newer one, or is older than seven days.",
            HaveAccount = "Have you opened your account already? Then sign in as you chose then.",
            AskAgain = "If not, check that you opened the whole link, or ask your clinic for a new one. They make it in a moment.",
            SignIn = "Sign in",
            ToPutRight = "Please put this right",
        },
        [Language.Spanish] = new()
        {
            Title = "Invitación",
            Welcome = "Bienvenida, bienvenido",
            ForPatient = (clinic, patient) => $"{clinic} ha invitado a {patient} a ver aquí sus ejercicios.",
            ForCarer = (carer, patient, clinic) =>
                $"{carer}, le han pedido que ayude a {patient} con los ejercicios de {clinic}. Verá el plan y podrá anotar las sesiones.",
            NotYou = "Si no es usted, cierre esta página y avise a la clínica.",
            Email = "Su correo electrónico",
            EmailHint = "Con él entrará.",
            EmailWrong = "Escriba una dirección como nombre@example.org.",
            Password = "Elija una contraseña",
            PasswordHint = "Al menos 12 caracteres. Unas cuantas palabras seguidas son fáciles de recordar y difíciles de adivinar. Si ya tiene una cuenta aquí, escriba su contraseña.",
            PasswordOfOther = "Ya hay una cuenta con esta dirección, y esta no es su contraseña.",
            Open = "Abrir mi cuenta",
            Dead = "Este enlace no funciona",
            DeadLead = "Ya se usó, se cambió por otro más nuevo o tiene más de siete días.",
            HaveAccount = "¿Ya abrió su cuenta? Entonces entre como eligió.",
            AskAgain = "Si no, mire si abrió el enlace entero, o pida uno nuevo a su clínica. Lo hacen en un momento.",
            SignIn = "Entrar",
            ToPutRight = "Corrija esto, por favor",
        },
        [Language.French] = new()
        {
            Title = "Invitation",
            Welcome = "Bienvenue",
            ForPatient = (clinic, patient) => $"{clinic} invite {patient} à voir ses exercices ici.",
            ForCarer = (carer, patient, clinic) =>
                $"{carer}, on vous demande d’aider {patient} pour les exercices de {clinic}. Vous verrez le programme et pourrez noter les séances.",
            NotYou = "Si ce n’est pas vous, fermez cette page et prévenez le cabinet.",
            Email = "Votre adresse e-mail",
            EmailHint = "Elle vous sert à vous connecter.",
            EmailWrong = "Donnez une adresse comme nom@example.org.",
            Password = "Choisissez un mot de passe",
            PasswordHint = "Au moins 12 caractères. Quelques mots à la suite sont faciles à retenir et difficiles à deviner. Si vous avez déjà un compte ici, tapez son mot de passe.",
            PasswordOfOther = "Il y a déjà un compte avec cette adresse, et ce n’est pas son mot de passe.",
            Open = "Ouvrir mon compte",
            Dead = "Ce lien ne marche pas",
            DeadLead = "Il a déjà servi, un plus récent l’a remplacé, ou il a plus de sept jours.",
            HaveAccount = "Avez-vous déjà ouvert votre compte ? Alors connectez-vous comme vous l'avez choisi.",
            AskAgain = "Sinon, vérifiez que vous avez ouvert le lien en entier, ou demandez-en un nouveau à votre cabinet. C’est fait en un instant.",
            SignIn = "Se connecter",
            ToPutRight = "Corrigez ceci, s’il vous plaît",
        },
        [Language.German] = new()
        {
            Title = "Einladung",
            Welcome = "Willkommen",
            ForPatient = (clinic, patient) => $"{clinic} lädt {patient} ein, die eigenen Übungen hier zu sehen.",
            ForCarer = (carer, patient, clinic) =>
                $"{carer}, Sie sind gebeten, {patient} bei den Übungen von {clinic} zu helfen. Sie sehen den Plan und können aufschreiben, was gemacht wurde.",
            NotYou = "Wenn Sie das nicht sind, schließen Sie diese Seite und sagen Sie es der Praxis.",
            Email = "Ihre E-Mail-Adresse",
            EmailHint = "Damit melden Sie sich an.",
            EmailWrong = "Geben Sie eine Adresse an wie name@example.org.",
            Password = "Wählen Sie ein Passwort",
            PasswordHint = "Mindestens 12 Zeichen. Ein paar Wörter hintereinander sind leicht zu merken und schwer zu erraten. Wenn Sie hier schon ein Konto haben, geben Sie dessen Passwort ein.",
            PasswordOfOther = "Es gibt schon ein Konto mit dieser Adresse, und das ist nicht sein Passwort.",
            Open = "Mein Konto öffnen",
            Dead = "Dieser Link geht nicht",
            DeadLead = "Er wurde schon benutzt, durch einen neueren ersetzt oder ist älter als sieben Tage.",
            HaveAccount = "Haben Sie Ihr Konto schon geöffnet? Dann melden Sie sich so an, wie Sie es gewählt haben.",
            AskAgain = "Wenn nicht, sehen Sie nach, ob Sie den ganzen Link geöffnet haben, oder bitten Sie Ihre Praxis um einen neuen. Das geht schnell.",
            SignIn = "Anmelden",
            ToPutRight = "Bitte richtigstellen",
        },
    };

    public static InvitationPhrases In(Language language) => Books[language];

    public required string Title { get; init; }
    public required string Welcome { get; init; }

    /// <summary>Clinic, patient.</summary>
    public required Func<string, string, string> ForPatient { get; init; }

    /// <summary>Carer, patient, clinic.</summary>
    public required Func<string, string, string, string> ForCarer { get; init; }

    public required string NotYou { get; init; }
    public required string Email { get; init; }
    public required string EmailHint { get; init; }
    public required string EmailWrong { get; init; }
    public required string Password { get; init; }
    public required string PasswordHint { get; init; }
    public required string PasswordOfOther { get; init; }
    public required string Open { get; init; }
    public required string Dead { get; init; }
    public required string DeadLead { get; init; }
    public required string HaveAccount { get; init; }
    public required string AskAgain { get; init; }
    public required string SignIn { get; init; }
    public required string ToPutRight { get; init; }
}
