using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Web.Operation.Demo;

/// <summary>A made-up patient.</summary>
/// <param name="Precautions">Caution tags.</param>
/// <param name="Notes">What they write after a session now and then, in their own language.</param>
internal sealed record DemoPatient(PatientDetails Details, IReadOnlyList<string> Precautions, IReadOnlyList<string> Notes);

/// <summary>What a therapist writes for them; each exercise with its default dose.</summary>
/// <param name="Exercises">Slugs.</param>
/// <param name="Days">Empty for days of the patient's choice.</param>
internal sealed record DemoPlan(string Name, IReadOnlyList<string> Exercises, IReadOnlyList<DayOfWeek> Days, string Goal)
{
    public static IReadOnlyList<DayOfWeek> EveryDay { get; } = Enum.GetValues<DayOfWeek>();

    /// <summary>1 to 7; null when <see cref="Days"/> are fixed.</summary>
    public int? TimesPerWeek { get; init; }

    public int TimesPerDay { get; init; } = 1;

    public PainPolicy PainPolicy { get; init; } = PainPolicy.Strict;

    /// <summary>What the patient ties it to; null for nothing.</summary>
    public string? Habit { get; init; }
}

/// <summary>How a patient does over some days of the story, both ends included; day 60 is today.</summary>
/// <param name="At">Times of the day.</param>
/// <param name="PainFirst">Usual pain on the first day, 0 to 10.</param>
/// <param name="PainLast">Usual pain on the last.</param>
/// <param name="Kept">Part of the sessions that are done, 0 to 1.</param>
internal sealed record Course(int From, int To, IReadOnlyList<TimeOnly> At, int PainFirst, int PainLast, double Kept)
{
    public IReadOnlyList<DayOfWeek> Days { get; init; } = DemoPlan.EveryDay;

    /// <summary>How much worse it gets during a session.</summary>
    public int Rise { get; init; }

    /// <summary>Slug of an exercise that is too hard each time; null when none is.</summary>
    public string? TooHard { get; init; }

    /// <summary>Slug of an exercise that pain rises with, and that is left out now and then; null when none is.</summary>
    public string? Provokes { get; init; }

    /// <summary>The day a member types the sheet in; null when the patient logs on the phone.</summary>
    public int? TypedInOn { get; init; }
}
