using System.Text;
using System.Text.Json.Nodes;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>JSON that may be wrong on purpose: a name may come twice, and a leaf is written as it stands.</summary>
internal sealed record Tree(string? Leaf, IReadOnlyList<(string Name, Tree Value)>? Members = null, IReadOnlyList<Tree>? Items = null)
{
    public static Tree Null { get; } = new("null");

    public int Size => Leaf?.Length ?? ((Members?.Sum(m => m.Name.Length + m.Value.Size) ?? 0) + (Items?.Sum(i => i.Size) ?? 0) + 2);

    public static Tree Of(JsonNode? node) => node switch
    {
        null => Null,
        JsonObject o => new Tree(null, Members: [.. o.Select(m => (m.Key, Of(m.Value)))]),
        JsonArray a => new Tree(null, Items: [.. a.Select(Of)]),
        _ => new Tree(node.ToJsonString()),
    };

    /// <summary>A text as a JSON string of ASCII; half a pair of surrogates is kept as it is.</summary>
    public static Tree Text(string text)
    {
        var written = new StringBuilder("\"");
        foreach (var c in text)
        {
            written.Append(c is >= ' ' and <= '~' and not ('"' or '\\') ? $"{c}" : $"\\u{(int)c:x4}");
        }

        return new Tree(written.Append('"').ToString());
    }

    public override string ToString()
    {
        var written = new StringBuilder();
        Write(written);
        return written.ToString();
    }

    /// <summary>The same with one place changed, for every place: what <paramref name="change"/> makes of it, or without it where that is null.</summary>
    public IEnumerable<Tree> Each(Func<Tree, IEnumerable<Tree?>> change)
    {
        foreach (var (member, at) in (Members ?? []).Select((m, i) => (m, i)))
        {
            foreach (var changed in change(member.Value).Concat(member.Value.Each(change)))
            {
                yield return this with { Members = Swap(Members!, at, changed is null ? null : (member.Name, changed)) };
            }
        }

        foreach (var (item, at) in (Items ?? []).Select((item, i) => (item, i)))
        {
            foreach (var changed in change(item).Concat(item.Each(change)))
            {
                yield return this with { Items = changed is null ? [.. Items!.Where((_, i) => i != at)] : [.. Items!.Select((x, i) => i == at ? changed : x)] };
            }
        }
    }

    private static IReadOnlyList<(string Name, Tree Value)> Swap(IReadOnlyList<(string Name, Tree Value)> members, int at, (string Name, Tree Value)? member) =>
        member is { } changed ? [.. members.Select((m, i) => i == at ? changed : m)] : [.. members.Where((_, i) => i != at)];

    private void Write(StringBuilder written)
    {
        if (Members is not null)
        {
            WriteAll(written, '{', Members, m =>
            {
                written.Append(Text(m.Name).Leaf).Append(':');
                m.Value.Write(written);
            }, '}');
        }
        else if (Items is not null)
        {
            WriteAll(written, '[', Items, i => i.Write(written), ']');
        }
        else
        {
            written.Append(Leaf);
        }
    }

    private static void WriteAll<T>(StringBuilder written, char open, IReadOnlyList<T> parts, Action<T> write, char close)
    {
        written.Append(open);
        for (var i = 0; i < parts.Count; i++)
        {
            written.Append(i is 0 ? "" : ",");
            write(parts[i]);
        }

        written.Append(close);
    }
}
