using System.Net.Http.Headers;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue.Media;

/// <summary>Pictures and videos on their way to the server, with a ledger that is right, for a test to spoil.</summary>
internal static class Uploads
{
    public static string NewPath() => $"/api/v1/media/{Guid.CreateVersion7()}";

    public static Dictionary<string, string> Ledger(params IReadOnlyList<(string Name, string Value)> changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["exercise"] = "cat-cow",
            ["author"] = "Ann Vale",
            ["source"] = "Taken at the clinic",
            ["licence"] = "own-work",
            ["alternative-text"] = "A back, arched upwards like a cat's",
        };
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return fields;
    }

    /// <summary>As a browser sends it. What the file is called and said to be is a picture, whatever it is.</summary>
    public static MultipartFormDataContent Form(HttpContent file, Dictionary<string, string>? ledger = null)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in ledger ?? Ledger())
        {
            form.Add(new StringContent(value), name);
        }

        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(file, "file", "picture.jpg");
        return form;
    }

    public static MultipartFormDataContent Form(byte[] file, Dictionary<string, string>? ledger = null) => Form(new ByteArrayContent(file), ledger);

    /// <summary>Adds a picture that is right, and answers where it is.</summary>
    public static async Task<string> Add(this Visitor member, byte[]? file = null, Dictionary<string, string>? ledger = null)
    {
        var path = NewPath();
        (await member.Put(path, Form(file ?? Samples.Read("baseline.jpg"), ledger))).MustBe(201);
        return path;
    }
}
