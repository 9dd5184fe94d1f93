using System.Security.Claims;
using ClinicStretch.Infrastructure.Accounts;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Accounts;

/// <summary>A sign-in that a cookie stands for, as a browser has it.</summary>
public sealed class BrowserSessionTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_cookie_opens_the_clinic_and_holds_only_a_key()
    {
        var cookie = await SignIn(await host.NewClinic());

        Assert.Equal(200, (await Ask(HttpMethod.Get, cookie.Value)).Status);
        Assert.Contains("httponly", cookie.Attributes, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie.Attributes, StringComparison.OrdinalIgnoreCase);
        Assert.True(cookie.Value.Length < 600, "The cookie carries more than a key.");
    }

    [Fact]
    public async Task Signing_out_ends_it_on_the_server_so_that_a_copy_of_the_cookie_is_worth_nothing()
    {
        var cookie = await SignIn(await host.NewClinic());
        Assert.Equal(200, (await Ask(HttpMethod.Get, cookie.Value)).Status);

        await SignOut(cookie.Value);

        Assert.Equal(401, (await Ask(HttpMethod.Get, cookie.Value)).Status);
    }

    [Fact]
    public async Task It_ends_by_itself_after_twelve_hours_without_a_visit()
    {
        var cookie = await SignIn(await host.NewClinic());
        host.Clock.MoveOn(TimeSpan.FromHours(12) + TimeSpan.FromMinutes(1));

        Assert.Equal(401, (await Ask(HttpMethod.Get, cookie.Value)).Status);
    }

    [Fact]
    public async Task A_change_with_a_cookie_but_without_our_header_is_refused()
    {
        var clinic = await host.NewClinic();
        var cookie = await SignIn(clinic);
        var path = $"{TestClinic.PathOf(clinic.Patient)}/invitations";

        (await clinic.NothingChanges(() => Ask(HttpMethod.Post, cookie.Value, path))).MustBeProblem(403, "request.forgery_guard");
        (await Ask(HttpMethod.Post, cookie.Value, path, ("X-ClinicStretch", "1"))).MustBe(201);
    }

    // Another site cannot make a browser send an authorization header, but it must not help together with a cookie either.
    [Fact]
    public async Task An_empty_authorization_header_does_not_stand_in_for_it()
    {
        var clinic = await host.NewClinic();
        var cookie = await SignIn(clinic);

        var answer = await clinic.NothingChanges(() => Ask(
            HttpMethod.Post, cookie.Value, $"{TestClinic.PathOf(clinic.Patient)}/invitations", ("Authorization", "Basic x")));

        Assert.True(answer.Status is 401 or 403, answer.Text);
    }

    [Fact]
    public async Task The_key_in_the_cookie_is_not_in_the_database()
    {
        var clinic = await host.NewClinic();
        var store = host.Services.GetRequiredService<SignInStore>();
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString())], "test");

        var key = await store.StoreAsync(new AuthenticationTicket(new ClaimsPrincipal(identity), IdentityConstants.ApplicationScheme));

        Assert.NotNull(await store.RetrieveAsync(key));
        await using var command = host.Owner.CreateCommand("SELECT count(*) FROM sign_ins s WHERE s::text LIKE '%' || $1 || '%'");
        command.Parameters.Add(new() { Value = key });
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private Task<Answer> Ask(HttpMethod method, string cookie, string path = "/api/v1/clinic", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Headers = { { "Cookie", cookie } } };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return host.Stranger().Send(request);
    }

    // The claims a bearer token of the same person carries, handed to the cookie scheme.
    private async Task<(string Value, string Attributes)> SignIn(TestClinic clinic)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Headers.Authorization = $"Bearer {await clinic.Therapist.Token()}";
        var bearer = await http.AuthenticateAsync(IdentityConstants.BearerScheme);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, bearer.Principal!);
        var cookie = http.Response.Headers.SetCookie.ToString().Split(';', 2);
        return (cookie[0], cookie[1]);
    }

    private async Task SignOut(string cookie)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Headers.Cookie = cookie;
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
