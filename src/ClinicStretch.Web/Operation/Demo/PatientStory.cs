using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Plans.Course;
using ClinicStretch.Application.Plans.Shown;
using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Progress;
using MediatR;

namespace ClinicStretch.Web.Operation.Demo;

/// <summary>What happens to one patient between day 0 and day 60, which is today; each step is a use case at its time.</summary>
internal sealed class PatientStory(DemoStage stage, DemoCaller therapist, DemoPatient who, string password, CancellationToken cancellationToken)
{
    private static readonly TimeOnly Visit = new(10, 0);

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(who.Details.TimeZoneId);
    private readonly Dictionary<string, ItemKey> _keys = [];
    private int _revision;

    public PatientId Patient { get; } = PatientId.New();

    public PlanId Plan { get; private set; }

    public IReadOnlyList<WrittenItem> Items { get; private set; } = [];

    /// <summary>Who logs: the therapist from paper, and the patient once they have an account.</summary>
    public DemoCaller Reporter { get; private set; } = therapist;

    /// <summary>Nothing happens later.</summary>
    public DateTimeOffset Now => stage.Now;

    public DemoCaller Therapist { get; } = therapist;

    public DateOnly Day(int day) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(stage.Now, _zone).DateTime).AddDays(day - DemoClinic.Days);

    public DateTimeOffset At(int day, TimeOnly time)
    {
        var local = Day(day).ToDateTime(time);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public bool HasHappened(DateTimeOffset at) => at <= stage.Now;

    public Task<TAnswer> Send<TAnswer>(DemoCaller caller, DateTimeOffset at, IRequest<TAnswer> request) =>
        stage.Send(caller, at, request, cancellationToken);

    /// <summary>The first visit: registered, and asked the red-flag questions.</summary>
    public async Task Begin(int day)
    {
        await AsTherapist(day, new PutPatient(Patient, who.Details, [.. who.Precautions.Select(tag => new PrecautionInput(tag, null))]));
        await AskRedFlags(day);
    }

    public Task AskRedFlags(int day) => AsTherapist(day, new RecordScreen(
        ScreenId.New(), Patient, [.. CatalogueFile.Shipped().Safety.RedFlags.Select(q => new RedFlagAnswer(q.Code, YesNo.No))]));

    /// <summary>The patient's weekly answers, in the evening.</summary>
    public Task AnswerTheSix(int day) => Send(
        Reporter, At(day, new TimeOnly(21, 0)), new RecordScreen(ScreenId.New(), Patient, [.. RedFlagRules.ShortSet.Select(code => new RedFlagAnswer(code, YesNo.No))]));

    /// <summary>Keeps a draft that starts the next day.</summary>
    public Task Write(int day, DemoPlan plan)
    {
        Plan = _revision is 0 ? PlanId.From(Guid.CreateVersion7(At(day, Visit))) : Plan;
        Items = [.. plan.Exercises.Select(e => new WrittenItem(KeyOf(e), e, null, null, null, null, null))];
        var schedule = new ScheduleInput(Day(day + 1), null, plan.Days, plan.TimesPerWeek, plan.TimesPerDay, []);
        return AsTherapist(day, new WritePlan(Patient, Plan, plan.Name, Items, schedule, plan.PainPolicy, [plan.Goal], _revision, Habit: plan.Habit));
    }

    public async Task Publish(int day, string reason) =>
        _revision = (await AsTherapist(day, new PublishPlan(Plan, reason, [], null))).Revision;

    public Task<PatientInvitation> Invite(int day) => AsTherapist(day, new InvitePatient(Patient));

    public async Task OpenAccount(int day)
    {
        var code = InvitationCode.Read((await Invite(day)).Code)!;
        var accepted = await Send(DemoCaller.Nobody, At(day, new TimeOnly(18, 30)), new AcceptInvitation(code, who.Details.Email!, password));
        Reporter = DemoCaller.Patient(Therapist.ClinicId!.Value, accepted.Person, Patient);
    }

    /// <summary>The next thing written is another plan.</summary>
    public async Task End(int day, PlanEnding ending, string note)
    {
        await AsTherapist(day, new CompletePlan(Plan, ending, note));
        _revision = 0;
    }

    /// <summary>The patient showed every exercise in the clinic.</summary>
    public async Task Show(int day)
    {
        foreach (var item in Items)
        {
            await AsTherapist(day, new MarkItemShown(Plan, item.Key));
        }
    }

    public Task Pause(int day, PauseKind kind, string reason, int backOn) =>
        Send(Reporter, At(day, new TimeOnly(20, 0)), new PausePlan(Plan, reason, kind, Day(backOn)));

    public async Task Resume(int day)
    {
        await AskRedFlags(day);
        await AsTherapist(day, new ResumePlan(Plan));
    }

    /// <summary>The therapist settles every alert that is open by then.</summary>
    public async Task Settle(int day, string note)
    {
        foreach (var alert in await AsTherapist(day, new ListAlerts(AlertState.Open, Patient)))
        {
            await AsTherapist(day, new ResolveAlert(alert.Id, note));
        }
    }

    private Task<TAnswer> AsTherapist<TAnswer>(int day, IRequest<TAnswer> request) => Send(Therapist, At(day, Visit), request);

    private ItemKey KeyOf(string exercise) => _keys.TryGetValue(exercise, out var key) ? key : _keys[exercise] = ItemKey.New();
}
