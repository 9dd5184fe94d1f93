namespace ClinicStretch.Web.Hosting.Load;

/// <summary>What keeps a core busy for longer than a screen does. Each kind has places of its own.</summary>
internal enum HeavyWork
{
    /// <summary>One PDF, or the count of its pages.</summary>
    Print,

    /// <summary>Many PDFs in one file.</summary>
    Batch,

    /// <summary>All that is kept of somebody, or of what was done.</summary>
    Export,
}

/// <summary>Marks an endpoint or a page that waits for a place before it begins.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class HeavyAttribute(HeavyWork work) : Attribute
{
    public HeavyWork Work { get; } = work;
}

internal static class HeavyEndpoints
{
    public static TBuilder Heavy<TBuilder>(this TBuilder endpoint, HeavyWork work)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new HeavyAttribute(work));
}
