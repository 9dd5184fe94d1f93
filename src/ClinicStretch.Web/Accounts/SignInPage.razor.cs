using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Languages.Door;
using ClinicStretch.Application.Languages.Entry;
using ClinicStretch.Web.Components;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Accounts;

public partial class SignInPage
{
    private bool _codesAreMailed;
    private bool _asksForCode;
    private string? _half;

    [SupplyParameterFromForm] private string? Email { get; set; }

    [SupplyParameterFromForm] private string? Password { get; set; }

    [SupplyParameterFromForm(Name = "code")] private string? Code { get; set; }

    [SupplyParameterFromForm(Name = "way")] private string? Way { get; set; }

    [SupplyParameterFromForm(Name = "credential")] private string? Credential { get; set; }

    [SupplyParameterFromForm(Name = "state")] private string? State { get; set; }

    [SupplyParameterFromForm(Name = "half")] private string? Half { get; set; }

    [SupplyParameterFromForm(Name = "own-device")] private string? OwnDevice { get; set; }

    [SupplyParameterFromQuery] private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery(Name = "out")] private bool SignedOut { get; set; }

    private static EntryPhrases Words => EntryPhrases.Here;

    private static WaysInPhrases Ways => WaysInPhrases.Here;

    private bool OwnDeviceTicked => OwnDevice is not null;

    protected override async Task OnInitializedAsync() => _codesAreMailed = await Ask(new AreCodesMailed());

    private Task Submit() => Way switch
    {
        "ask-code" => AskCode(),
        "code" => ByCode(),
        "factor" => ByFactor(),
        _ when !string.IsNullOrEmpty(Credential) => ByPasskey(),
        _ => ByPassword(),
    };

    private async Task ByPassword()
    {
        SignedIn? signedIn = null;
        if (await Change(new SignIn(Email ?? "", Password ?? ""), FieldOf, answer => signedIn = answer))
        {
            await Enter(signedIn!);
        }
    }

    private async Task AskCode()
    {
        _asksForCode = await Change(new AskCode(Email ?? "", ChosenLanguage.Here), _ => "email");
        Bell.Ring();
    }

    private async Task ByCode()
    {
        SignedIn? signedIn = null;
        if (await Change(new SignInByCode(Email ?? "", Code ?? ""), _ => "code", answer => signedIn = answer))
        {
            await Enter(signedIn!);
        }

        _asksForCode = true;
    }

    private async Task ByFactor()
    {
        SignedIn? signedIn = null;
        if (await Change(new FinishSignIn(Half ?? "", Code ?? ""), _ => "code", answer => signedIn = answer))
        {
            await Enter(signedIn!);
        }

        _half = Half;
    }

    private async Task ByPasskey()
    {
        SignedIn? signedIn = null;
        if (await Change(new SignInByPasskey(new PasskeyAnswer(Credential!, State ?? "")), _ => "email", answer => signedIn = answer))
        {
            await Enter(signedIn!);
        }
    }

    private async Task Enter(SignedIn signedIn)
    {
        if (signedIn.Proof is not { } proof)
        {
            _half = signedIn.Half;
            return;
        }

        await Http.Enter(signedIn.Person, signedIn.Places[0], proof, OwnDeviceTicked);
        GoTo(signedIn.NextPage(ReturnUrl));
    }

    private static string FieldOf(string what) => what is nameof(SignIn.Password) ? "password" : "email";
}
