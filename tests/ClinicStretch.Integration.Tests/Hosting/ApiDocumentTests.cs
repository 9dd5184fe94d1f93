using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Hosting;

public sealed class ApiDocumentTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task In_production_a_stranger_does_not_see_it() =>
        Assert.NotEqual(200, (await host.Stranger().Get("/openapi/v1.json")).Status);

    [Fact]
    public async Task Every_operation_says_what_it_does_under_a_heading()
    {
        foreach (var (name, operation) in await Operations())
        {
            Assert.False(string.IsNullOrWhiteSpace(operation["summary"]?.GetValue<string>()), name);
            Assert.NotEmpty(operation["tags"]!.AsArray());
        }
    }

    [Theory]
    [InlineData("put /api/v1/patients/{patientId}")]
    [InlineData("put /api/v1/patients/{patientId}/plans/{planId}")]
    [InlineData("post /api/v1/plans/{planId}/publish")]
    [InlineData("get /api/v1/plans/{planId}/programme.pdf")]
    [InlineData("get /api/v1/me/today")]
    [InlineData("put /api/v1/sessions/{sessionId}")]
    [InlineData("post /api/v1/sessions/{sessionId}/corrections")]
    [InlineData("post /api/v1/sessions/batch")]
    [InlineData("get /api/v1/patients/{patientId}/progress")]
    [InlineData("get /api/v1/alerts")]
    [InlineData("post /api/v1/account/token")]
    public async Task The_agreed_operations_are_in_it(string name) => Assert.Contains(name, (await Operations()).Keys);

    [Fact]
    public async Task A_list_says_what_it_holds()
    {
        var clinic = await host.NewClinic();
        var schemas = (await clinic.Therapist.Get("/openapi/v1.json")).MustBe(200).Json["components"]!["schemas"]!;

        Assert.NotNull(schemas["SessionBody"]!["properties"]!["items"]!["items"]);
    }

    private async Task<Dictionary<string, JsonNode>> Operations()
    {
        var clinic = await host.NewClinic();
        var document = (await clinic.Therapist.Get("/openapi/v1.json")).MustBe(200).Json;
        return document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(o => ($"{o.Key} {path.Key.TrimEnd('/')}", o.Value!)))
            .ToDictionary(o => o.Item1, o => o.Item2);
    }
}
