using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue.Languages;

/// <summary>Codes of the catalogue in English words.</summary>
internal static class EnglishWords
{
    private static readonly Dictionary<string, string> Special = new(StringComparer.Ordinal)
    {
        ["supine"] = "Lying on the back",
        ["prone"] = "Lying on the front",
        ["side-lying"] = "Lying on the side",
        ["four-point-kneeling"] = "On hands and knees",
        ["half-kneeling"] = "Kneeling on one knee",
        ["seated"] = "Sitting",
        ["cervical-spine"] = "Neck",
        ["thoracic-spine"] = "Upper and mid back",
        ["lumbar-spine"] = "Lower back",
        ["anterior-thigh"] = "Front of the thigh",
        ["posterior-thigh"] = "Back of the thigh",
        ["side-bend"] = "Side bend",
        ["flexion"] = "Bending forward",
        ["extension"] = "Arching back",
        ["rotation"] = "Turning",
        ["neutral"] = "Spine stays still",
        ["none"] = "Nothing",
        ["towel-or-strap"] = "Towel or strap",
        ["herniated-disc-flexion-sensitive"] = "Disc pain made worse by bending",
        ["spinal-stenosis-extension-sensitive"] = "Spinal stenosis made worse by arching",
        ["sciatica-irritable"] = "Easily stirred sciatica",
        ["pregnancy-late"] = "Pregnancy, 16 weeks or more",
        ["abdominal-surgery-recent"] = "Recent abdominal surgery",
        ["spinal-surgery-recent"] = "Recent spinal surgery",
        ["hypertension-uncontrolled"] = "Uncontrolled high blood pressure",
        ["dizziness-vertigo"] = "Dizziness or vertigo",
        ["balance-risk"] = "Risk of falling",
        ["pelvic-girdle-pain"] = "Pelvic girdle pain",
    };

    /// <summary>Ways in which an exercise can be changed.</summary>
    private static readonly string[] Changes = ["easier", "harder", "partner", "band", "position"];

    /// <summary>The words of every code that is shown, by the code.</summary>
    public static IReadOnlyDictionary<string, string> OfCodes(CodeLists lists) =>
        new[] { lists.BodyRegion, lists.MovementCategory, lists.StartPosition, lists.Goal, lists.Equipment, [.. lists.CautionTag.Keys], Changes }
            .SelectMany(list => list).Distinct().ToDictionary(code => code, Of, StringComparer.Ordinal);

    public static string Of(string code) =>
        Special.TryGetValue(code, out var words) ? words : char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');
}
