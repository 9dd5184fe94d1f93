namespace ClinicStretch.Integration.Tests.Support;

/// <summary>A clock that stands still until a test moves it on.</summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = start;

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public void MoveOn(TimeSpan time) => Now += time;

    public override DateTimeOffset GetUtcNow() => Now;
}
