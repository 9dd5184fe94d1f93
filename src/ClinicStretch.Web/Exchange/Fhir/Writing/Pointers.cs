using System.Globalization;
using ClinicStretch.Domain;
using ClinicStretch.Fhir.Types;

namespace ClinicStretch.Web.Exchange.Fhir.Writing;

/// <summary>Reads what references point at: the names that resources have here.</summary>
/// <param name="root">Of this server's resources: a full address under it is as good as a short one.</param>
internal sealed class Pointers(string root)
{
    private const int GuidLength = 36;

    /// <returns>Null for what is no reference to one of that kind on this server.</returns>
    public string? IdOf(Reference? reference, string type)
    {
        var to = reference?.To ?? "";
        var near = to.StartsWith($"{root}/", StringComparison.Ordinal) ? to[(root.Length + 1)..] : to;
        return near.StartsWith($"{type}/", StringComparison.Ordinal) ? near[(type.Length + 1)..] : null;
    }

    public PatientId? PatientOf(Reference? reference) => Whole(IdOf(reference, "Patient")) is { } id ? new PatientId(id) : null;

    public SessionId? SessionOf(Reference? reference) => Whole(IdOf(reference, "Procedure")) is { } id ? new SessionId(id) : null;

    /// <summary>As in {plan}-r2.</summary>
    public (PlanId Plan, int Revision)? PlanOf(Reference? reference) =>
        IdOf(reference, "CarePlan") is { Length: > GuidLength } id && Whole(id[..GuidLength]) is { } plan && Number(id[GuidLength..], "-r") is { } revision ? (new PlanId(plan), revision) : null;

    /// <summary>The place of an item in its revision, from 1: as in {plan}-r2-i3.</summary>
    public int? ItemOf(Reference? reference, PlanId plan, int revision)
    {
        var beginning = $"{plan.Value}-r{revision}";
        return IdOf(reference, "ServiceRequest") is { } id && id.StartsWith(beginning, StringComparison.Ordinal) ? Number(id[beginning.Length..], "-i") : null;
    }

    private static Guid? Whole(string? id) => Guid.TryParseExact(id, "D", out var guid) ? guid : null;

    private static int? Number(string text, string before) =>
        text.StartsWith(before, StringComparison.Ordinal) && int.TryParse(text[before.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
