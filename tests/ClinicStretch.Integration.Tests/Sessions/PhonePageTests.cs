using System.Text.RegularExpressions;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions;

/// <summary>The page of the app, as a phone gets it before it has asked for anything else.</summary>
public sealed partial class PhonePageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    // A file that is first heard of in another file comes a way there and back later.
    [Fact]
    public async Task It_names_each_file_that_the_first_screen_is_made_of()
    {
        var page = await Text("/me/app");
        var needed = new SortedSet<string>(StringComparer.Ordinal);
        await Follow("/js/patient/app.js", needed);

        Assert.Equal(needed, Preloaded().Matches(page).Select(m => m.Groups["path"].Value).Order(StringComparer.Ordinal));
    }

    private async Task Follow(string module, SortedSet<string> found)
    {
        if (!found.Add(module))
        {
            return;
        }

        foreach (Match import in Imported().Matches(await Text(module)))
        {
            await Follow(new Uri(new Uri(host.Http.BaseAddress!, module), import.Groups["path"].Value).AbsolutePath, found);
        }
    }

    private Task<string> Text(string path) => host.Http.GetStringAsync(path, TestContext.Current.CancellationToken);

    [GeneratedRegex("""<link rel="modulepreload" href="(?<path>[^"]+)">""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Preloaded();

    [GeneratedRegex("""^import .*from ['"](?<path>[^'"]+)['"];$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Imported();
}
