using ClinicStretch.Web.Operation;
using Microsoft.Extensions.Configuration;

namespace ClinicStretch.Integration.Tests.Operation;

public sealed class KeyCertificateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clinicstretch-keys").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_private_database_gets_one_of_its_own_and_keeps_it()
    {
        using var first = KeyCertificate.Find(Settings(), _folder);
        using var second = KeyCertificate.Find(Settings(), _folder);

        Assert.True(first!.HasPrivateKey);
        Assert.Equal(first.Thumbprint, second!.Thumbprint);
    }

    [Fact]
    public void Nobody_but_its_owner_may_read_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix rights.");
        using var made = KeyCertificate.Find(Settings(), _folder);

#pragma warning disable CA1416
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "keys.pfx")));
#pragma warning restore CA1416
    }

    [Fact]
    public void A_database_of_somebody_else_gets_none_unless_one_is_named() => Assert.Null(KeyCertificate.Find(Settings(), null));

    [Fact]
    public void A_named_one_that_cannot_be_read_stops_the_start()
    {
        var file = Path.Combine(_folder, "broken.pfx");
        File.WriteAllText(file, "This is no certificate.");

        Assert.Throws<OperatorException>(() => KeyCertificate.Find(Settings(("Keys:Certificate", file)), null));
    }

    private static IConfiguration Settings(params (string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build();
}
