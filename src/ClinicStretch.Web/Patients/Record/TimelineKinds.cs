using ClinicStretch.Application.Patients.Timeline;
using FluentValidation;
using FluentValidation.Results;

namespace ClinicStretch.Web.Patients.Record;

/// <summary>The kinds of a timeline as an address names them.</summary>
internal static class TimelineKinds
{
    /// <param name="text">Such as <c>plans,sessions</c>; null or empty for every kind.</param>
    /// <exception cref="ValidationException">A kind is not known.</exception>
    public static IReadOnlyList<TimelineKind> Read(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(One)];

    private static TimelineKind One(string name) => Enum.GetValues<TimelineKind>()
        .Where(k => k.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)).Select(k => (TimelineKind?)k).SingleOrDefault()
        ?? throw new ValidationException(
            [new ValidationFailure("kinds", "Choose from the kinds that a timeline has.") { ErrorCode = "timeline.unknown_kind" }]);
}
