using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue.Media;

/// <summary>The page that adds a picture, met by those it is not for. What it does is tried in a browser.</summary>
public sealed class MediaPageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Page = "/exercises/cat-cow/media/new";

    [Fact]
    public async Task Only_a_therapist_sees_the_form()
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Get(Page)).MustBe(200);
        (await clinic.Administrator.Get(Page)).MustBe(403);
        (await clinic.Patient.Get(Page)).MustBe(403);
        var stranger = (await host.Stranger().Get(Page)).MustBe(302);
        Assert.Contains("/sign-in", stranger.Headers["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_another_site_adds_nothing()
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => clinic.Therapist.Post(Page, Uploads.Form(Samples.Read("baseline.jpg"))))).MustBe(400);
    }

    [Fact]
    public async Task A_file_that_is_too_large_for_the_page_is_told_so_in_words()
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.NothingChanges(() => clinic.Therapist.Post(Page, Uploads.Form(new byte[107_000_000])));

        Assert.Contains("A picture may have 10 MB, a video 100 MB.", answer.MustBe(413).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_on_its_way_has_no_name_on_the_disk()
    {
        await using var file = Application.Catalogue.Media.NamelessFile.Open();
        await file.WriteAsync(new byte[10], TestContext.Current.CancellationToken);

        Assert.True(OperatingSystem.IsWindows() || !File.Exists(file.Name));
    }
}
