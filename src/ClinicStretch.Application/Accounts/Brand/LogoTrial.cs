using ClinicStretch.Application.Programmes;

namespace ClinicStretch.Application.Accounts.Brand;

/// <summary>A sheet with nothing on it but a logo, to see whether it can be printed. Nobody reads it.</summary>
internal static class LogoTrial
{
    private const string Any = "-";

    public static ProgrammeDocument With(byte[] logo) => new()
    {
        Language = "en-GB",
        Title = Any,
        Heading = new ProgrammeHeading(Any, [], Any, null, Any, Any, 1, Any, null) { Logo = logo },
        Emergency = new EmergencyBox(Any, Any, [Any]),
        Schedule = Any,
        Overview = [],
        Exercises = [new ProgrammeExercise(1, Any, [], Any, [Any], Any, Any, [], null)],
        Log = null,
        Words = new ProgrammeWords
        {
            For = Any,
            Therapist = Any,
            Revision = Any,
            HowOften = Any,
            Steps = Any,
            YourVersion = Any,
            Breathing = Any,
            Feel = Any,
            TakeCare = Any,
            NoteFromTherapist = Any,
            AfterLabel = Any,
            PainBefore = Any,
            PainAfter = Any,
            RestDay = Any,
            OnlyForThisPerson = Any,
            MadeBy = Any,
            PageOf = "{0} {1}",
        },
        ContentHash = Any,
    };
}
