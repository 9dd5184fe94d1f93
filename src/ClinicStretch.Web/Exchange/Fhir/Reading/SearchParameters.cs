using ClinicStretch.Fhir;
using ClinicStretch.Fhir.Types;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Reading;

/// <summary>One thing that resources are searched by: what of a resource it looks at, and whether a value that was asked for is there.</summary>
internal abstract record SearchParameter(string Name, string Type)
{
    /// <summary>False for a value that means nothing here.</summary>
    public virtual bool Reads(string asked) => true;

    /// <param name="asked">One value that <see cref="Reads"/>: those with a comma between them are asked for one by one.</param>
    public abstract bool Finds(R4.Resource resource, string asked);
}

/// <summary>A code, or an identifier: code, system|code, |code or system|.</summary>
internal sealed record TokenParameter<T>(string Name, Func<T, IEnumerable<(string? System, string Code)>> Of) : SearchParameter(Name, "token")
    where T : R4.Resource
{
    public override bool Reads(string asked) => asked.Count('|') < 2 && asked is not "|";

    public override bool Finds(R4.Resource resource, string asked) => asked.Split('|') switch
    {
        [var code] => Of((T)resource).Any(t => t.Code == code),
        ["", var code] => Of((T)resource).Any(t => t.System is null && t.Code == code),
        [var system, ""] => Of((T)resource).Any(t => t.System == system),
        var both => Of((T)resource).Any(t => t.System == both[0] && t.Code == both[1]),
    };
}

/// <summary>Another resource: Type/id, its whole address, or the id alone.</summary>
internal sealed record ReferenceParameter<T>(string Name, Func<T, IEnumerable<Reference>> Of) : SearchParameter(Name, "reference"), IReferences
    where T : R4.Resource
{
    public override bool Finds(R4.Resource resource, string asked) =>
        References(resource).Any(to => to == asked || to.EndsWith($"/{asked}", StringComparison.Ordinal) || asked.EndsWith($"/{to}", StringComparison.Ordinal));

    public IEnumerable<string> References(R4.Resource resource) => Of((T)resource).Select(r => r.To).OfType<string>();
}

internal interface IReferences
{
    /// <summary>What a resource points at, as Type/id.</summary>
    IEnumerable<string> References(R4.Resource resource);
}

/// <summary>A day or a time, with eq, ne, lt, le, gt, ge, sa or eb before it.</summary>
internal sealed record DateParameter<T>(string Name, Func<T, Period?> Of) : SearchParameter(Name, "date")
    where T : R4.Resource
{
    private static readonly string[] Signs = ["eq", "ne", "lt", "le", "gt", "ge", "sa", "eb"];

    public override bool Reads(string asked) => FhirMoment.IsOne(asked[SignOf(asked).Length..]);

    public override bool Finds(R4.Resource resource, string asked)
    {
        var sign = SignOf(asked);
        var (from, until) = FhirMoment.Parse(asked[sign.Length..]).Span();
        if (Of((T)resource) is not { } period)
        {
            return false;
        }

        var start = period.Start?.Span().From ?? DateTimeOffset.MinValue;
        var end = period.End?.Span().Until ?? DateTimeOffset.MaxValue;
        return sign switch
        {
            "ne" => !(start >= from && end <= until),
            "lt" => start < from,
            "le" => start < until,
            "gt" => end > until,
            "ge" => end > from,
            "sa" => start >= until,
            "eb" => end <= from,
            _ => start >= from && end <= until,
        };
    }

    private static string SignOf(string asked) => Signs.FirstOrDefault(s => asked.StartsWith(s, StringComparison.Ordinal)) ?? "";
}

/// <summary>Whose resources they are: one patient's are read at a time, so that all of them are theirs.</summary>
internal sealed record OwnerParameter() : SearchParameter("patient", "reference")
{
    public override bool Finds(R4.Resource resource, string asked) => true;
}
