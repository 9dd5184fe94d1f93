using ClinicStretch.Infrastructure.Backups;
using ClinicStretch.Infrastructure.Backups.Format;
using ClinicStretch.Integration.Tests.Catalogue.Media;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Operation.Backups;
using Microsoft.Extensions.Configuration;

namespace ClinicStretch.Integration.Tests.Operation.Backups;

/// <summary>Two clinics with plans, sessions and a picture, and a backup of them.</summary>
public sealed class BackedUpClinics(TestPostgres postgres) : IAsyncLifetime
{
    public const string Phrase = "four calm rivers run";

    // Not one for its owner alone: root's PostgreSQL runs as another user.
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"clinicstretch-backups-{Guid.NewGuid():N}"));

    public ClinicHost Host { get; } = new(postgres);

    public TestClinic[] Clinics { get; } = new TestClinic[2];

    public string Backup { get; private set; } = "";

    /// <summary>What the operator was told.</summary>
    public string Told { get; private set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        for (var i = 0; i < Clinics.Length; i++)
        {
            Clinics[i] = await Host.NewClinic();
            (await Clinics[i].Log(Clinics[i].Session(await Clinics[i].Prescribe()))).MustBe(201);
            await Clinics[i].Therapist.Add(Samples.Read("picture.png"));
        }

        Backup = NewFile();
        Told = await Run(BackupVerb.Run, 0, Settings(), "--out", Backup);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>In a folder of their own.</summary>
    public string NewFile() => Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.backup");

    public string NewFolder() => Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}");

    /// <summary>As the environment says it: the clinics' database and the passphrase, unless told otherwise.</summary>
    public IConfiguration Settings(params (string Name, string? Value)[] others) => Environment(
        [("ConnectionStrings:Clinic", Host.Database.Owner), (Passphrase.Setting, Phrase), .. others]);

    public static IConfiguration Environment(params (string Name, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }

    /// <summary>What a verb told, after a look at its exit code.</summary>
    internal static async Task<string> Run(
        Func<IReadOnlyList<string>, IConfiguration, TextWriter, CancellationToken, Task<int>> verb, int code, IConfiguration settings, params string[] words)
    {
        await using var output = new StringWriter();
        var ended = await verb(words, settings, output, Cancel);
        Assert.True(ended == code, $"Ended with {ended}: {output}");
        return output.ToString();
    }

    /// <summary>The same backup, made anew with another list of contents, or with other parts.</summary>
    /// <param name="part">What becomes of a part besides the list of contents; null leaves it out.</param>
    internal async Task<string> Rewritten(
        string backup, Func<BackupManifest, BackupManifest>? change = null, Func<string, byte[], byte[]?>? part = null)
    {
        await using var input = File.OpenRead(backup);
        await using var opening = new OpeningStream(input, await BackupHeader.Read(input, Phrase, Cancel));
        await using var sections = new SectionReader(opening);
        var file = NewFile();
        await using var output = File.Create(file);
        await using var closing = new ClosingStream(output, await BackupHeader.Write(output, Phrase, 1000, 4096, Cancel));
        var writer = new SectionWriter(closing);
        while (await sections.Next(Cancel) is { } name)
        {
            using var content = new MemoryStream();
            await sections.CopyToAsync(content, Cancel);
            var changed = name is BackupMaker.ManifestSection
                ? (change?.Invoke(BackupManifest.FromJson(content.ToArray())).ToJson() ?? content.ToArray())
                : part is null ? content.ToArray() : part(name, content.ToArray());
            if (changed is not null)
            {
                await writer.Write(name, changed, Cancel);
            }
        }

        await writer.End(Cancel);
        await closing.Complete(Cancel);
        return file;
    }
}
