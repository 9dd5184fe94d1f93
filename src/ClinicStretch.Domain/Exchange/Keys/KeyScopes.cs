namespace ClinicStretch.Domain.Exchange.Keys;

/// <summary>What a key opens, in the words of SMART App Launch 2: <c>system/Patient.rs</c> reads (r) and searches (s) the clinic's patients, <c>system/Procedure.c</c> writes new sessions.</summary>
public static class KeyScopes
{
    public const char Read = 'r';
    public const char Search = 's';
    public const char Create = 'c';

    /// <summary>Reads everything.</summary>
    public const string Everything = "system/*.rs";

    /// <summary>The kinds of FHIR resource that can be read.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "Patient", "Condition", "CarePlan", "ServiceRequest", "Goal", "DetectedIssue", "Provenance", "Procedure", "Observation", "Flag", "DocumentReference", "Communication",
        "Practitioner", "Organization",
    ];

    /// <summary>The kinds that can be written.</summary>
    public static IReadOnlyList<string> Written { get; } = ["Procedure", "Observation"];

    /// <summary>Every scope that a key may be given.</summary>
    public static IReadOnlyList<string> Offered { get; } = [Everything, .. Kinds.Select(kind => NeededTo(Read, kind)), .. Written.Select(kind => NeededTo(Create, kind))];

    /// <summary>The narrowest scope that opens it.</summary>
    /// <param name="kind">Of resource; * for all of them.</param>
    public static string NeededTo(char act, string kind) => $"system/{kind}.{(act is Read or Search ? "rs" : act)}";

    public static bool Open(IEnumerable<string> scopes, char act, string kind) => scopes.Any(scope =>
        scope.Split('/', '.') is [_, var of, var acts] && (of == kind || of is "*") && acts.Contains(act, StringComparison.Ordinal));

    /// <summary>Whether all that a scope asks for was given. Fewer acts or kinds than were given may be asked for; a word that is not one of these asks for nothing that there is.</summary>
    /// <param name="asked">Such as <c>system/Patient.r</c>.</param>
    public static bool Cover(IReadOnlyList<string> given, string asked) =>
        asked.Split('/', '.') is ["system", var kind, { Length: > 0 } acts] && asked == $"system/{kind}.{acts}" && (kind is "*" || Kinds.Contains(kind))
        && acts.Distinct().Count() == acts.Length && acts.All(act => act is Read or Search or Create && Open(given, act, kind));
}
