using System.Globalization;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Factors;

/// <summary>What everybody reads who chooses a password. Plain words for a reading age of about 11; the formal address.</summary>
public sealed record PasswordPhrases
{
    private static readonly Dictionary<Language, PasswordPhrases> Books = new()
    {
        [Language.English] = new()
        {
            Title = "Your password",
            Change = "Change my password",
            Choose = "Choose a password",
            None = "You have no password, and need none.",
            Lead = "You have just shown that it is you, so the old one is not asked for. Every other device will be signed out.",
            New = "New password",
            Hint = "At least 12 characters. A few words in a row are easy to remember and hard to guess.",
            Keep = "Keep this password",
            Kept = "Your password is kept",
            KeptLead = "Every other device is signed out.",
            Weak = "Use at least 12 characters. A few words in a row are easy to remember and hard to guess.",
            Guessable = "This password is one of the first that are tried. Take a few words that do not belong together.",
        },
        [Language.Spanish] = new()
        {
            Title = "Su contraseña",
            Change = "Cambiar mi contraseña",
            Choose = "Elegir una contraseña",
            None = "No tiene contraseña, y no la necesita.",
            Lead = "Acaba de mostrar que es usted, así que no se pide la antigua. Se cerrará la sesión en todos los demás aparatos.",
            New = "Contraseña nueva",
            Hint = "Al menos 12 caracteres. Unas cuantas palabras seguidas son fáciles de recordar y difíciles de adivinar.",
            Keep = "Guardar esta contraseña",
            Kept = "Su contraseña está guardada",
            KeptLead = "Se ha cerrado la sesión en todos los demás aparatos.",
            Weak = "Use al menos 12 caracteres. Unas cuantas palabras seguidas son fáciles de recordar y difíciles de adivinar.",
            Guessable = "Esta contraseña es una de las primeras que se prueban. Use unas cuantas palabras que no tengan que ver entre sí.",
        },
        [Language.French] = new()
        {
            Title = "Votre mot de passe",
            Change = "Changer mon mot de passe",
            Choose = "Choisir un mot de passe",
            None = "Vous n’avez pas de mot de passe, et n’en avez pas besoin.",
            Lead = "Vous venez de montrer que c’est bien vous : l’ancien n’est pas demandé. Tous vos autres appareils seront déconnectés.",
            New = "Nouveau mot de passe",
            Hint = "Au moins 12 caractères. Quelques mots à la suite sont faciles à retenir et difficiles à deviner.",
            Keep = "Garder ce mot de passe",
            Kept = "Votre mot de passe est gardé",
            KeptLead = "Tous vos autres appareils sont déconnectés.",
            Weak = "Utilisez au moins 12 caractères. Quelques mots à la suite sont faciles à retenir et difficiles à deviner.",
            Guessable = "Ce mot de passe est l’un des premiers que l’on essaie. Prenez quelques mots sans lien entre eux.",
        },
        [Language.German] = new()
        {
            Title = "Ihr Passwort",
            Change = "Mein Passwort ändern",
            Choose = "Ein Passwort wählen",
            None = "Sie haben kein Passwort und brauchen keins.",
            Lead = "Sie haben gerade gezeigt, dass Sie es sind. Darum wird das alte nicht verlangt. Alle anderen Geräte werden abgemeldet.",
            New = "Neues Passwort",
            Hint = "Mindestens 12 Zeichen. Ein paar Wörter hintereinander sind leicht zu merken und schwer zu erraten.",
            Keep = "Dieses Passwort behalten",
            Kept = "Ihr Passwort ist gespeichert",
            KeptLead = "Alle anderen Geräte sind abgemeldet.",
            Weak = "Nehmen Sie mindestens 12 Zeichen. Ein paar Wörter hintereinander sind leicht zu merken und schwer zu erraten.",
            Guessable = "Dieses Passwort wird unter den ersten ausprobiert. Nehmen Sie ein paar Wörter, die nichts miteinander zu tun haben.",
        },
    };

    /// <summary>In the language of the page that is being made; in English where that is none of ours.</summary>
    public static PasswordPhrases Here => In(Language.Of(CultureInfo.CurrentUICulture.Name));

    public required string Title { get; init; }
    public required string Change { get; init; }
    public required string Choose { get; init; }
    public required string None { get; init; }
    public required string Lead { get; init; }
    public required string New { get; init; }
    public required string Hint { get; init; }
    public required string Keep { get; init; }
    public required string Kept { get; init; }
    public required string KeptLead { get; init; }
    public required string Weak { get; init; }
    public required string Guessable { get; init; }

    public static PasswordPhrases In(Language language) => Books[language];

    /// <summary>What can go wrong, by the code of the rule; null for what is not said here.</summary>
    public string? Of(string code) => code switch
    {
        "account.password" => Weak,
        "account.password_guessable" => Guessable,
        _ => null,
    };
}
