using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Door;
using ClinicStretch.Application.Languages.Factors;
using ClinicStretch.Domain;
using ClinicStretch.Web.Accounts.Door;
using ClinicStretch.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Accounts;

public partial class InvitationPage
{
    private InvitationCode? _code;
    private OpenInvitation? _invitation;
    private Joining? _joining;
    private bool _codesAreMailed;
    private bool _asksForCode;

    [Parameter] public string Code { get; set; } = "";

    [SupplyParameterFromForm] private string? Email { get; set; }

    [SupplyParameterFromForm] private string? Password { get; set; }

    [SupplyParameterFromForm(Name = "code")] private string? MailedCode { get; set; }

    [SupplyParameterFromForm(Name = "way")] private string? Way { get; set; }

    [SupplyParameterFromForm(Name = "credential")] private string? Credential { get; set; }

    [SupplyParameterFromForm(Name = "state")] private string? State { get; set; }

    [SupplyParameterFromForm(Name = "own-device")] private string? OwnDevice { get; set; }

    /// <summary>The patient's, unless another one was chosen on the page.</summary>
    private static Language Language => ChosenLanguage.Here;

    private static InvitationPhrases Words => InvitationPhrases.In(Language);

    private static WaysInPhrases Ways => WaysInPhrases.In(Language);

    private static StaffPhrases Staff => StaffPhrases.In(Language);

    /// <summary>True when it is for somebody who is to work here: the address is fixed, and a mailbox alone is not enough.</summary>
    private bool IsStaff => _invitation is { Staff: not null };

    protected override bool ShowsProof => _joining is { IsForThem: true };

    private bool OwnDeviceTicked => OwnDevice is not null;

    protected override async Task OnInitializedAsync()
    {
        _codesAreMailed = await Ask(new AreCodesMailed());
        _code = InvitationCode.Read(Code);
        _joining = _code is not null && Http.User.Identity is { IsAuthenticated: true } ? await Ask(new ReadJoining(_code)) : null;
        if (_joining is { IsForThem: true })
        {
            return;
        }

        if (_code is null || !await Change(new ReadInvitation(_code), done: answer => _invitation = answer))
        {
            Errors.Clear();
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private static string Lead(OpenInvitation invitation) => invitation switch
    {
        { Staff: { } offer } => Staff.Lead(offer.Name, invitation.ClinicName, offer.Role),
        { CarerName: { } carer, PatientName: { } patient } => Words.ForCarer(carer, patient, invitation.ClinicName),
        _ => Words.ForPatient(invitation.ClinicName, invitation.PatientName ?? ""),
    };

    private Task Accept() => (_code, _invitation, Way) switch
    {
        (null, _, _) or (_, null, _) => Task.CompletedTask,
        (_, _, "ask-code") => AskCode(_code),
        (_, _, "code") => ByCode(_code),
        _ when !string.IsNullOrEmpty(Credential) => LetIn(
            new AcceptByPasskey(_code, new PasskeyAnswer(Credential, State ?? ""), DeviceName.Of(Http.Request)), _ => "email"),
        _ => LetIn(new AcceptInvitation(_code, Email ?? "", Password ?? ""), FieldOf),
    };

    private Task Join() => _code is null ? Task.CompletedTask : LetIn(new JoinClinic(_code), _ => "main");

    private async Task AskCode(InvitationCode code)
    {
        var wrong = new List<string>();
        _asksForCode = await Change(new AskInvitationCode(code, Email ?? ""), what => Noted(wrong, what, "email"));
        SayInTheirLanguage(wrong);
        Bell.Ring();
    }

    private async Task ByCode(InvitationCode code)
    {
        await LetIn(new AcceptByCode(code, Email ?? "", MailedCode ?? ""), what => what is "account.address_taken" ? "email" : "code");
        _asksForCode = !Errors.Any(e => e.FieldId is "email");
    }

    private async Task LetIn(IRequest<Accepted> request, Func<string, string> fieldOf)
    {
        Accepted? accepted = null;
        var wrong = new List<string>();
        if (await Change(request, what => Noted(wrong, what, fieldOf(what)), answer => accepted = answer))
        {
            if (accepted!.Proof is not { } proof)
            {
                GoTo("/sign-in");
                return;
            }

            var places = (await Ask(new FindMemberships(accepted.Person))).Places;
            await Http.Enter(accepted.Person, places.First(p => p.Clinic == _code!.Clinic && p.Role == accepted.Role), proof, OwnDeviceTicked);
            GoTo(BrowserSignIn.FirstPageOf(accepted.Role));
            return;
        }

        SayInTheirLanguage(wrong);
    }

    private static string Noted(List<string> wrong, string what, string field)
    {
        wrong.Add(what);
        return field;
    }

    // The product's own words for what was wrong are English; those that can come up here are said again.
    private void SayInTheirLanguage(List<string> wrong)
    {
        for (var index = 0; index < Math.Min(wrong.Count, Errors.Count); index++)
        {
            Errors[index] = wrong[index] switch
            {
                "account.address_taken" => Errors[index] with { Message = Words.PasswordOfOther },
                nameof(AcceptInvitation.Password) => Errors[index] with { Message = PasswordPhrases.In(Language).Weak },
                _ when PasswordPhrases.In(Language).Of(wrong[index]) is { } said => Errors[index] with { Message = said },
                "invitation.other_address" => Errors[index] with { Message = Staff.OtherAddress },
                "member.works_here" => Errors[index] with { Message = Staff.WorksHere },
                "invitation.not_open" => Errors[index] with { Message = Words.Dead },
                nameof(AcceptInvitation.Email) => Errors[index] with { Message = Words.EmailWrong },
                _ when Errors[index].FieldId is "code" => Errors[index] with { Message = Ways.CodeWrong },
                _ => Errors[index],
            };
        }
    }

    private static string FieldOf(string what) =>
        what is nameof(AcceptInvitation.Password) or "account.password" or "account.password_guessable" or "account.address_taken" ? "password" : "email";
}
