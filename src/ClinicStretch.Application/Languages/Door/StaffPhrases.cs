using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Application.Languages.Door;

/// <summary>What somebody reads who is invited to work at a clinic, and what members are told by mail.</summary>
public sealed record StaffPhrases
{
    private static readonly Dictionary<Language, StaffPhrases> Books = new()
    {
        [Language.English] = new()
        {
            Lead = (name, clinic, role) => $"{name}, {clinic} has invited you to work here as {(role is Role.Administrator ? "an administrator" : "a therapist")}.",
            AddressIsFixed = "The clinic invited this address. If it is not yours, ask them for a new invitation.",
            SecondStep = "If your clinic asks for a second step, you set it up next.",
            OtherAddress = "This invitation is for another address. Use the one it was sent to, or ask the clinic for a new invitation.",
            WorksHere = "This account works at the clinic already. Sign in with it.",
            SignedInAs = address => $"You are signed in as {address}.",
            JoinWithIt = "You can join with this account. How you sign in stays as it is.",
            Join = "Join with this account",
            Joined = clinic => $"You have joined {clinic} with this account.",
            GoToClinic = "Go to the clinic",
            NotThisAccount = invited => $"This invitation is for {invited}. If you go on, this browser is signed in with the invited address instead.",
            HaveAccount = "You have an account with this address already?",
            SignInFirst = "Sign in, then join with it",
            InvitationSubject = clinic => $"Your invitation to work at {clinic}",
            InvitationText = (name, clinic, link) =>
                $"""
                Hello {name},

                {clinic} has invited you to ClinicStretch. Open this link within 7 days; it works once:
                {link}

                If you did not expect this, tell the clinic and do not open the link.
                """,
            FactorSubject = "Your second factor was removed",
            FactorText = (name, clinic) =>
                $"""
                Hello {name},

                An administrator of {clinic} has removed the app and the passkeys of your account, and you are signed out everywhere. Sign in with your password, then set up a new one.

                If you did not ask for this, tell the clinic at once and change your password.
                """,
        },
        [Language.Spanish] = new()
        {
            Lead = (name, clinic, role) => $"{name}, {clinic} le invita a trabajar aquí {(role is Role.Administrator ? "en la administración" : "como terapeuta")}.",
            AddressIsFixed = "La clínica ha invitado a esta dirección. Si no es la suya, pida una invitación nueva.",
            SecondStep = "Si su clínica pide un segundo paso, lo configurará a continuación.",
            OtherAddress = "Esta invitación es para otra dirección. Use la dirección a la que se envió, o pida una invitación nueva a la clínica.",
            WorksHere = "Esta cuenta ya trabaja en la clínica. Entre con ella.",
            SignedInAs = address => $"Ha entrado como {address}.",
            JoinWithIt = "Puede incorporarse con esta cuenta. Seguirá entrando como hasta ahora.",
            Join = "Incorporarme con esta cuenta",
            Joined = clinic => $"Ya forma parte de {clinic} con esta cuenta.",
            GoToClinic = "Ir a la clínica",
            NotThisAccount = invited => $"Esta invitación es para {invited}. Si sigue, este navegador entrará con la dirección invitada.",
            HaveAccount = "¿Ya tiene una cuenta con esta dirección?",
            SignInFirst = "Entre y úsela para incorporarse",
            InvitationSubject = clinic => $"Su invitación para trabajar en {clinic}",
            InvitationText = (name, clinic, link) =>
                $"""
                Hola, {name}:

                {clinic} le ha invitado a ClinicStretch. Abra este enlace en los próximos 7 días; sirve una sola vez:
                {link}

                Si no lo esperaba, avise a la clínica y no abra el enlace.
                """,
            FactorSubject = "Se ha retirado su segundo factor",
            FactorText = (name, clinic) =>
                $"""
                Hola, {name}:

                La administración de {clinic} ha retirado la aplicación y las llaves de acceso de su cuenta, y se ha cerrado su sesión en todas partes. Entre con su contraseña y configure un segundo factor nuevo.

                Si no lo ha pedido, avise enseguida a la clínica y cambie su contraseña.
                """,
        },
        [Language.French] = new()
        {
            Lead = (name, clinic, role) => $"{name}, {clinic} vous invite à travailler ici {(role is Role.Administrator ? "à l’administration" : "comme thérapeute")}.",
            AddressIsFixed = "Le cabinet a invité cette adresse. Si ce n’est pas la vôtre, demandez une nouvelle invitation.",
            SecondStep = "Si votre cabinet demande une deuxième étape, vous la réglerez ensuite.",
            OtherAddress = "Cette invitation est pour une autre adresse. Prenez celle à laquelle elle a été envoyée, ou demandez une nouvelle invitation au cabinet.",
            WorksHere = "Ce compte travaille déjà au cabinet. Connectez-vous avec lui.",
            SignedInAs = address => $"Vous êtes connecté comme {address}.",
            JoinWithIt = "Vous pouvez rejoindre le cabinet avec ce compte. Vous vous connecterez comme avant.",
            Join = "Rejoindre avec ce compte",
            Joined = clinic => $"Vous avez rejoint {clinic} avec ce compte.",
            GoToClinic = "Aller au cabinet",
            NotThisAccount = invited => $"Cette invitation est pour {invited}. Si vous continuez, ce navigateur sera connecté avec l’adresse invitée.",
            HaveAccount = "Vous avez déjà un compte avec cette adresse ?",
            SignInFirst = "Connectez-vous, puis rejoignez le cabinet avec lui",
            InvitationSubject = clinic => $"Votre invitation à travailler chez {clinic}",
            InvitationText = (name, clinic, link) =>
                $"""
                Bonjour {name},

                {clinic} vous invite sur ClinicStretch. Ouvrez ce lien dans les 7 jours ; il ne sert qu’une fois :
                {link}

                Si vous ne l’attendiez pas, prévenez le cabinet et n’ouvrez pas le lien.
                """,
            FactorSubject = "Votre deuxième facteur a été retiré",
            FactorText = (name, clinic) =>
                $"""
                Bonjour {name},

                L’administration de {clinic} a retiré l’application et les clés d’accès de votre compte, et vous êtes déconnecté partout. Connectez-vous avec votre mot de passe, puis réglez-en de nouvelles.

                Si vous ne l’avez pas demandé, prévenez tout de suite le cabinet et changez votre mot de passe.
                """,
        },
        [Language.German] = new()
        {
            Lead = (name, clinic, role) => $"{name}, {clinic} lädt Sie ein, hier {(role is Role.Administrator ? "in der Verwaltung" : "als Therapeutin oder Therapeut")} zu arbeiten.",
            AddressIsFixed = "Die Praxis hat diese Adresse eingeladen. Wenn es nicht Ihre ist, bitten Sie um eine neue Einladung.",
            SecondStep = "Wenn Ihre Praxis einen zweiten Schritt verlangt, richten Sie ihn danach ein.",
            OtherAddress = "Diese Einladung ist für eine andere Adresse. Nehmen Sie die, an die sie ging, oder bitten Sie die Praxis um eine neue Einladung.",
            WorksHere = "Dieses Konto arbeitet schon in der Praxis. Melden Sie sich damit an.",
            SignedInAs = address => $"Sie sind als {address} angemeldet.",
            JoinWithIt = "Sie können mit diesem Konto beitreten. Sie melden sich weiter so an wie bisher.",
            Join = "Mit diesem Konto beitreten",
            Joined = clinic => $"Sie sind {clinic} mit diesem Konto beigetreten.",
            GoToClinic = "Zur Praxis",
            NotThisAccount = invited => $"Diese Einladung ist für {invited}. Wenn Sie weitergehen, ist dieser Browser mit der eingeladenen Adresse angemeldet.",
            HaveAccount = "Sie haben mit dieser Adresse schon ein Konto?",
            SignInFirst = "Anmelden und damit beitreten",
            InvitationSubject = clinic => $"Ihre Einladung, bei {clinic} zu arbeiten",
            InvitationText = (name, clinic, link) =>
                $"""
                Guten Tag {name},

                {clinic} hat Sie zu ClinicStretch eingeladen. Öffnen Sie diesen Link innerhalb von 7 Tagen; er geht einmal:
                {link}

                Wenn Sie das nicht erwartet haben, sagen Sie es der Praxis und öffnen Sie den Link nicht.
                """,
            FactorSubject = "Ihr zweiter Faktor wurde entfernt",
            FactorText = (name, clinic) =>
                $"""
                Guten Tag {name},

                Die Verwaltung von {clinic} hat die App und die Passkeys Ihres Kontos entfernt, und Sie sind überall abgemeldet. Melden Sie sich mit Ihrem Passwort an und richten Sie dann neue ein.

                Wenn Sie nicht darum gebeten haben, sagen Sie es sofort der Praxis und ändern Sie Ihr Passwort.
                """,
        },
    };

    public static StaffPhrases In(Language language) => Books[language];

    /// <summary>Name, clinic, what they are invited to be.</summary>
    public required Func<string, string, Role, string> Lead { get; init; }

    public required string AddressIsFixed { get; init; }
    public required string SecondStep { get; init; }
    public required string OtherAddress { get; init; }
    public required string WorksHere { get; init; }

    /// <summary>The address of the account.</summary>
    public required Func<string, string> SignedInAs { get; init; }

    public required string JoinWithIt { get; init; }
    public required string Join { get; init; }

    /// <summary>Clinic.</summary>
    public required Func<string, string> Joined { get; init; }

    public required string GoToClinic { get; init; }

    /// <summary>The address that was invited.</summary>
    public required Func<string, string> NotThisAccount { get; init; }

    public required string HaveAccount { get; init; }
    public required string SignInFirst { get; init; }

    /// <summary>Clinic.</summary>
    public required Func<string, string> InvitationSubject { get; init; }

    /// <summary>Name, clinic, link.</summary>
    public required Func<string, string, string, string> InvitationText { get; init; }

    public required string FactorSubject { get; init; }

    /// <summary>Name, clinic.</summary>
    public required Func<string, string, string> FactorText { get; init; }
}
