using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Web.Operation.Demo;

/// <summary>The six patients. Names, numbers and addresses are made up.</summary>
internal static class DemoPeople
{
    public static DemoPatient Improving { get; } = new(
        new PatientDetails(
            "Amara Okafor", "HP-0101", new DateOnly(1979, 4, 12), "amara@demo.example", "en-GB", "Europe/London",
            FormatNeed.Standard, new TimeOnly(6, 45), 15),
        ["knee-problem"],
        ["Much easier than last week.", "Did it after work, back felt loose.", "Carried the shopping in without thinking about it.", "Slept through the night."]);

    public static DemoPatient Flaring { get; } = new(
        new PatientDetails(
            "Lucía Fernández", "HP-0102", new DateOnly(1990, 9, 3), "lucia@demo.example", "es", "Europe/Madrid",
            FormatNeed.Standard, new TimeOnly(7, 30), 20),
        ["sciatica-irritable", "hip-pain"],
        ["Hoy me ha costado más.", "Noto la pierna derecha.", "Mejor por la tarde que por la mañana."]);

    public static DemoPatient Silent { get; } = new(
        new PatientDetails(
            "Yusuf Demir", "HP-0103", new DateOnly(1962, 1, 27), "yusuf@demo.example", "de", "Europe/Berlin",
            FormatNeed.LargePrint, new TimeOnly(6, 0), 10),
        ["balance-risk", "hypertension-uncontrolled"],
        ["Ging gut.", "Rücken morgens noch steif.", "Viel Arbeit diese Woche."]);

    public static DemoPatient OnPaper { get; } = new(
        new PatientDetails(
            "Dorothy Hughes", "HP-0104", new DateOnly(1944, 11, 8), null, "en-GB", "Europe/London",
            FormatNeed.LargePrint, new TimeOnly(7, 15), 10),
        ["osteoporosis", "dizziness-vertigo"],
        ["Written on the sheet: a bit stiff.", "Written on the sheet: daughter helped."]);

    public static DemoPatient Keen { get; } = new(
        new PatientDetails(
            "Sophie Tremblay", "HP-0105", new DateOnly(1985, 6, 19), "sophie@demo.example", "fr", "America/Toronto",
            FormatNeed.Standard, new TimeOnly(5, 30), 20),
        ["neck-pain"],
        ["Très bien aujourd'hui.", "Entre deux réunions.", "La nuque est plus souple."]);

    public static DemoPatient New { get; } = new(
        new PatientDetails(
            "Noor Rahman", "HP-0106", new DateOnly(1996, 2, 14), "noor@demo.example", "en-GB", "Europe/London",
            FormatNeed.EasyRead, new TimeOnly(7, 0), 15),
        ["pregnancy-late", "pelvic-girdle-pain"],
        []);
}
