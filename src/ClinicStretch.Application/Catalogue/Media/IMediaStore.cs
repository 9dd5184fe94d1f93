using ClinicStretch.Domain;

namespace ClinicStretch.Application.Catalogue.Media;

/// <summary>Where the bytes of pictures and videos lie. They are found by their hash, and never change.</summary>
public interface IMediaStore
{
    /// <summary>Kept with each content, so that it is found again when another store has become the one to write to.</summary>
    string Name { get; }

    /// <summary>Keeps all of <paramref name="content"/> or, when it ends in an exception, nothing. The same again changes nothing.</summary>
    /// <param name="content">Read once, from where it stands to its end.</param>
    Task Keep(ContentKey key, Stream content, CancellationToken cancellationToken);

    /// <summary>Opens what was kept. The stream can be moved about in, and holds on to no connection between two reads.</summary>
    /// <param name="length">In bytes, as it was kept.</param>
    /// <exception cref="MissingContentException">It is not there, though it should be.</exception>
    Stream Open(ContentKey key, long length);
}

/// <param name="Hash">SHA-256 of the bytes, 64 lower-case hex digits.</param>
public sealed record ContentKey(ClinicId Clinic, string Hash);

/// <summary>A row names bytes that are not where it says.</summary>
public sealed class MissingContentException() : Exception("The content of a picture or video is missing from its store.");

/// <summary>Bytes that a clinic keeps once, however many pictures and videos show them.</summary>
public sealed class MediaContent
{
    public required ClinicId ClinicId { get; init; }

    /// <summary>SHA-256, 64 lower-case hex digits.</summary>
    public required string Hash { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Name of the store that has them.</summary>
    public required string Store { get; init; }
}

/// <summary>All stores there are: new bytes go into the last one that was set up, old ones are read from where they are.</summary>
internal sealed class MediaStores(IEnumerable<IMediaStore> stores)
{
    public IMediaStore ToWriteTo => stores.Last();

    public IMediaStore Named(string name) => stores.FirstOrDefault(s => s.Name == name) ?? throw new MissingContentException();
}
