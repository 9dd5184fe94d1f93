using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Web.Operation.Demo;

/// <summary>The sessions of one patient's story, each logged at its time.</summary>
internal sealed class SessionStory(PatientStory story, SessionMaker maker, Random random)
{
    private const double LoggedLater = 0.15;
    private const double NextDayIsTold = 0.7;

    // Of its own, so that it leaves what is reported of sessions as it was.
    private readonly Random chance = new(random.Next());

    private static readonly TimeOnly Desk = new(15, 0);

    private (SessionId Id, SessionBody Body, DateTimeOffset At) _last;

    public async Task Follow(Course course)
    {
        for (var day = course.From; day <= course.To; day++)
        {
            foreach (var time in course.At.Where(_ => course.Days.Contains(story.Day(day).DayOfWeek)))
            {
                var startedAt = story.At(day, time).AddMinutes(random.Next(-20, 40));
                var body = maker.Make(story.Plan, story.Items, course, day, startedAt);
                if (random.NextDouble() < course.Kept)
                {
                    await Log(course, body);
                }
            }

            if (course.TypedInOn is null && day % 7 is 3)
            {
                await story.AnswerTheSix(day);
            }
        }
    }

    /// <summary>One done together at the clinic.</summary>
    public async Task DoTogether(int day)
    {
        var startedAt = story.At(day, new TimeOnly(10, 20));
        var body = maker.Make(story.Plan, story.Items, new Course(day, day, [], 4, 4, 1), day, startedAt) with { Source = Source.InClinic, Note = null };
        await story.Send(story.Therapist, startedAt.AddMinutes(20), new LogSession(IdAt(startedAt), body));
    }

    /// <summary>Puts the last one right, half an hour after it was sent.</summary>
    public Task CorrectLast(string note) => story.Send(
        story.Reporter, _last.At.AddMinutes(30), new CorrectSession(IdAt(_last.At), _last.Id, _last.Body with { PainBefore = 3, PainWorst = 3, PainAfter = 2, Note = note }));

    /// <summary>Says the pain of the morning after the last one, if that morning has come.</summary>
    public async Task SayNextDay(int pain)
    {
        var morning = _last.Body.StartedAt.AddHours(14);
        if (morning <= story.Now)
        {
            await story.Send(story.Reporter, morning, new PutNextDayPain(_last.Id, pain, null));
        }
    }

    private async Task Log(Course course, SessionBody body)
    {
        var (at, source) = course.TypedInOn is { } typedIn ? (story.At(typedIn, Desk), Source.Paper) : OnThePhone(body.EndedAt!.Value);
        _last = (IdAt(body.StartedAt), body with { Source = source }, at);
        await story.Send(story.Reporter, at, new LogSession(_last.Id, _last.Body));
        await SayNextDay(course, _last.Id, body, at);
    }

    // On the phone only: a sheet of paper has no place for it. Most of the rise is gone by then.
    private async Task SayNextDay(Course course, SessionId session, SessionBody body, DateTimeOffset at)
    {
        var (said, nextDay) = (chance.NextDouble() < NextDayIsTold, body.StartedAt.AddHours(22));
        if (said && course.TypedInOn is null && body.PainBefore is { } before && nextDay > at && story.HasHappened(nextDay))
        {
            var pain = Math.Clamp(before + chance.Next(-1, 1 + course.Rise), 0, 10);
            await story.Send(story.Reporter, nextDay, new PutNextDayPain(session, pain, nextDay));
        }
    }

    private (DateTimeOffset At, Source Source) OnThePhone(DateTimeOffset endedAt) =>
        random.NextDouble() < LoggedLater ? (endedAt.AddHours(2), Source.Later) : (endedAt.AddMinutes(1), Source.Live);

    private static SessionId IdAt(DateTimeOffset at) => SessionId.From(Guid.CreateVersion7(at));
}
