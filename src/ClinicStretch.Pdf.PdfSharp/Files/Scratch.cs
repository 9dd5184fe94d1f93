using System.Collections.Concurrent;

namespace ClinicStretch.Pdf.PdfSharp.Files;

/// <summary>Room to write a file in, lent again and again: as large arrays these would cost a full garbage collection every few sheets.</summary>
internal static class Scratch
{
    private const int Kept = 4;
    private const int UsualSize = 512 * 1024;
    private const int LargestKept = 8 * UsualSize;
    private static readonly ConcurrentBag<MemoryStream> Free = [];

    /// <summary>What was written, copied out of the room once it is complete.</summary>
    public static T Use<T>(Func<MemoryStream, T> write)
    {
        var stream = Free.TryTake(out var free) ? free : new MemoryStream(UsualSize);
        var result = write(stream);
        if (Free.Count < Kept && stream.Capacity <= LargestKept)
        {
            stream.SetLength(0);
            Free.Add(stream);
        }

        return result;
    }
}
