using ClinicStretch.Architecture.Tests.Reading;
using ClinicStretch.Architecture.Tests.Rules;

namespace ClinicStretch.Architecture.Tests;

public sealed class RequestTests
{
    private static readonly IReadOnlyList<Type> Types = Product.Types(Product.Assemblies);

    private static readonly Type[] PlantedTypes = typeof(Planted).GetNestedTypes();

    [Fact]
    public void Every_request_has_exactly_one_role_marker()
    {
        Assert.NotEmpty(RequestRules.Requests(Types));
        Assert.Empty(RequestRules.NotOneMarker(Types));
    }

    [Fact]
    public void A_request_with_no_marker_or_two_is_found() => Assert.Equal(
        [$"{typeof(Planted.Unmarked).FullName}: 0 role markers", $"{typeof(Planted.MarkedTwice).FullName}: 2 role markers"],
        RequestRules.NotOneMarker([typeof(Planted.Unmarked), typeof(Planted.MarkedTwice), typeof(Planted.Marked)]));

    [Fact]
    public void Every_request_has_exactly_one_handler() => Assert.Empty(RequestRules.NotOneHandler(Types));

    [Fact]
    public void A_request_with_no_handler_or_two_is_found() => Assert.Equal(
        [$"{typeof(Planted.Orphan).FullName}: 0 handlers", $"{typeof(Planted.Unmarked).FullName}: 2 handlers"],
        RequestRules.NotOneHandler(
        [
            .. PlantedTypes, typeof(Planted.SecondHandler), typeof(Planted.ThirdHandler),
        ]).Order(StringComparer.Ordinal));

    [Fact]
    public void Handlers_and_validators_are_internal_and_sealed() => Assert.Empty(RequestRules.OpenParts(Types));

    [Fact]
    public void A_public_handler_and_an_open_validator_are_found() => Assert.Equal(
        [typeof(Planted.PublicHandler).FullName, typeof(Planted.OpenValidator).FullName],
        RequestRules.OpenParts([typeof(Planted.PublicHandler), typeof(Planted.SecondHandler), typeof(Planted.OpenValidator)]));

    [Fact]
    public void Use_cases_send_no_requests() => Assert.Empty(RequestRules.Senders(Product.Sources));

    [Fact]
    public void A_use_case_that_sends_requests_is_found() => Assert.Single(RequestRules.Senders(
    [
        Planted.File("class Handler(IMediator mediator);", "src/ClinicStretch.Application/Plans/Planted.cs"),
        Planted.File("// IMediator\nclass Handler(IClinicDb db);", "src/ClinicStretch.Application/Plans/Good.cs"),
        Planted.File("class Endpoint(IMediator mediator);", "src/ClinicStretch.Web/Plans/Good.cs"),
    ]));

    [Fact]
    public void Features_do_not_make_one_anothers_requests() =>
        Assert.Empty(RequestRules.ForeignRequests(Product.Sources, RequestRules.Requests(Types)));

    [Fact]
    public void A_request_made_by_another_feature_is_found()
    {
        var logSession = typeof(Application.Sessions.LogSession);
        Assert.Equal(
            ["src/ClinicStretch.Application/Plans/Planted.cs: LogSession"],
            RequestRules.ForeignRequests(
                [
                    Planted.InMethod("Run(new LogSession(id, body));", "src/ClinicStretch.Application/Plans/Planted.cs"),
                    Planted.InMethod("Run(new LogSession(id, body));", "src/ClinicStretch.Application/Sessions/Good.cs"),
                    Planted.InMethod("Run(new LogSessionHandler(book));", "src/ClinicStretch.Application/Plans/Good.cs"),
                ],
                [logSession]));
    }

    [Fact]
    public void What_has_something_printed_waits_for_a_place() => Assert.Equal(
        [
            // One sheet on trial when a clinic changes its logo, and the logo as it is.
            "src/ClinicStretch.Web/Accounts/Brand/Logo/LogoEndpoints.cs",
            "src/ClinicStretch.Web/Accounts/Brand/Logo/LogoPage.razor",

            // The endpoint that writes the ZIP holds a place for all of it.
            "src/ClinicStretch.Web/Programmes/Batch/ProgrammeZip.cs",

            // Shows on the screen what would be printed.
            "src/ClinicStretch.Web/Progress/Reports/DischargePage.razor",
            "src/ClinicStretch.Web/Progress/Reports/ReportPage.razor",
        ],
        RequestRules.PrintedWithoutAPlace(Product.Sources, Types).Order(StringComparer.Ordinal));

    [Fact]
    public void A_print_without_a_place_is_found() => Assert.Equal(
        ["src/ClinicStretch.Web/Plans/Planted.cs"],
        RequestRules.PrintedWithoutAPlace(
            [
                Planted.InMethod("Run(new GetProgramme(id));", "src/ClinicStretch.Web/Plans/Planted.cs"),
                Planted.InMethod("Map(Heavy(HeavyWork.Print), new GetProgramme(id));", "src/ClinicStretch.Web/Plans/Good.cs"),
                Planted.InMethod("Run(new GetPlan(id));", "src/ClinicStretch.Web/Plans/Other.cs"),
            ],
            Types));
}
