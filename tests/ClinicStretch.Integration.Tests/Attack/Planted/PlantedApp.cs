using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Attack.Planted;

/// <summary>
/// A small server with holes in it, and a sound twin beside each. What is asked of the product is asked of it, too: a scanner that does not find the
/// holes would not have found any of ours, and one that speaks up about a twin is not to be believed.
/// </summary>
internal sealed class PlantedApp(NpgsqlDataSource database, string folder)
{
    private readonly List<string> _book = [];

    /// <summary>What has to be found, and by whom: the address, and a word of the scanner's for it.</summary>
    public static IReadOnlyList<(string Tool, string Kind, string Where)> Holes { get; } =
    [
        ("sqlmap", "SQL Injection", "GET /holes/find"),
        ("sqlmap", "SQL Injection", "GET /holes/list"),
        ("sqlmap", "SQL Injection", "POST /holes/note"),
        ("wapiti", "SQL Injection", "GET /holes/find"),
        ("wapiti", "Cross Site Scripting", "GET /holes/hello"),
        ("wapiti", "Cross Site Scripting", "POST /holes/book"),
        ("wapiti", "Path Traversal", "GET /holes/read"),
        ("wapiti", "Open Redirect", "GET /holes/go"),
        ("wapiti", "Cross Site Request Forgery", "POST /holes/book"),
        ("wapiti", "Content Security Policy Configuration", "GET /"),
        ("wapiti", "HTTP Secure Headers", "GET /"),
        ("wapiti", "HttpOnly Flag cookie", "GET /"),
    ];

    public static IReadOnlyList<Target> Targets { get; } =
    [
        .. new[] { "holes", "twins" }.SelectMany(part => new[]
        {
            new Target($"GET /{part}/find", "GET", $"/{part}/find?name=cow*", null, null),
            new Target($"GET /{part}/list", "GET", $"/{part}/list?order=name*", null, null),
            new Target($"POST /{part}/note", "POST", $"/{part}/note", """{"text":"moo*","times":3}""", null),
        }),
    ];

    public WebApplication Build(X509Certificate2 certificate, Tally tally)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IStartupFilter>(tally);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
        builder.WebHost.UseUrls("http://127.0.0.1:0", "https://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", Home);
        Plant(app.MapGroup("/holes"));
        PutBeside(app.MapGroup("/twins"));
        return app;
    }

    private void Plant(RouteGroupBuilder holes)
    {
        holes.MapGet("/find", (string name) => Names($"SELECT name FROM planted WHERE name = '{name}'"));
        holes.MapGet("/list", (string order) => Names($"SELECT name FROM planted ORDER BY {order}"));
        holes.MapPost("/note", (Note note) => Names($"SELECT name FROM planted WHERE note = '{note.Text}'"));
        holes.MapGet("/hello", (string name) => Page($"<p>Hello {name}</p>"));
        holes.MapPost("/book", (HttpRequest request) => Written(request));
        holes.MapGet("/book", () => Page(string.Concat(_book.Select(words => $"<p>{words}</p>"))));
        holes.MapGet("/read", (string file) => File.Exists(Path.Combine(folder, file)) ? Results.Text(File.ReadAllText(Path.Combine(folder, file))) : Results.NotFound());
        holes.MapGet("/go", (string to) => Results.Redirect(to));
    }

    private void PutBeside(RouteGroupBuilder twins)
    {
        twins.MapGet("/find", (string name) => Names("SELECT name FROM planted WHERE name = $1", name));
        twins.MapGet("/list", (string order) => Names($"SELECT name FROM planted ORDER BY {(order is "note" ? "note" : "name")}"));
        twins.MapPost("/note", (Note note) => Names("SELECT name FROM planted WHERE note = $1", note.Text));
        twins.MapGet("/hello", (string name) => Page($"<p>Hello {Encoded(name)}</p>"));
        twins.MapGet("/read", (string file) => file is "cow.txt" ? Results.Text(File.ReadAllText(Path.Combine(folder, file))) : Results.NotFound());
        twins.MapGet("/go", (string to) => to is "/twins/hello?name=cow" ? Results.Redirect(to) : Results.NotFound());
    }

    private static IResult Home(HttpResponse response)
    {
        response.Headers.Append("Set-Cookie", "planted=cow; path=/");
        var links = new[] { "holes", "twins" }.SelectMany(part => new[] { "find?name=cow", "list?order=name", "hello?name=cow", "read?file=cow.txt", $"go?to=/{part}/hello?name=cow" }
            .Select(link => $"<a href='/{part}/{link}'>{link}</a>"));
        return Page($"{string.Concat(links)}<a href='/holes/book'>book</a><form method='post' action='/holes/book'><input name='words' value='moo'><button>Write</button></form>");
    }

    private async Task<IResult> Written(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        _book.Add($"{form["words"]}");
        return Results.Redirect("/holes/book");
    }

    private async Task<IResult> Names(string sql, params IEnumerable<string> values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value.Replace("\0", "", StringComparison.Ordinal) });
        }

        try
        {
            List<string> names = [];
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                names.Add(reader.GetString(0));
            }

            return Page(string.Concat(names.Select(n => $"<p>{Encoded(n)}</p>")));
        }
        catch (PostgresException e)
        {
            return Results.Text($"PostgreSQL ERROR: {e.MessageText}", statusCode: 500);
        }
    }

    private static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text);

    private static IResult Page(string body) => Results.Text($"<!DOCTYPE html><html><body>{body}</body></html>", "text/html");

    private sealed record Note(string Text, int Times);
}
