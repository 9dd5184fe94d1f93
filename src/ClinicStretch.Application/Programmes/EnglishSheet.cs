using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Programmes;

/// <summary>The fixed words of a sheet in English; the screens say the same.</summary>
public static class EnglishSheet
{
    public static ProgrammeWords Words { get; } = new()
    {
        For = "For",
        Therapist = "Therapist",
        Revision = "Revision",
        HowOften = "How often",
        Steps = "How to do it",
        YourVersion = "Your version",
        Breathing = "Breathing",
        Feel = "What you should feel",
        TakeCare = "Take care",
        NoteFromTherapist = "From your therapist",
        PainBefore = "Pain before",
        PainAfter = "Pain after",
        RestDay = "Rest day",
        OnlyForThisPerson = "Made for this person only. Do not pass it on.",
        MadeBy = "Made by ClinicStretch",
        PageOf = "Page {0} of {1}",
    };

    /// <summary>The emergency signs of domain.md 3.1, in the words of its questions.</summary>
    public static EmergencyBox Emergency(ClinicDetails clinic) => new(
        "Stop and get help now",
        $"Call {clinic.EmergencyNumber} or go to the emergency department at once if you have:",
        [
            "new numbness between your legs or around your back passage or private parts",
            "new trouble passing or holding water, or loss of bowel control",
            "a new loss of feeling or function during sex",
            "new pain, numbness or weakness in both legs, or a leg that is getting weak",
            "chest pain, fainting or bad trouble breathing",
            "a sudden tearing or pulsing pain in your tummy and back",
            "pain that began with a big fall, crash or blow",
        ]);

    /// <summary>What pain means for going on (domain.md 3.2, 3.4).</summary>
    public static IReadOnlyList<string> PainRule(PainPolicy policy) =>
    [
        .. policy.Kind is PainPolicyKind.Strict
            ? (string[])["Stop the exercise for the day if pain is new, or worse than before you began."]
            :
            [
                $"Pain 0 to {policy.GreenMax}: keep going.",
                $"Pain {policy.GreenMax + 1} to {policy.AmberMax}: do the same again, no more.",
                $"Pain {policy.StopAt} or more: stop the exercise.",
            ],
        "Stop if pain, tingling or numbness moves further down your leg, and tell your therapist.",
        "Stop the session if you feel dizzy, faint or sick.",
        $"Pain {policy.FlareDelta} or more points higher the next morning: do less, and tell your therapist.",
    ];
}
