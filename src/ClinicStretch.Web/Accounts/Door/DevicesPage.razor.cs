using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Door;
using ClinicStretch.Domain;
using ClinicStretch.Web.Accounts.Factors;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Accounts.Door;

public partial class DevicesPage
{
    private MyDoor? _door;
    private bool _asksForCode;
    private bool _mayAdd;
    private Language _language = Language.English;

    [SupplyParameterFromForm(Name = "code")] private string? Code { get; set; }

    [SupplyParameterFromForm(Name = "credential")] private string? Credential { get; set; }

    [SupplyParameterFromForm(Name = "state")] private string? State { get; set; }

    private DoorPhrases Words => DoorPhrases.In(_language);

    protected override async Task OnInitializedAsync()
    {
        _door = await Ask(new GetDoor());
        var factors = await Ask(new GetFactors());
        _mayAdd = factors.IsFresh;
        _language = Language.Of(_door.Language);
        _asksForCode = IsPost && Http.Request.Form.ContainsKey("code");
    }

    private Task Add() => Afresh(usedTwo: true, new AddPasskey(new PasskeyAnswer(Credential ?? "", State ?? ""), DeviceName.Of(Http.Request)));

    private Task Remove(PasskeyLine passkey) => Afresh(Http.User.HasUsedTwo(), new RemovePasskey(passkey.Id));

    private Task Prove() => AndBack(new ProveAddress(Code ?? ""), "code");

    private async Task AskForProof()
    {
        _asksForCode = await Change(new AskProof());
        Bell.Ring();
    }

    // Every sign-in has ended; this one begins anew. It counts as made with two only while there are two.
    private async Task Afresh(bool usedTwo, IRequest<Unit> request)
    {
        if (await Change(request, _ => "new-passkey"))
        {
            await Http.Renew(SessionProof.Of(Http.User) with { UsedTwo = usedTwo && (await Ask(new GetFactors())).State.HasAny });
            GoTo("/me/devices");
        }
    }

    private async Task AndBack(IRequest<Unit> request, string field)
    {
        if (await Change(request, _ => field))
        {
            GoTo("/me/devices");
        }
    }

    private string Day(DateTimeOffset at) => Phrasebook.In(_language).Date(
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(_door!.TimeZoneId)).DateTime));
}
