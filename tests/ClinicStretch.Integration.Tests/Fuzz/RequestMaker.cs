using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>Makes requests that are right but for a thing or two.</summary>
/// <param name="extras">Properties of everything that is stored, each with a value that marks it.</param>
internal sealed partial class RequestMaker(JsonNode document, World world, IReadOnlyList<(string Name, Tree Value)> extras, Random random)
{
    private static readonly string[] Actors = ["therapist", "therapist", "therapist", "administrator", "administrator", "patient", "patient", "patient", "nobody"];

    public FuzzRequest Make(Operation operation)
    {
        var request = Right(operation);
        for (var times = random.Next(8) is 0 ? 0 : 1 + random.Next(2); times > 0; times--)
        {
            request = Spoil(request, operation);
        }

        return request;
    }

    private FuzzRequest Right(Operation operation)
    {
        var path = Placeholder().Replace(operation.Path, m => Segment(m.Groups["name"].Value, operation));
        var query = operation.Query.Where(q => random.Next(3) is 0 || (q.Name == operation.Always && random.Next(5) > 0)).Select(q => (q.Name, Uri.EscapeDataString(Plain(Sample(q.Name, q.Schema, 0)))));
        var body = operation.Body is null ? null : random.Next(4) > 0 && world.RightBody(operation) is { } right ? Tree.Of(right) : Sample("", operation.Body, 0);
        return new FuzzRequest(random.Pick(Actors), operation.Method, path, [.. query], [], operation.MediaType, body);
    }

    private string Segment(string name, Operation operation) => name switch
    {
        "slug" => operation.Path.Contains("routines", StringComparison.Ordinal) ? "gentle-six" : random.Pick(["cat-cow", "knee-to-chest", "own-one"]),
        "number" => "1",
        "instrument" => random.Pick(["nprs-week", "rmdq-24"]),
        _ => world.Id(name, random),
    };

    private Tree Sample(string name, JsonNode? schema, int depth)
    {
        schema = Resolved(schema);
        var choice = schema?["oneOf"] ?? schema?["anyOf"];
        if (depth > 8 || schema is null)
        {
            return Tree.Null;
        }

        return choice is JsonArray { Count: > 0 } choices ? Sample(name, random.Pick([.. choices]), depth + 1)
            : schema["enum"] is JsonArray { Count: > 0 } words ? Tree.Of(random.Pick([.. words]))
            : TypeOf(schema) switch
            {
                "object" => new Tree(null, Members: Members(schema, depth)),
                "array" => new Tree(null, Items: [.. Enumerable.Range(0, random.Next(3)).Select(_ => Sample(name, schema["items"], depth + 1))]),
                "boolean" => new Tree(random.Next(2) is 0 ? "true" : "false"),
                "integer" or "number" => new Tree($"{random.Next(1, 6)}"),
                _ => Tree.Text(Words(name, schema["format"]?.GetValue<string>())),
            };
    }

    private List<(string Name, Tree Value)> Members(JsonNode schema, int depth)
    {
        var required = (schema["required"]?.AsArray() ?? []).Select(r => r!.GetValue<string>()).ToHashSet();
        return [.. (schema["properties"]?.AsObject() ?? []).Where(p => required.Contains(p.Key) || random.Next(3) > 0).Select(p => (p.Key, Sample(p.Key, p.Value, depth + 1)))];
    }

    private string Words(string name, string? format) => (format, name) switch
    {
        ("uuid", _) => world.Id(name, random),
        ("date", _) => $"{world.Now:yyyy-MM-dd}",
        ("date-time", _) => $"{world.Now.AddMinutes(-random.Next(1, 60)):O}",
        (_, "exercise" or "slug") => "cat-cow",
        (_, "language") => "en-GB",
        (_, "timeZone" or "timeZoneId") => "Europe/London",
        _ => $"Gentle {Spoiling.Canary}",
    };

