namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>A file that somebody brings.</summary>
internal static class CsvUpload
{
    /// <summary>What is longer than a file may be is not read to its end.</summary>
    /// <exception cref="Domain.RuleBrokenException">It is longer.</exception>
    public static async Task<byte[]> Read(Stream file, CancellationToken cancellationToken)
    {
        var bytes = new byte[CsvRules.LargestFile + 1];
        var got = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        CsvRules.FitsTheLimit.MustHold(got <= CsvRules.LargestFile);
        return bytes[..got];
    }
}
