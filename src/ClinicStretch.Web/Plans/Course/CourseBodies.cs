namespace ClinicStretch.Web.Plans.Course;

/// <param name="On">In the patient's time zone, such as 2026-12-19; null for no day.</param>
internal sealed record ReviewBody(DateOnly? On = null);
