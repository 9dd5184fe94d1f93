using System.Text;

namespace ClinicStretch.Pdf.Tests.Reading;

/// <summary>A name, without its slash.</summary>
internal sealed record PdfName(string Text);

/// <summary>A string as it stands in the file.</summary>
internal sealed record PdfString(byte[] Bytes)
{
    /// <summary>As a text string: UTF-16 with its mark, else Latin.</summary>
    public string Text => Bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(Bytes.AsSpan(2)) : Encoding.Latin1.GetString(Bytes);
}

/// <summary>An object by its number.</summary>
internal sealed record PdfReference(int Number);

/// <summary>What a content stream does with the values before it.</summary>
internal sealed record PdfOperator(string Name);

/// <summary>A dictionary, with the stream that follows it where there is one.</summary>
internal sealed class PdfDictionary(PdfFile? file, Dictionary<string, object?> entries)
{
    /// <summary>As it stands in the file: its filter not undone. Null where it is no stream.</summary>
    public byte[]? Stream { get; init; }

    public IReadOnlyCollection<string> Keys => entries.Keys;

    /// <summary>The value itself, where the file has a reference to it; null where there is none.</summary>
    public object? this[string key] => Resolved(entries.GetValueOrDefault(key));

    public object? Raw(string key) => entries.GetValueOrDefault(key);

    public bool Has(string key) => this[key] is not null;

    public string? Name(string key) => (this[key] as PdfName)?.Text;

    public string? Text(string key) => (this[key] as PdfString)?.Text;

    public double? Number(string key) => this[key] as double?;

    public PdfDictionary? Dictionary(string key) => this[key] as PdfDictionary;

    /// <summary>An array's values; the value alone where it is no array.</summary>
    public IReadOnlyList<object?> Array(string key) => this[key] switch
    {
        null => [],
        IReadOnlyList<object?> list => [.. list.Select(Resolved)],
        var one => [one],
    };

    private object? Resolved(object? value) => value is PdfReference reference ? file?.Object(reference.Number) : value;
}
