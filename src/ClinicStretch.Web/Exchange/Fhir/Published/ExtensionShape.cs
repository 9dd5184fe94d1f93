using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Published;

/// <summary>One of this product's own extensions: where it stands, and its value or its parts.</summary>
/// <param name="Id">As the mapping names it.</param>
/// <param name="On">Kinds of resource.</param>
internal sealed record ExtensionShape(string Id, string Title, IReadOnlyList<string> On, ExtensionValue? Value, IReadOnlyList<ExtensionPart> Parts)
{
    private const string Request = nameof(R4.ServiceRequest);
    private const string Plan = nameof(R4.CarePlan);
    private const string Done = nameof(R4.Procedure);

    public static IReadOnlyList<ExtensionShape> All { get; } =
    [
        new("exercise-dosage", "Dose of an exercise, as prescribed or as done", [Request, Done], null,
        [
            new("mode", "How it is dosed", new("code", "dosage-mode")) { IsNeeded = true },
            new("repUnit", "What a repetition counts", new("code", "rep-unit")) { IsNeeded = true },
            new("sets", "Sets", new("positiveInt")),
            new("reps", "Repetitions a set", new("positiveInt")),
            new("hold", "How long each is held", new("Duration")),
            new("total", "How long it goes on", new("Duration")),
            new("pace", "How long a repetition takes", new("Duration")),
            new("rest", "Pause between sets", new("Duration")),
            new("side", "Which side of the body", new("code", "side-plan")) { IsNeeded = true },
            new("order", "Place in the plan, from 1", new("positiveInt")),
            new("variant", "Which form of the exercise", new("code")),
            new("sides", "How many sides were done", new("positiveInt")),
        ]),
        Single("plan-revision", "Number of the revision, from 1", Plan, new("positiveInt")),
        Single("pain-policy", "What pain means for going on", Plan, new("code", "pain-policy")),
        Single("careplan-status-reason", "Why the plan is in this state", Plan, new("CodeableConcept")),
        Single("session-source", "How the session came to be known", Done, new("code", "session-source")),
        Single("session-day", "The patient's day that it counts for", Done, new("date")),
        Single("fell", "The patient fell", Done, new("boolean")),
        Single("corrects", "The session that this one takes the place of", Done, new("Reference") { To = Done }),
    ];

    private static ExtensionShape Single(string id, string title, string on, ExtensionValue value) => new(id, title, [on], value, []);
}

/// <param name="Url">Within its extension.</param>
internal sealed record ExtensionPart(string Url, string Title, ExtensionValue Value)
{
    public bool IsNeeded { get; init; }
}

/// <param name="Type">As FHIR names it.</param>
/// <param name="Codes">Id of the list that a code is from; null for none.</param>
internal sealed record ExtensionValue(string Type, string? Codes = null)
{
    /// <summary>Kind of resource that a reference leads to; null for none.</summary>
    public string? To { get; init; }
}
