namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>Values that have broken programs before.</summary>
internal static class Spoiling
{
    /// <summary>Stands in texts that are sent, and must stand in no line of the log and no refusal.</summary>
    public const string Canary = "kestrelwing";

    private static readonly string Huge = new('a', 70_000);

    private static readonly string[] Texts =
    [
        "", " ", "\t\r\n", Canary, $"{Canary}\0", "\0", "\ud83d", $"{Canary}\ude00", "\u202e" + Canary + "\u202c", "\ufeff", "\uffff", "\u200d\u200d", "😀🤸", "𝔘𝔫𝔦",
        "e\u0301\u0302\u0303\u0304\u0305", "ﷺ", "İıſß", "' OR 1=1 --", $"'; DROP TABLE patients; -- {Canary}", "%", "_%\\", "*:*&|!()", "<script>alert(1)</script>", "../../../etc/passwd",
        "=1+1", "\r\nX-Evil: 1", "{{7*7}}", "null", "true", "0", "-1", "1e9", "NaN", "en-GB", "xx-XX", "en-GB-oxendict-x-" + Canary, "Europe/London", "Mars/Olympus",
        "2026-02-30", "2026-03-02", "9999-12-31", "0001-01-01", "2026-03-29T01:30:00Z", "9999-12-31T23:59:59.9999999+14:00", "0001-01-01T00:00:00+14:00", "2026-03-02T09:00:00+99:99",
        "25:61", "javascript:alert(1)", "data:text/html,x", "//evil.example", "http://127.0.0.1:1/", "https://fcm.googleapis.com/" + Canary, "a@b", Canary + "@clinic.example", "#fff", "cat-cow", "CAT-COW",
        "gentle-six", Huge, new string('9', 400), new string('\u0301', 5_000), string.Concat(Enumerable.Repeat("𝔘", 5_000)), new string('(', 10_000), new string(' ', 20_000),
        string.Join(',', Enumerable.Range(0, 5_000)), string.Concat(Enumerable.Repeat("a b ", 10_000)),
    ];

    private static readonly string[] Numbers =
    [
        "-1", "0", "1", "11", "-0", "0.5", "1.0", "101", "2147483647", "2147483648", "-2147483648", "9223372036854775807", "9223372036854775808", "1e2", "1e400", "-1e400", "1e-400", "1E+2",
        new string('9', 400), "0." + new string('3', 400), "79228162514264337593543950335",
    ];

    private static readonly string[] Others =
    [
        "true", "false", "null", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"a\":{}}", "{\"$type\":\"System.IO.FileInfo\"}", "{\"__proto__\":{}}", "{\"\":1}",
        new string('[', 200) + new string(']', 200),
        string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200),
        $"[{string.Join(',', Enumerable.Repeat("1", 5_000))}]", $"[{string.Join(',', Enumerable.Repeat("{}", 500))}]",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"",
    ];

    private static readonly string[] MediaTypes =
    [
        "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "application/json; charset=utf-16",
        "application/json; charset=klingon", "application/JSON", "application/problem+json", "text/json", "*/*", ";", "application/json;;;", "application/octet-stream", "image/png",
    ];

    private static readonly string[] Bodies =
    [
        "", " ", "{", "}", "[", "\"", "nul", "{\"a\":1,}", "{a:1}", "// " + Canary, "{}{}", "\u00ff\u00fe{\u0000}\u0000", "{\"name\":\"\u00ff\u00c0\u0080\"}", "\u00ef\u00bb\u00bf{}", "\0", "a=b&c=d",
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x\0.png\"\r\n\r\n\u0089PNG\r\n--x--\r\n", "--x\r\n", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        new string('[', 100_000), "{\"a\":\"" + new string('b', 300_000) + "\"}",
    ];

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Accept", "application/xml"), ("Accept", ";q=banana"), ("Accept", "*/*;q=0"), ("Accept-Language", "ar,*;q=0.1"), ("Accept-Language", new string(',', 500)),
        ("Accept-Language", "de;q=99999999999999999999,fr;q=-1,;;;"), ("Accept-Language", Canary + "\u00ff"), ("Accept-Encoding", "br;q=x,gzip"), ("If-None-Match", "\"x\", W/\"y"), ("If-None-Match", "*"),
        ("If-Match", Canary), ("If-Modified-Since", "yesterday"), ("Range", "bytes=-1"), ("Range", "bytes=99999999999999999999-"), ("Range", "bytes=5-1,2-3,x"), ("Range", "lines=1-2"),
        ("X-Forwarded-For", "' OR 1=1"), ("X-Forwarded-Host", "evil.example"), ("X-HTTP-Method-Override", "DELETE"), ("Cookie", "clinicstretch=x; .AspNetCore.Identity.Application=CfDJ8AAAA"),
        ("Cookie", "=; ;;="), ("X-ClinicStretch", "1"), ("Authorization", "Bearer x.y.z"), ("Authorization", "Basic " + Canary), ("Authorization", "Bearer"), ("Content-Encoding", "gzip"),
        ("Origin", "https://evil.example"), ("Idempotency-Key", Canary), ("X-Clinic", "00000000-0000-0000-0000-000000000000"), ("traceparent", "00-zz-zz-01"), ("Referer", Canary), ("User-Agent", new string('u', 4_000)),
        ("Sec-Fetch-Site", "cross-site"), ("X-Long", new string('h', 20_000)), ("Host", "evil.example"),
    ];

    private static readonly string[] Segments =
    [
        "0", "-1", "x", "..", ".", "%2e%2e", "%2f", "%00", "%", "%zz", "%ff", "%ed%a0%80", "%F0%9F%98%80", "a%0d%0ab", "00000000-0000-0000-0000-000000000000", "{00000000-0000-0000-0000-000000000000}",
        "99999999999999999999", "null", "cat-cow", "cat-cow%20", "CAT-COW", "*", "a;b=c", "a%3fb", "~", Canary, "%E2%80%AE" + Canary,
    ];

    public static string Text(Random random) => random.Pick(Texts);

    public static string MediaType(Random random) => random.Pick(MediaTypes);

    public static string Body(Random random) => random.Pick(Bodies);

    public static (string Name, string Value) Header(Random random) => random.Pick(Headers);

    public static string Segment(Random random) => random.Next(8) is 0 ? new string('s', 3_000) : random.Pick(Segments);

    /// <summary>Something else in the place of a value of JSON.</summary>
    public static Tree Value(Random random) => random.Next(10) switch
    {
        < 5 => Tree.Text(Text(random)),
        < 8 => new Tree(random.Pick(Numbers)),
        _ => new Tree(random.Pick(Others)),
    };

    /// <summary>A value of an address; some are encoded wrongly.</summary>
    public static string Escaped(Random random)
    {
        var text = Text(random);
        return random.Next(6) is 0 ? Segment(random) : text.Length > 6_000 ? random.Pick(Numbers) : Uri.EscapeDataString(Whole(text));
    }

    // Half a pair of surrogates has no UTF-8; its bytes are sent all the same.
    private static string Whole(string text) => text.Replace("\ud83d", "\ufffd", StringComparison.Ordinal).Replace("\ude00", "\ufffd", StringComparison.Ordinal);

    public static T Pick<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
