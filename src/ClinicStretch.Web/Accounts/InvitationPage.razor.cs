using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Web.Accounts.Door;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Accounts;

public partial class InvitationPage
{
    private InvitationCode? _code;
    private OpenInvitation? _invitation;
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

    private bool OwnDeviceTicked => OwnDevice is not null;

    protected override async Task OnInitializedAsync()
    {
        _codesAreMailed = await Ask(new AreCodesMailed());
        _code = InvitationCode.Read(Code);
        if (_code is null || !await Change(new ReadInvitation(_code), done: answer => _invitation = answer))
        {
            Errors.Clear();
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private static string Lead(OpenInvitation invitation) => invitation.CarerName is { } carer
        ? $"{carer}, you have been asked to help {invitation.PatientName} with the exercises from {invitation.ClinicName}. You will see the plan and can log sessions."
        : $"{invitation.ClinicName} has invited {invitation.PatientName} to see their exercises here.";

    private Task Accept() => (_code, _invitation, Way) switch
    {
        (null, _, _) or (_, null, _) => Task.CompletedTask,
        (_, _, "ask-code") => AskCode(_code),
        (_, _, "code") => ByCode(_code),
        _ when !string.IsNullOrEmpty(Credential) => LetIn(
            new AcceptByPasskey(_code, new PasskeyAnswer(Credential, State ?? ""), DeviceName.Of(Http.Request)), _ => "email"),
        _ => LetIn(new AcceptInvitation(_code, Email ?? "", Password ?? ""), FieldOf),
    };

    private async Task AskCode(InvitationCode code)
    {
        _asksForCode = await Change(new AskInvitationCode(code, Email ?? ""), _ => "email");
        Bell.Ring();
    }

    private async Task ByCode(InvitationCode code)
    {
        await LetIn(new AcceptByCode(code, Email ?? "", MailedCode ?? ""), what => what is "account.address_taken" ? "email" : "code");
        _asksForCode = !Errors.Any(e => e.FieldId is "email");
    }

    private async Task LetIn(IRequest<PersonId> request, Func<string, string> fieldOf)
    {
        PersonId person = default;
        if (await Change(request, fieldOf, answer => person = answer))
        {
            var places = (await Ask(new FindMemberships(person))).Places;
            var role = _invitation!.CarerName is null ? Role.Patient : Role.Carer;
            await Http.Enter(person, places.First(p => p.Clinic == _code!.Clinic && p.Role == role), OwnDeviceTicked);
            GoTo("/me/today");
        }
    }

    private static string FieldOf(string what) =>
        what is nameof(AcceptInvitation.Password) or "account.password" or "account.address_taken" ? "password" : "email";
}
