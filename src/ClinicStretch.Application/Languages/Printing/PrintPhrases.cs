using System.Globalization;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Printing;

/// <summary>What a patient reads where a sheet is chosen and printed. Plain words for a reading age of about 11.</summary>
public sealed record PrintPhrases
{
    private static readonly Dictionary<Language, PrintPhrases> Books = new()
    {
        [Language.English] = new()
        {
            Title = "Your exercises on paper",
            Lead = "Choose how your sheet looks. You can change your mind any time.",
            How = "How it looks",
            Modes = ["Standard", "Large letters", "One exercise a page", "Easy to read", "Little paper"],
            Uses = ["several exercises on a page", "easier to see", "to put on the wall", "big pictures and short lines", "small letters"],
            OnePage = "1 page",
            Pages = "{0} pages",
            Black = "Black ink only",
            Open = "Open the sheet (PDF)",
            AsPage = "Open it as a web page",
            NewTab = "opens in a new tab",
            Unprintable = "This sheet has letters that the PDF cannot show. Open it as a web page and print it from there.",
            Print = "Print",
            PrintHint = "Or use the print command of your browser.",
            Back = "Back",
            Other = "Large letters and other ways to print",
        },
        [Language.Spanish] = new()
        {
            Title = "Sus ejercicios en papel",
            Lead = "Elija cómo quiere su hoja. Puede cambiarlo cuando quiera.",
            How = "Cómo se ve",
            Modes = ["Normal", "Letra grande", "Un ejercicio por página", "Lectura fácil", "Poco papel"],
            Uses = ["varios ejercicios en una página", "se ve mejor", "para la pared", "dibujos grandes y líneas cortas", "letra pequeña"],
            OnePage = "1 página",
            Pages = "{0} páginas",
            Black = "Solo tinta negra",
            Open = "Abrir la hoja (PDF)",
            AsPage = "Abrirla como página web",
            NewTab = "se abre en otra pestaña",
            Unprintable = "Esta hoja tiene letras que el PDF no puede mostrar. Ábrala como página web e imprímala desde allí.",
            Print = "Imprimir",
            PrintHint = "O use la función de imprimir de su navegador.",
            Back = "Volver",
            Other = "Letra grande y otras formas de imprimir",
        },
        [Language.French] = new()
        {
            Title = "Vos exercices sur papier",
            Lead = "Choisissez l’aspect de votre feuille. Vous pouvez changer d’avis à tout moment.",
            How = "Son aspect",
            Modes = ["Normale", "Gros caractères", "Un exercice par page", "Facile à lire", "Peu de papier"],
            Uses = ["plusieurs exercices sur une page", "se voit mieux", "à mettre au mur", "de grands dessins et des lignes courtes", "petits caractères"],
            OnePage = "1 page",
            Pages = "{0} pages",
            Black = "Encre noire seulement",
            Open = "Ouvrir la feuille (PDF)",
            AsPage = "L’ouvrir comme page web",
            NewTab = "s’ouvre dans un nouvel onglet",
            Unprintable = "Cette feuille contient des lettres que le PDF ne peut pas montrer. Ouvrez-la comme page web et imprimez-la de là.",
            Print = "Imprimer",
            PrintHint = "Ou utilisez la fonction d’impression de votre navigateur.",
            Back = "Retour",
            Other = "Gros caractères et autres façons d’imprimer",
        },
        [Language.German] = new()
        {
            Title = "Ihre Übungen auf Papier",
            Lead = "Wählen Sie, wie Ihr Blatt aussieht. Sie können es jederzeit ändern.",
            How = "Wie es aussieht",
            Modes = ["Normal", "Große Schrift", "Eine Übung pro Seite", "Leicht zu lesen", "Wenig Papier"],
            Uses = ["mehrere Übungen auf einer Seite", "besser zu sehen", "zum Aufhängen", "große Bilder und kurze Zeilen", "kleine Schrift"],
            OnePage = "1 Seite",
            Pages = "{0} Seiten",
            Black = "Nur schwarze Tinte",
            Open = "Das Blatt öffnen (PDF)",
            AsPage = "Als Webseite öffnen",
            NewTab = "öffnet sich in einem neuen Tab",
            Unprintable = "Auf diesem Blatt stehen Zeichen, die das PDF nicht zeigen kann. Öffnen Sie es als Webseite und drucken Sie es von dort.",
            Print = "Drucken",
            PrintHint = "Oder nehmen Sie den Druckbefehl Ihres Browsers.",
            Back = "Zurück",
            Other = "Große Schrift und andere Arten zu drucken",
        },
    };

    /// <summary>In the language of the page that is being made; in English where that is none of ours.</summary>
    public static PrintPhrases Here => Books[Language.Of(CultureInfo.CurrentUICulture.Name)];

    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string How { get; init; }

    /// <summary>One for each <see cref="PrintMode"/>, in its order.</summary>
    public required IReadOnlyList<string> Modes { get; init; }

    /// <summary>What each mode is for, in the same order.</summary>
    public required IReadOnlyList<string> Uses { get; init; }

    public required string OnePage { get; init; }

    /// <summary>With a place for the number.</summary>
    public required string Pages { get; init; }

    public required string Black { get; init; }
    public required string Open { get; init; }
    public required string AsPage { get; init; }
    public required string NewTab { get; init; }
    public required string Unprintable { get; init; }
    public required string Print { get; init; }
    public required string PrintHint { get; init; }
    public required string Back { get; init; }

    /// <summary>A link beside the one to the sheet.</summary>
    public required string Other { get; init; }

    public string Count(int pages) => pages is 1 ? OnePage : string.Format(CultureInfo.InvariantCulture, Pages, pages);
}
