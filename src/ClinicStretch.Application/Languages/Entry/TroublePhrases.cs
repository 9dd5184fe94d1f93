using System.Globalization;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Entry;

/// <summary>What stands in place of a page that cannot be shown: a title, and what to do now. Nobody is blamed.</summary>
public sealed record TroublePhrases
{
    private static readonly Dictionary<Language, TroublePhrases> Books = new()
    {
        [Language.English] = new()
        {
            NotYours = ("This is not for your role", "Somebody with another role at your clinic can do it."),
            NotHere = ("This page is not here", "The address may be mistyped, or what it showed may no longer be yours to see."),
            TooLarge = ("This is too large", "A logo may have 1 MB. A picture may have 10 MB, a video 100 MB. Go back, choose a smaller file and send it again. Nothing was kept."),
            TooOften = ("Too many tries", "Wait a minute, then try again."),
            Busy = ("A lot is going on just now", "Wait a few seconds, then try again. Nothing was begun and nothing is lost."),
            TooManyAtOnce = ("You have several of these under way", "Wait until one of them is ready, then try again."),
            NoRoom = ("The clinic’s computer has no room left", "Nothing was saved. Tell your clinic, and try again later."),
            NotRead = ("Something went wrong", "The page had been open for too long, or something in it could not be read. Go back, load it again and repeat your entry."),
            Unexpected = ("Something went wrong", "Nothing was changed. Try again in a moment."),
            FirstPage = "Go to the first page",
        },
        [Language.Spanish] = new()
        {
            NotYours = ("Esto es para otras personas de la clínica", "Alguien con otra función en su clínica puede hacerlo."),
            NotHere = ("Esta página no está aquí", "Puede haber un error en la dirección, o lo que mostraba ya no es para usted."),
            TooLarge = ("Esto es demasiado grande", "Un logotipo puede tener 1 MB. Una imagen puede tener 10 MB; un vídeo, 100 MB. Vuelva atrás, elija un archivo más pequeño y envíelo otra vez. No se ha guardado nada."),
            TooOften = ("Demasiados intentos", "Espere un minuto y pruebe otra vez."),
            Busy = ("Ahora mismo hay mucho que hacer", "Espere unos segundos y pruebe otra vez. No se ha empezado nada y no se ha perdido nada."),
            TooManyAtOnce = ("Ya tiene varios en marcha", "Espere a que uno esté listo y pruebe otra vez."),
            NoRoom = ("El ordenador de la clínica no tiene más espacio", "No se ha guardado nada. Avise a su clínica y pruebe otra vez más tarde."),
            NotRead = ("Algo no ha ido bien", "La página llevaba demasiado tiempo abierta, o algo no se pudo leer. Vuelva atrás, cárguela otra vez y repita lo que escribió."),
            Unexpected = ("Algo no ha ido bien", "No ha cambiado nada. Pruebe otra vez dentro de un momento."),
            FirstPage = "Ir a la primera página",
        },
        [Language.French] = new()
        {
            NotYours = ("Ceci est pour d’autres personnes du cabinet", "Quelqu’un qui a un autre rôle dans votre cabinet peut le faire."),
            NotHere = ("Cette page n’est pas ici", "Il y a peut-être une erreur dans l’adresse, ou ce qu’elle montrait n’est plus pour vous."),
            TooLarge = ("C’est trop gros", "Un logo peut faire 1 Mo. Une image peut faire 10 Mo, une vidéo 100 Mo. Revenez en arrière, choisissez un fichier plus petit et renvoyez-le. Rien n’a été gardé."),
            TooOften = ("Trop d’essais", "Attendez une minute, puis réessayez."),
            Busy = ("Il y a beaucoup à faire en ce moment", "Attendez quelques secondes, puis réessayez. Rien n’a été commencé et rien n’est perdu."),
            TooManyAtOnce = ("Vous en avez déjà plusieurs en cours", "Attendez que l’un d’eux soit prêt, puis réessayez."),
            NoRoom = ("L’ordinateur du cabinet n’a plus de place", "Rien n’a été gardé. Prévenez votre cabinet et réessayez plus tard."),
            NotRead = ("Quelque chose n’a pas marché", "La page était ouverte depuis trop longtemps, ou quelque chose n’a pas pu être lu. Revenez en arrière, rechargez-la et recommencez."),
            Unexpected = ("Quelque chose n’a pas marché", "Rien n’a changé. Réessayez dans un moment."),
            FirstPage = "Aller à la première page",
        },
        [Language.German] = new()
        {
            NotYours = ("Das ist für andere in der Praxis", "Jemand mit einer anderen Aufgabe in Ihrer Praxis kann das tun."),
            NotHere = ("Diese Seite ist nicht hier", "Vielleicht ist die Adresse falsch geschrieben, oder was sie zeigte, ist nicht mehr für Sie."),
            TooLarge = ("Das ist zu groß", "Ein Logo darf 1 MB haben. Ein Bild darf 10 MB haben, ein Video 100 MB. Gehen Sie zurück, wählen Sie eine kleinere Datei und schicken Sie sie noch einmal. Es wurde nichts gespeichert."),
            TooOften = ("Zu viele Versuche", "Warten Sie eine Minute und versuchen Sie es dann noch einmal."),
            Busy = ("Gerade ist viel zu tun", "Warten Sie ein paar Sekunden und versuchen Sie es dann noch einmal. Es wurde nichts begonnen, und nichts ist verloren."),
            TooManyAtOnce = ("Sie haben schon mehrere davon in Arbeit", "Warten Sie, bis eines davon fertig ist, und versuchen Sie es dann noch einmal."),
            NoRoom = ("Der Computer der Praxis hat keinen Platz mehr", "Es wurde nichts gespeichert. Sagen Sie Ihrer Praxis Bescheid und versuchen Sie es später noch einmal."),
            NotRead = ("Das hat nicht geklappt", "Die Seite war zu lange offen, oder etwas war nicht zu lesen. Gehen Sie zurück, laden Sie sie neu und geben Sie alles noch einmal ein."),
            Unexpected = ("Das hat nicht geklappt", "Es hat sich nichts geändert. Versuchen Sie es gleich noch einmal."),
            FirstPage = "Zur ersten Seite",
        },
    };

