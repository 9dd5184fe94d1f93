using System.Globalization;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.SingleSignOn;

/// <summary>What staff read who sign in with the hospital's own account. {0} is the provider's name, {1} the account's. Plain words; the formal address.</summary>
public sealed record ProviderPhrases
{
    private static readonly Dictionary<Language, ProviderPhrases> Books = new()
    {
        [Language.English] = new()
        {
            With = "Sign in with {0}",
            Connected = "You can sign in here with your {0} account.",
            NotConnected = "You have no {0} account connected. Connect yours to sign in with it.",
            Connect = "Connect my {0} account",
            Disconnect = "Disconnect my {0} account",
            ConnectLead = "{0} says that you are {1}. Connect this account, and whoever signs in to it can sign in here as you. Every other device will be signed out.",
            ConnectThis = "Connect this account",
            FailedTitle = "{0} did not let you in",
            FailedLead = "It may not be reachable, or you went back on the way. Try again, or sign in another way.",
            RefusedTitle = "Not connected yet",
            OtherWay = "Sign in another way",
            Refused = "Nobody here has connected this account. Sign in another way, then connect it on the page of your second step.",
            Taken = "This account is connected with somebody else here. Sign out of it, then connect your own.",
            Again = "Try again",
        },
        [Language.Spanish] = new()
        {
            With = "Entrar con {0}",
            Connected = "Puede entrar aquí con su cuenta de {0}.",
            NotConnected = "No tiene ninguna cuenta de {0} conectada. Conecte la suya para entrar con ella.",
            Connect = "Conectar mi cuenta de {0}",
            Disconnect = "Desconectar mi cuenta de {0}",
            ConnectLead = "{0} dice que usted es {1}. Si conecta esta cuenta, quien entre en ella podrá entrar aquí como usted. Se cerrará la sesión en todos los demás aparatos.",
            ConnectThis = "Conectar esta cuenta",
            FailedTitle = "{0} no le ha dejado entrar",
            FailedLead = "Puede que no responda, o que usted haya vuelto atrás. Pruebe otra vez o entre de otra manera.",
            RefusedTitle = "Aún no está conectada",
            OtherWay = "Entrar de otra manera",
            Refused = "Nadie ha conectado aquí esta cuenta. Entre de otra manera y conéctela en la página de su segundo paso.",
            Taken = "Esta cuenta está conectada aquí con otra persona. Salga de ella y conecte la suya.",
            Again = "Probar otra vez",
        },
        [Language.French] = new()
        {
            With = "Se connecter avec {0}",
            Connected = "Vous pouvez vous connecter ici avec votre compte {0}.",
            NotConnected = "Aucun compte {0} n’est relié. Reliez le vôtre pour vous connecter avec lui.",
            Connect = "Relier mon compte {0}",
            Disconnect = "Délier mon compte {0}",
            ConnectLead = "{0} dit que vous êtes {1}. Si vous reliez ce compte, quiconque s’y connecte peut se connecter ici à votre place. Tous vos autres appareils seront déconnectés.",
            ConnectThis = "Relier ce compte",
            FailedTitle = "{0} ne vous a pas laissé entrer",
            FailedLead = "Il ne répond peut-être pas, ou vous êtes revenu en arrière. Réessayez, ou connectez-vous autrement.",
            RefusedTitle = "Pas encore relié",
            OtherWay = "Se connecter autrement",
            Refused = "Personne ici n’a relié ce compte. Connectez-vous autrement, puis reliez-le sur la page de votre deuxième étape.",
            Taken = "Ce compte est relié ici à une autre personne. Déconnectez-vous-en, puis reliez le vôtre.",
            Again = "Réessayer",
        },
        [Language.German] = new()
        {
            With = "Mit {0} anmelden",
            Connected = "Sie können sich hier mit Ihrem Konto von {0} anmelden.",
            NotConnected = "Es ist kein Konto von {0} verbunden. Verbinden Sie Ihres, um sich damit anzumelden.",
            Connect = "Mein Konto von {0} verbinden",
            Disconnect = "Mein Konto von {0} trennen",
            ConnectLead = "{0} sagt, dass Sie {1} sind. Wenn Sie dieses Konto verbinden, kann sich hier als Sie anmelden, wer sich dort anmeldet. Alle anderen Geräte werden abgemeldet.",
            ConnectThis = "Dieses Konto verbinden",
            FailedTitle = "{0} hat Sie nicht eingelassen",
            FailedLead = "Vielleicht ist es nicht erreichbar, oder Sie sind unterwegs umgekehrt. Versuchen Sie es noch einmal, oder melden Sie sich anders an.",
            RefusedTitle = "Noch nicht verbunden",
            OtherWay = "Anders anmelden",
            Refused = "Niemand hat hier dieses Konto verbunden. Melden Sie sich anders an, und verbinden Sie es auf der Seite Ihres zweiten Schritts.",
            Taken = "Dieses Konto ist hier mit jemand anderem verbunden. Melden Sie sich dort ab, und verbinden Sie Ihr eigenes.",
            Again = "Noch einmal versuchen",
        },
    };

    /// <summary>In the language of the page that is being made; in English where that is none of ours.</summary>
    public static ProviderPhrases Here => In(Language.Of(CultureInfo.CurrentUICulture.Name));

    public required string With { get; init; }
    public required string Connected { get; init; }
    public required string NotConnected { get; init; }
    public required string Connect { get; init; }
    public required string Disconnect { get; init; }
    public required string ConnectLead { get; init; }
    public required string ConnectThis { get; init; }
    public required string FailedTitle { get; init; }
    public required string FailedLead { get; init; }
    public required string RefusedTitle { get; init; }
    public required string OtherWay { get; init; }
    public required string Refused { get; init; }
    public required string Taken { get; init; }
    public required string Again { get; init; }

    public static ProviderPhrases In(Language language) => Books[language];

    /// <summary>A sentence with the provider's name, and the account's, in it.</summary>
    public static string Fill(string sentence, params ReadOnlySpan<object?> names) => string.Format(CultureInfo.CurrentCulture, sentence, names);

    /// <summary>What can go wrong, by the code of the rule; null for what is not said here.</summary>
    public string? Of(string code) => code switch
    {
        "account.provider_not_connected" => Refused,
        "account.provider_taken" => Taken,
        _ => null,
    };
}
