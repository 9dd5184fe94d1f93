using ClinicStretch.Domain.Plans.Course;

namespace ClinicStretch.Web.Plans.Course;

/// <param name="Reason">In words; needed unless the kind says enough.</param>
internal sealed record PauseBody(string? Reason = null, PauseKind? Kind = null, DateOnly? BackOn = null);

/// <param name="Dose">Null for the full dose.</param>
internal sealed record ResumeBody(ResumeDose? Dose = null, string? Reason = null);

/// <param name="CheckOn">The day to ask how it went on; null for the usual one.</param>
internal sealed record CompleteBody(PlanEnding? Ending = null, string? Note = null, DateOnly? CheckOn = null);

/// <param name="Weeks">1 to 8; null for two.</param>
internal sealed record TaperBody(int? Weeks = null);

/// <param name="On">In the patient's time zone, such as 2026-12-19; null for no day.</param>
internal sealed record ReviewBody(DateOnly? On = null);