    /// <summary>In the language of the page that is being made; in English where that is none of ours.</summary>
    public static TroublePhrases Here => In(Language.Of(CultureInfo.CurrentUICulture.Name));

    public required (string Title, string Lead) NotYours { get; init; }
    public required (string Title, string Lead) NotHere { get; init; }
    public required (string Title, string Lead) TooLarge { get; init; }
    public required (string Title, string Lead) TooOften { get; init; }
    public required (string Title, string Lead) Busy { get; init; }
    public required (string Title, string Lead) TooManyAtOnce { get; init; }
    public required (string Title, string Lead) NoRoom { get; init; }
    public required (string Title, string Lead) NotRead { get; init; }
    public required (string Title, string Lead) Unexpected { get; init; }
    public required string FirstPage { get; init; }

    public static TroublePhrases In(Language language) => Books[language];

    /// <param name="status">Of HTTP.</param>
    /// <param name="trouble">What the status alone does not tell; null when it tells all.</param>
    public (string Title, string Lead) Of(int status, Trouble? trouble) => (status, trouble?.Kind) switch
    {
        (_, TroubleKind.Busy) => Busy,
        (_, TroubleKind.TooManyAtOnce) => TooManyAtOnce,
        (_, TroubleKind.NoRoom) => NoRoom,
        (400, _) => NotRead,
        (403, _) => NotYours,
        (404, _) => NotHere,
        (413, _) => TooLarge,
        (429, _) => TooOften,
        _ => Unexpected,
    };
}

/// <summary>Why a page cannot be shown, where the status alone does not tell.</summary>
public sealed record Trouble(TroubleKind Kind);

public enum TroubleKind
{
    Busy,
    TooManyAtOnce,
    NoRoom,
}
