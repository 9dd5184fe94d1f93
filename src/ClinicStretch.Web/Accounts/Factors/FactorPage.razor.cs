using ClinicStretch.Application;
using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Accounts.SingleSignOn;
using ClinicStretch.Application.Languages.Door;
using ClinicStretch.Application.Languages.Factors;
using ClinicStretch.Web.Accounts.Door;
using ClinicStretch.Web.Accounts.SingleSignOn;
using ClinicStretch.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Web.Accounts.Factors;

public partial class FactorPage
{
    private MyFactors? _mine;
    private IReadOnlyList<string>? _recovery;
    private bool _hasProvider;

    [Inject] private ICaller Caller { get; set; } = null!;

    [Inject] private IOptions<ProviderOptions> Provider { get; set; } = null!;

    [SupplyParameterFromForm(Name = "credential")] private string? Credential { get; set; }

    [SupplyParameterFromForm(Name = "state")] private string? State { get; set; }

    private static FactorPhrases Words => FactorPhrases.Here;

    private static PasswordPhrases Password => PasswordPhrases.Here;

    private static DoorPhrases Door => DoorPhrases.In(ChosenLanguage.Here);

    /// <summary>True while the clinic lets this member into nothing else.</summary>
    private bool IsShut => _mine is { IsNeeded: true, UsedTwo: false };

    /// <summary>True when the account has a second factor that this sign-in did not use.</summary>
    private bool MustSignIn => Caller.IsMember && _mine is { State.HasAny: true, UsedTwo: false };

    protected override async Task OnInitializedAsync()
    {
        _mine = await Ask(new GetFactors());
        _hasProvider = Provider.Value.IsOn && Caller.IsMember && await Ask(new IsProviderConnected());
    }

    private Task<bool> NewCodes() => Change(new AskRecoveryCodes(), done: codes => _recovery = codes);

    private Task Add() => AndBack(usedTwo: true, new AddPasskey(new PasskeyAnswer(Credential ?? "", State ?? ""), DeviceName.Of(Http.Request)));

    private Task Remove(PasskeyLine passkey) => AndBack(Http.User.HasUsedTwo(), new RemovePasskey(passkey.Id));

    private Task Disconnect() => AndBack(Http.User.HasUsedTwo(), new DisconnectProvider());

    private Task TurnOff() => AndBack(Http.User.HasUsedTwo(), new TurnOffApp());

    // Every sign-in has ended; this one begins anew. It counts as made with two only while there are two.
    private async Task AndBack(bool usedTwo, IRequest<Unit> request)
    {
        if (await Change(request, _ => "new-passkey"))
        {
            await Http.Renew(SessionProof.Of(Http.User) with { UsedTwo = usedTwo && (await Ask(new GetFactors())).State.HasAny });
            GoTo("/account/factor");
        }
    }
}
