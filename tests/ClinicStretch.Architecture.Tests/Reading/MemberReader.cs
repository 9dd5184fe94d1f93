using System.Text.RegularExpressions;

namespace ClinicStretch.Architecture.Tests.Reading;

/// <param name="Line">Where its signature begins, from 1.</param>
/// <param name="Lines">From its signature to its closing brace or semicolon.</param>
internal sealed record Member(string Name, int Line, int Lines);

/// <summary>Finds the members of types by their brackets. Fields, and properties that only hold a value, are left out.</summary>
internal sealed partial class MemberReader
{
    private readonly string _code;
    private readonly List<Member> _members = [];

    private MemberReader(string code) => _code = code;

    /// <param name="code">As <see cref="CodeOnly"/> leaves it.</param>
    public static IReadOnlyList<Member> Read(string code)
    {
        var reader = new MemberReader(code);
        reader.Body(0, code.Length);
        return reader._members;
    }

    private void Body(int from, int to)
    {
        for (var start = Signature(from, to); start < to;)
        {
            var extent = ExtentOf(start, to);
            var head = _code[start..(extent.Block ?? extent.Arrow ?? extent.End)];
            if (Container().IsMatch(head.Split('(')[0]))
            {
                Body((extent.Block ?? extent.End) + 1, extent.End - 1);
            }
            else if (extent.Arrow is not null || (extent.Block is not null && !Enumeration().IsMatch(head)))
            {
                _members.Add(new Member(NameIn(head), LineOf(start), LineOf(extent.End - 1) - LineOf(start) + 1));
            }

            start = Signature(extent.End, to);
        }
    }

    // Past white space, left-over brackets and attributes.
    private int Signature(int from, int to)
    {
        while (from < to && (char.IsWhiteSpace(_code[from]) || _code[from] is '[' or '}' or ';'))
        {
            from = _code[from] is '[' ? Closing(from, to) + 1 : from + 1;
        }

        return from;
    }

    private Extent ExtentOf(int start, int to)
    {
        int? block = null, arrow = null;
        var holdsValue = false;
        for (var i = start; i < to; i++)
        {
            if (_code[i] is '(' or '[' or '{')
            {
                block = _code[i] is '{' && arrow is null && !holdsValue ? block ?? i : block;
                i = Closing(i, to);
                if (block is not null && _code[Math.Min(i, to - 1)] is '}' && !Initialised(i + 1, to))
                {
                    return new Extent(block, null, i + 1);
                }
            }
            else if (_code[i] is ';')
            {
                return new Extent(holdsValue ? null : block, arrow, i + 1);
            }
            else if (_code[i] is '=' && !IsOperator(start, i))
            {
                arrow = _code[i + 1] is '>' && !holdsValue ? arrow ?? i : arrow;
                holdsValue |= arrow is null;
                i++;
            }
        }

        return new Extent(null, null, to);
    }

    private bool IsOperator(int start, int at) => Operator().IsMatch(_code[start..at]);

    private bool Initialised(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(_code[from]))
        {
            from++;
        }

        return from < to && _code[from] is '=';
    }

    private int Closing(int opening, int to)
    {
        var depth = 0;
        for (var i = opening; i < to; i++)
        {
            depth += _code[i] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (depth is 0)
            {
                return i;
            }
        }

        return to;
    }

    private static string NameIn(string head) => Name().Match(head) is { Success: true } name ? name.Value : "top-level statement";

    private int LineOf(int at) => _code.AsSpan(0, Math.Max(at, 0)).Count('\n') + 1;

    [GeneratedRegex(@"\b(namespace|class|struct|record|interface|extension)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Container();

    [GeneratedRegex(@"\benum\b", RegexOptions.None, 1000)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"\boperator\s*[^\s\w(]*$", RegexOptions.None, 1000)]
    private static partial Regex Operator();

    // The last word before the parameters, or before the body.
    [GeneratedRegex(@"\w+(?=\s*(<[^()]*>)?\s*(\(|$))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    /// <param name="Block">Where the braces of the body open.</param>
    /// <param name="Arrow">Where the body begins that is an expression.</param>
    private sealed record Extent(int? Block, int? Arrow, int End);
}
