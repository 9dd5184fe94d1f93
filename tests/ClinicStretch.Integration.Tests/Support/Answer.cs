using System.Text.Json.Nodes;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>What came back over HTTP.</summary>
public sealed record Answer(int Status, string? MediaType, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    /// <summary>Each as it was sent: an expiry holds a comma.</summary>
    public IReadOnlyList<string> SetCookies { get; private init; } = [];

    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Text)!;

    public static async Task<Answer> Of(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
    {
        SetCookies = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
    };

    public Answer MustBe(int status)
    {
        Assert.True(Status == status, $"Expected {status}, got {Status}: {Text}");
        return this;
    }

    /// <summary>A problem with a stable code and words to read.</summary>
    public Answer MustBeProblem(int status, string code)
    {
        MustBe(status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(code, Json["code"]?.GetValue<string>());
        Assert.Matches("^[a-z0-9_]+([.][a-z0-9_]+)?$", code);
        Assert.Equal(status, Json["status"]!.GetValue<int>());
        Assert.False(string.IsNullOrWhiteSpace(Json["title"]?.GetValue<string>()));
        Assert.False(string.IsNullOrWhiteSpace(Json["detail"]?.GetValue<string>()));
        return this;
    }
}
