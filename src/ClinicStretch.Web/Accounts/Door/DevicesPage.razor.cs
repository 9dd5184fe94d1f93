using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Door;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Accounts.Door;

public partial class DevicesPage
{
    private MyDoor? _door;
    private Guid? _current;
    private bool _asksForCode;
    private Language _language = Language.English;

    [SupplyParameterFromForm(Name = "code")] private string? Code { get; set; }

    [SupplyParameterFromForm(Name = "credential")] private string? Credential { get; set; }

    [SupplyParameterFromForm(Name = "state")] private string? State { get; set; }

    private DoorPhrases Words => DoorPhrases.In(_language);

    protected override async Task OnInitializedAsync()
    {
        _door = await Ask(new GetDoor());
        _current = await Http.CurrentSignIn();
        _language = Language.Of(_door.Language);
        _asksForCode = IsPost && Http.Request.Form.ContainsKey("code");
    }

    private async Task End(SignInLine line)
    {
        if (await Change(new EndSignIn(line.Id)))
        {
            GoTo(line.Id == _current ? "/sign-in?out=true" : "/me/devices");
        }
    }

    private async Task EndAll()
    {
        if (await Change(new EndEverySignIn()))
        {
            await Http.Leave();
            GoTo("/sign-in?out=true");
        }
    }

    private Task Add() => AndBack(new AddPasskey(new PasskeyAnswer(Credential ?? "", State ?? ""), DeviceName.Of(Http.Request)), "new-passkey");

    private Task Remove(PasskeyLine passkey) => AndBack(new RemovePasskey(passkey.Id), "new-passkey");

    private Task Prove() => AndBack(new ProveAddress(Code ?? ""), "code");

    private async Task AskForProof()
    {
        _asksForCode = await Change(new AskProof());
        Bell.Ring();
    }

    private async Task AndBack(IRequest<Unit> request, string field)
    {
        if (await Change(request, _ => field))
        {
            GoTo("/me/devices");
        }
    }

    private string NameOf(SignInLine line) => line.Device ?? Words.Unknown;

    private string Day(DateTimeOffset at) => Phrasebook.In(_language).Date(
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(_door!.TimeZoneId)).DateTime));
}
