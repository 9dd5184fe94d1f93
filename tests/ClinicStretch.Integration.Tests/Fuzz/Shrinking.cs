using System.Diagnostics;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>Makes a request smaller as long as it still does what it did.</summary>
internal static class Shrinking
{
    private const int MostTries = 300;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    public static async Task<FuzzRequest> Smallest(FuzzRequest request, Func<FuzzRequest, Task<bool>> still)
    {
        var (tries, begun) = (0, Stopwatch.GetTimestamp());
        var goesOn = true;
        while (goesOn)
        {
            goesOn = false;
            foreach (var smaller in Smaller(request).Where(s => s.Size < request.Size))
            {
                if (tries++ > MostTries || Stopwatch.GetElapsedTime(begun) > Longest)
                {
                    return request;
                }

                if (await still(smaller))
                {
                    (request, goesOn) = (smaller, true);
                    break;
                }
            }
        }

        return request;
    }

    private static IEnumerable<FuzzRequest> Smaller(FuzzRequest request)
    {
        for (var i = 0; i < request.Headers.Count; i++)
        {
            yield return request with { Headers = Without(request.Headers, i) };
        }

        for (var i = 0; i < request.Query.Count; i++)
        {
            yield return request with { Query = Without(request.Query, i) };
        }

        if (request.Raw is { Length: > 0 } raw)
        {
            yield return request with { Raw = raw[..(raw.Length / 2)] };
        }

        foreach (var body in request.Body is { } whole ? whole.Each(Less) : [])
        {
            yield return request with { Body = body };
        }
    }

    private static IEnumerable<Tree?> Less(Tree place)
    {
        yield return null;
        if (place.Size > 4)
        {
            yield return Tree.Null;
        }

        // A text is halved from either end; a half that ends within an escape is no JSON, does not break the same law, and is passed over.
        if (place.Leaf is ['"', .. { Length: > 3 } text, '"'])
        {
            yield return new Tree($"\"{text[..(text.Length / 2)]}\"");
            yield return new Tree($"\"{text[(text.Length / 2)..]}\"");
            yield return new Tree($"\"{text[1..]}\"");
            yield return new Tree($"\"{text[..^1]}\"");
        }
    }

    private static List<T> Without<T>(IReadOnlyList<T> all, int at) => [.. all.Where((_, i) => i != at)];
}
