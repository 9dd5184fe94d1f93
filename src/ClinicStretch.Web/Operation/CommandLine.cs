namespace ClinicStretch.Web.Operation;

/// <summary>Words after the verb: <c>--name value</c> and <c>--flag</c>.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string> _values = [];

    /// <exception cref="OperatorException">A word that is not known, or a value that is missing.</exception>
    public CommandLine(IReadOnlyList<string> words, IReadOnlyList<string> names, IReadOnlyList<string> flags)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var name = words[i];
            if (flags.Contains(name))
            {
                _values[name] = "";
            }
            else if (names.Contains(name) && i + 1 < words.Count)
            {
                _values[name] = words[++i];
            }
            else
            {
                throw new OperatorException($"\"{name}\" is not known here, or its value is missing. Type ./clinic for help.");
            }
        }
    }

    public bool Has(string flag) => _values.ContainsKey(flag);

    public string Value(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    public int Port(string name, int otherwise) =>
        int.TryParse(Value(name, $"{otherwise}"), out var port) && port is >= 0 and <= 65535
            ? port
            : throw new OperatorException($"{name} takes a port from 0 to 65535.");
}

/// <summary>Something only the operator can put right; the message says what to do.</summary>
internal sealed class OperatorException(string message) : Exception(message);