    private JsonNode? Resolved(JsonNode? schema)
    {
        while (schema?["$ref"]?.GetValue<string>() is { } reference)
        {
            schema = reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, part) => node?[part]);
        }

        return schema;
    }

    // What the operation takes itself, wherever in its body, is nobody's to wonder at.
    private HashSet<string> Names(JsonNode? body)
    {
        HashSet<string> names = [];
        List<JsonNode?> open = [body];
        for (var at = 0; at < open.Count; at++)
        {
            var schema = Resolved(open[at]);
            var members = schema?["properties"]?.AsObject().Where(p => names.Add(p.Key)).Select(p => p.Value) ?? [];
            JsonNode?[] below = [.. members, schema?["items"], .. schema?["oneOf"]?.AsArray() ?? [], .. schema?["anyOf"]?.AsArray() ?? []];
            open.AddRange(below.OfType<JsonNode>());
        }

        return names;
    }

    private string TypeOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray types => random.Pick([.. types.Select(t => t!.GetValue<string>()).Where(t => t is not "null")]),
        { } type => type.GetValue<string>(),
        null => schema["properties"] is null ? "string" : "object",
    };

    private static string Plain(Tree value) => value.Leaf?.Trim('"') ?? "";

    private FuzzRequest Spoil(FuzzRequest request, Operation operation) => random.Next(14) switch
    {
        < 5 when request.Body is { } body => request with { Body = Elsewhere(body, _ => Spoiling.Value(random)) },
        5 when request.Body is { } body => request with { Body = Elsewhere(body, _ => null) },
        6 when request.Body is { } body => request with { Body = Added(body, Names(operation.Body)) },
        7 when request.Body is { Members.Count: > 0 } body => request with { Body = body with { Members = [.. body.Members, random.Pick(body.Members)] } },
        8 when request.Body is not null => request with { MediaType = Spoiling.MediaType(random) },
        9 when request.Body is not null => request with { Raw = Spoiling.Body(random) },
        10 => request with { Headers = [.. request.Headers, Spoiling.Header(random)] },
        11 => request with { Path = AnotherSegment(request.Path) },
        12 => request with { Method = random.Pick(["HEAD", "PATCH", "DELETE", "OPTIONS", "PUT", "POST", "GET"]) },
        _ => request with { Query = AnotherQuery(request.Query) },
    };

    private Tree Elsewhere(Tree body, Func<Tree, Tree?> change)
    {
        var places = body.Each(place => [change(place)]).ToList();
        return places.Count is 0 ? Spoiling.Value(random) : random.Pick(places);
    }

    // Every property of something stored, at the top or somewhere below.
    private Tree Added(Tree body, HashSet<string> known)
    {
        var taken = extras.Where(e => !known.Contains(e.Name)).Skip(random.Next(extras.Count / 2)).Take(80).ToList();
        var places = body.Each(place => place.Members is null ? [] : [With(place, taken)]).Append(With(body, taken)).ToList();
        return random.Pick(places);
    }

    private static Tree With(Tree place, IReadOnlyList<(string Name, Tree Value)> added) =>
        place with { Members = [.. place.Members ?? [], .. added.Where(e => (place.Members ?? []).All(m => m.Name != e.Name))], Leaf = null, Items = null };

    private string AnotherSegment(string path)
    {
        var parts = path.Split('/');
        var at = random.Next(3, Math.Max(parts.Length, 4));
        return string.Join('/', at < parts.Length ? parts.Select((part, i) => i == at ? Spoiling.Segment(random) : part) : [.. parts, Spoiling.Segment(random)]);
    }

    private List<(string Name, string Value)> AnotherQuery(IReadOnlyList<(string Name, string Value)> query)
    {
        var name = query.Count > 0 && random.Next(4) > 0 ? random.Pick(query).Name : random.Pick(["q", "limit", "after", "language", "sort", "from", "page", "x", "%00", ""]);
        return random.Next(5) is 0
            ? [.. query, .. query, (name, Spoiling.Escaped(random))]
            : [.. query.Where(q => q.Name != name), (name, Spoiling.Escaped(random))];
    }

    [GeneratedRegex("{(?<name>[a-zA-Z]+)}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
