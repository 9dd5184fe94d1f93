using System.Text;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media.Formats;

/// <summary>
/// Walks the elements of a WebM file (RFC 9559) to prove that it is one, and empties in place those that hold place, device, texts and
/// attached files: an element becomes <c>Void</c> of the same length, so that no frame moves.
/// </summary>
internal sealed class WebMCleaner(Stream file)
{
    private const int MostElements = 1_000_000;

    private readonly EbmlReader _reader = new(file);
    private readonly HashSet<long> _found = [];
    private int _elements;
    private bool _showsFilm;

    /// <param name="file">Can be read, written and moved about in.</param>
    public static void Clean(Stream file)
    {
        var cleaner = new WebMCleaner(file);
        cleaner.Walk();
        MediaRules.IsWhole.MustHold(cleaner._found.IsSupersetOf([Ebml.Header, Ebml.Segment, Ebml.Tracks, Ebml.Cluster]));
        MediaRules.IsPictureOrVideo.MustHold(cleaner._showsFilm);
    }

    // A segment, and a cluster of unknown length, are stepped into, so that their children come in one row.
    private void Walk()
    {
        for (var at = 0L; at < file.Length;)
        {
            var element = _reader.Read(at, file.Length);
            MediaRules.IsSound.MustHold(++_elements <= MostElements && (element.Id is Ebml.Header == (at is 0)));
            _found.Add(element.Id);
            at = element.Id is Ebml.Segment || (element.Id is Ebml.Cluster && element.IsOpen) ? element.Content : Pass(element);
        }
    }

    private long Pass(EbmlElement element)
    {
        MediaRules.IsSound.MustHold(!element.IsOpen);
        switch (element.Id)
        {
            case Ebml.Header:
                CheckType(element);
                break;
            case Ebml.Tracks:
                CheckTracks(element);
                break;
            case Ebml.Tags or Ebml.Attachments or Ebml.Chapters:
                Empty(element);
                break;
            case Ebml.Void:
                Zeroes.Write(file, element.Content, element.End);
                break;
            case Ebml.Info:
                EmptyNames(element);
                break;
            default:
                MediaRules.IsSound.MustHold(Ebml.IsOfASegment(element.Id));
                break;
        }

        return element.End;
    }

    private void CheckType(EbmlElement header)
    {
        var type = _reader.Children(header).FirstOrDefault(e => e.Id is Ebml.DocType);
        MediaRules.IsPictureOrVideo.MustHold(type is not null && Encoding.Latin1.GetString(_reader.Bytes(type, 16)).TrimEnd('\0') is "webm");
    }

    private void CheckTracks(EbmlElement tracks)
    {
        foreach (var entry in _reader.Children(tracks).Where(e => e.Id is Ebml.TrackEntry))
        {
            var kind = _reader.Children(entry).FirstOrDefault(e => e.Id is Ebml.TrackType);
            MediaRules.IsSound.MustHold(kind is { Bytes: 1 });
            var type = _reader.Bytes(kind, 1)[0];

            // Film, sound, words to read.
            MediaRules.HoldsFilmAndSoundAlone.MustHold(type is 1 or 2 or 17);
            _showsFilm |= type is 1;
        }
    }

    private void EmptyNames(EbmlElement about)
    {
        foreach (var name in _reader.Children(about).Where(e => Ebml.IsAName(e.Id)).ToList())
        {
            Empty(name);
        }
    }

    // The identifier of Void is one byte; what that and the length leave over of the old head becomes part of the length.
    private void Empty(EbmlElement element)
    {
        var whole = element.End - element.Start;
        var lengthBytes = whole > 8 ? 8 : 1;
        file.Position = element.Start;
        file.WriteByte((byte)Ebml.Void);
        Span<byte> length = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(length, whole - 1 - lengthBytes);
        length[8 - lengthBytes] |= (byte)(0x80 >> (lengthBytes - 1));
        file.Write(length[^lengthBytes..]);
        Zeroes.Write(file, element.Start + 1 + lengthBytes, element.End);
    }
}
