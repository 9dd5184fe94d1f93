namespace ClinicStretch.Application.Catalogue;

/// <summary>A catalogue file was refused; nothing of it is used.</summary>
public sealed class CatalogueInvalidException(IReadOnlyList<CatalogueError> errors, Exception? inner = null)
    : Exception($"The catalogue has {errors.Count} error(s):\n{string.Join('\n', errors)}", inner)
{
    /// <summary>Never empty.</summary>
    public IReadOnlyList<CatalogueError> Errors { get; } = errors;
}

/// <summary>One thing wrong with a catalogue file.</summary>
/// <param name="Entry">Such as <c>exercise "bridge"</c>.</param>
/// <param name="Field">Such as <c>instructions.steps#2.order</c>, places counted from 1; empty for the entry as a whole.</param>
public sealed record CatalogueError(string Entry, string Field, string Problem)
{
    public override string ToString() => Field.Length is 0 ? $"{Entry}: {Problem}" : $"{Entry}, field {Field}: {Problem}";
}
