using System.Buffers.Binary;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media.Formats;

/// <summary>A part of a JPEG file: a marker and what belongs to it (ITU-T T.81, annex B).</summary>
/// <param name="Start">Where its 0xFF stands.</param>
/// <param name="End">After its last byte; for a scan, after the compressed rows that follow it.</param>
internal readonly record struct JpegSegment(byte Marker, int Start, int End)
{
    public const byte StartOfScan = 0xDA;
    public const byte EndOfImage = 0xD9;
    public const byte Application0 = 0xE0;
    public const byte Application1 = 0xE1;
    public const byte Application2 = 0xE2;
    public const byte Application14 = 0xEE;

    // Progressive pictures have about ten; thousands of them keep a reader busy for minutes.
    private const int MostScans = 100;

    /// <summary>What it holds, without marker and length.</summary>
    public ReadOnlySpan<byte> Payload(ReadOnlySpan<byte> file) => file[(Start + 4)..End];

    /// <summary>Every part up to the end of the image. What follows that is not read at all.</summary>
    public static List<JpegSegment> ReadAll(ReadOnlySpan<byte> file)
    {
        var segments = new List<JpegSegment>();
        for (var at = 2; ;)
        {
            var segment = Read(file, at);
            segments.Add(segment);
            if (segment.Marker is EndOfImage)
            {
                MediaRules.IsSound.MustHold(segments.Count(s => s.Marker is StartOfScan) <= MostScans);
                return segments;
            }

            at = segment.End;
        }
    }

    private static JpegSegment Read(ReadOnlySpan<byte> file, int at)
    {
        at = SkipFill(file, at);
        var marker = file[at + 1];
        if (marker is EndOfImage)
        {
            return new JpegSegment(marker, at, at + 2);
        }

        MediaRules.IsSound.MustHold(marker >= 0xC0 && marker is not (>= 0xD0 and <= 0xD8));
        MediaRules.IsWhole.MustHold(at + 4 <= file.Length);
        var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        MediaRules.IsSound.MustHold(length >= 2);
        var end = at + 2 + length;
        MediaRules.IsWhole.MustHold(end <= file.Length);
        return new JpegSegment(marker, at, marker is StartOfScan ? EndOfScan(file, end) : end);
    }

    private static int SkipFill(ReadOnlySpan<byte> file, int at)
    {
        MediaRules.IsWhole.MustHold(at + 2 <= file.Length);
        MediaRules.IsSound.MustHold(file[at] is 0xFF);
        while (file[at + 1] is 0xFF)
        {
            at++;
            MediaRules.IsWhole.MustHold(at + 2 <= file.Length);
        }

        return at;
    }

    // Within compressed rows, 0xFF is followed by a zero or by a restart marker.
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (true)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            MediaRules.IsWhole.MustHold(next >= 0 && at + next + 1 < file.Length);
            at += next;
            if (file[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += 2;
        }
    }
}
