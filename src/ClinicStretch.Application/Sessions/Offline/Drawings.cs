namespace ClinicStretch.Application.Sessions.Offline;

/// <summary>Which exercises have a drawing, and where it is; told by whoever draws them.</summary>
/// <param name="AddressOf">
/// From the slug it is drawn as, its variant and a BCP 47 tag to an address that ends so that more can be asked with &amp;; null where there is none.
/// </param>
public sealed record Drawings(Func<string, string?, string, string?> AddressOf);
