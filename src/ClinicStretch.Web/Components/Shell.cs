namespace ClinicStretch.Web.Components;

/// <summary>What the frame of a page says of the person signed in. Cascaded to the layouts; absent when nobody is signed in.</summary>
/// <param name="ClinicName">The clinic the person acts in.</param>
/// <param name="PersonName">The name shown beside the way out.</param>
/// <param name="Links">The main navigation of a member; a patient's layout has its own three and ignores it.</param>
/// <param name="EmergencyNumber">Shown at the foot of every patient page.</param>
/// <param name="Colour">The clinic's, on a patient's pages: six hexadecimal digits. Null for the product's own.</param>
public sealed record Shell(string ClinicName, string PersonName, IReadOnlyList<ShellLink> Links, string? EmergencyNumber = null, string? Colour = null);

/// <param name="Text">The words of the link.</param>
/// <param name="Href">A path from the root, as <c>/patients</c>.</param>
public sealed record ShellLink(string Text, string Href);
