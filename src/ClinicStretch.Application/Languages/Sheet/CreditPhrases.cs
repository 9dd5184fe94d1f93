using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Sheet;

/// <summary>The line of a sheet that says whose its photographs are, in one language.</summary>
/// <param name="Pictures">How it begins, with its colon: "Pictures:".</param>
/// <param name="OwnWork">"own work of the clinic", after the author's name.</param>
/// <param name="Exercise">The word before one number, "exercise", as <paramref name="Exercises"/> before several.</param>
public sealed record CreditPhrases(string Pictures, string OwnWork, string WithPermission, string PublicDomain, string Exercise, string Exercises)
{
    private static readonly Dictionary<Language, CreditPhrases> Books = new()
    {
        [Language.English] = new("Pictures:", "own work of the clinic", "used with permission", "public domain", "exercise", "exercises"),
        [Language.Spanish] = new("Imágenes:", "obra propia de la clínica", "con permiso", "dominio público", "ejercicio", "ejercicios"),
        [Language.French] = new("Images\u00A0:", "réalisé par le cabinet", "avec autorisation", "domaine public", "exercice", "exercices"),
        [Language.German] = new("Bilder:", "eigenes Werk der Praxis", "mit Erlaubnis", "gemeinfrei", "Übung", "Übungen"),
    };

    public static CreditPhrases In(Language language) => Books[language];

    /// <summary>"(exercises 1, 3)".</summary>
    public string Of(IReadOnlyList<int> numbers) => $"({(numbers.Count is 1 ? Exercise : Exercises)} {string.Join(", ", numbers)})";
}
