using System.Text.RegularExpressions;

namespace ClinicStretch.Architecture.Tests.Reading;

/// <summary>
/// Blanks comments, preprocessor lines, characters and the words of strings, so that what is left is code. Lines and columns stay where
/// they were, and so does code inside an interpolated string.
/// </summary>
internal sealed partial class CodeOnly
{
    private readonly string _text;
    private readonly char[] _kept;
    private int _at;

    private CodeOnly(string text) => (_text, _kept) = (text, text.ToCharArray());

    public static string Of(string text)
    {
        var reader = new CodeOnly(text);
        reader.Code(isHole: false);
        return new string(reader._kept);
    }

    private void Code(bool isHole)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            if (Blanked())
            {
                continue;
            }

            if (isHole && depth is 0 && _text[_at] is '}')
            {
                return;
            }

            depth += _text[_at] switch { '{' => 1, '}' => -1, _ => 0 };
            _at++;
        }
    }

    private bool Blanked()
    {
        if (Trivia().Match(_text, _at) is { Success: true } trivia)
        {
            Blank(trivia.Length);
            return true;
        }

        if (Opening().Match(_text, _at) is not { Success: true } opening)
        {
            return false;
        }

        var prefix = opening.Groups["prefix"].Value;
        var isVerbatim = prefix.Contains('@');
        var quotes = isVerbatim ? 1 : opening.Groups["quotes"].Length;
        Blank(prefix.Length + quotes);
        Words(isVerbatim, quotes, prefix.Count(c => c is '$'));
        return true;
    }

    private void Words(bool isVerbatim, int quotes, int dollars)
    {
        while (_at < _text.Length)
        {
            if (IsEscape(isVerbatim, quotes, dollars))
            {
                Blank(2);
            }
            else if (Run('"') >= quotes)
            {
                Blank(quotes is 1 ? 1 : Run('"'));
                return;
            }
            else if (dollars > 0 && Run('{') >= dollars)
            {
                Blank(Run('{'));
                Code(isHole: true);
                Blank(dollars);
            }
            else
            {
                Blank(1);
            }
        }
    }

    private bool IsEscape(bool isVerbatim, int quotes, int dollars) =>
        quotes is 1
        && ((!isVerbatim && _text[_at] is '\\') || (isVerbatim && Run('"') >= 2) || (dollars > 0 && (Run('{') >= 2 || Run('}') >= 2)));

    private int Run(char wanted)
    {
        var end = _at;
        while (end < _text.Length && _text[end] == wanted)
        {
            end++;
        }

        return end - _at;
    }

    private void Blank(int length)
    {
        for (var end = Math.Min(_at + length, _text.Length); _at < end; _at++)
        {
            if (_kept[_at] is not '\n')
            {
                _kept[_at] = ' ';
            }
        }
    }

    [GeneratedRegex("""\G(//[^\n]*|/\*.*?\*/|'(\\.[^'\n]*|[^'\\\n])'|(?<=^[ \t]*)#[^\n]*)""", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trivia();

    [GeneratedRegex(@"\G(?<prefix>(\$+@?|@\$?)?)(?<quotes>""{3,}|"")", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opening();
}
