using System.Buffers.Text;
using System.Security.Cryptography;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Web.Operation.Demo;

/// <summary>A clinic with made-up people and sixty days behind it, so that every screen has something true to show.</summary>
internal sealed class DemoClinic(DemoStage stage, string password, CancellationToken cancellationToken)
{
    /// <summary>How long ago it began.</summary>
    public const int Days = 60;

    private const int Seed = 20_260;
    private const string Anna = "anna@demo.example";
    private const string Ben = "ben@demo.example";
    private const string Office = "office@demo.example";

    private readonly ClinicId _clinic = ClinicId.New();

    /// <param name="fill">Runs the making of it, so that a demo cut short can be told from a finished one.</param>
    /// <returns>Null when there are accounts already.</returns>
    public static async Task<DemoAccounts?> OpenWhenEmpty(
        DemoStage stage, string? password, Func<Func<Task<DemoAccounts>>, Task<DemoAccounts>> fill, CancellationToken cancellationToken)
    {
        var chosen = password ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));
        return await stage.HasAccounts(cancellationToken) ? null : await fill(new DemoClinic(stage, chosen, cancellationToken).Open);
    }

    private async Task<DemoAccounts> Open()
    {
        var (anna, ben) = await OpenWithMembers();
        await Tell(anna, DemoPeople.Improving, 1, DemoStories.Improving);
        await Tell(anna, DemoPeople.Flaring, 2, DemoStories.Flaring);
        await Tell(anna, DemoPeople.Silent, 3, DemoStories.Silent);
        await Tell(ben, DemoPeople.OnPaper, 4, DemoStories.OnPaper);
        await Tell(ben, DemoPeople.Keen, 5, DemoStories.Keen);
        await Tell(anna, DemoPeople.New, 6, (story, _) => DemoStories.New(story));
        return new DemoAccounts(password,
        [
            ("Therapist, four patients", Anna),
            ("Therapist, two patients", Ben),
            ("Administrator", Office),
            ("Patient, getting better", DemoPeople.Improving.Details.Email!),
            ("Patient, with a flare", DemoPeople.Flaring.Details.Email!),
            ("Patient, not heard of for twelve days", DemoPeople.Silent.Details.Email!),
            ("Patient, twice a day", DemoPeople.Keen.Details.Email!),
        ]);
    }

    private async Task<(DemoCaller Anna, DemoCaller Ben)> OpenWithMembers()
    {
        var (anna, ben) = (MemberId.New(), MemberId.New());
        var open = new OpenClinic(
            _clinic,
            new ClinicDetails("Harbour Physiotherapy", "020 7946 0000", "999", "en-GB", "Europe/London"),
            [
                new NewMember(anna, "Anna Keller", Role.Therapist, Anna, password),
                new NewMember(ben, "Ben Castellanos", Role.Therapist, Ben, password),
                new NewMember(MemberId.New(), "Priya Nair", Role.Administrator, Office, password),
            ],
            StaffNeedSecondFactor: false);
        await stage.Send(DemoCaller.Nobody, stage.Now.AddDays(-Days - 1), open, cancellationToken);
        return (
            DemoCaller.Therapist(_clinic, await stage.PersonAt(Anna, cancellationToken), anna),
            DemoCaller.Therapist(_clinic, await stage.PersonAt(Ben, cancellationToken), ben));
    }

    // Each story has chance of its own, so that a change to one leaves the others as they were.
    private Task Tell(DemoCaller therapist, DemoPatient who, int number, Func<PatientStory, SessionStory, Task> tell)
    {
        var random = new Random(Seed + number);
        var story = new PatientStory(stage, therapist, who, password, cancellationToken);
        return tell(story, new SessionStory(story, new SessionMaker(random, who.Notes), random));
    }
}
