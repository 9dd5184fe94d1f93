using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace ClinicStretch.Web.Sessions.Offline;

/// <summary>
/// The files a phone keeps, the same for everybody: the page, its scripts, styles and letters. Their hash is the version of the service
/// worker, so that a new release of any of them is a new worker, without a build step.
/// </summary>
internal sealed class PhoneShell(IWebHostEnvironment environment)
{
    public const string Path = "/me/app";

    /// <summary>All its styles in one, since each file costs a slow network a way there and back. From the root, for the letters they name.</summary>
    public const string StylesPath = "/phone.css";

    private const string Page = "phone.html";
    private const string Worker = "js/patient/worker/worker.js";
    private const string Push = "js/patient/push.js";

    private static readonly string[] Folders = ["js/patient", "js/player"];

    private static readonly string[] Sheets =
        ["app.css", "css/tokens.css", "css/layout.css", "css/forms.css", "css/components.css", "css/patient.css", "css/phone.css"];

    private static readonly string[] Files =
    [
        "css/player.css", "lib/atkinson-hyperlegible/latin-regular.woff2", "lib/atkinson-hyperlegible/latin-bold.woff2", "mark.svg", "phone.webmanifest",
    ];

    private readonly Lazy<Kept> _kept = new(() => Read(environment.WebRootFileProvider));

    /// <summary>The page, without a word about anybody.</summary>
    public string Html => _kept.Value.Html;

    public string Styles => _kept.Value.Styles;

    /// <summary>The service worker: what it keeps, and the code that does it.</summary>
    /// <param name="sends">True for a browser that lets a worker send what waits; it takes modules too.</param>
    public string WorkerScript(bool sends) => (sends ? "import '/js/patient/worker/sync.js';\n" : "") + _kept.Value.Script;

    /// <summary>Of all that is kept.</summary>
    public string Version => _kept.Value.Version;

    private static Kept Read(IFileProvider root)
    {
        var files = Folders.SelectMany(f => Below(root, f)).Concat(Files).Where(f => f != Worker && root.GetFileInfo(f).Exists).Order(StringComparer.Ordinal).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Concat(Sheets).Append(Page).Append(Worker))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(Bytes(root, file));
        }

        var version = Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
        var shell = JsonSerializer.Serialize(files.Select(f => "/" + f).Prepend(StylesPath).Prepend(Path));
        return new Kept(Text(root, Page), string.Concat(Sheets.Select(f => Text(root, f))), $"self.release = {{ version: '{version}', shell: {shell} }};\n{Text(root, Worker)}\n{Text(root, Push)}", version);
    }

    private static IEnumerable<string> Below(IFileProvider root, string folder) => root.GetDirectoryContents(folder).SelectMany(
        entry => entry.IsDirectory ? Below(root, $"{folder}/{entry.Name}") : entry.Name.EndsWith(".js", StringComparison.Ordinal) ? [$"{folder}/{entry.Name}"] : []);

    private static string Text(IFileProvider root, string file) => Encoding.UTF8.GetString(Bytes(root, file));

    private static byte[] Bytes(IFileProvider root, string file)
    {
        using var stream = root.GetFileInfo(file).CreateReadStream();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private sealed record Kept(string Html, string Styles, string Script, string Version);
}
