using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Web.Exchange.Fhir.Mapping;

namespace ClinicStretch.Web.Exchange.Fhir.Published;

/// <summary>One of this product's own lists of codes.</summary>
/// <param name="Id">As in <see cref="Canon.Codes"/>.</param>
/// <param name="Codes">With words for people; null where they come with a clinic's catalogue or with what happens, and not with the product.</param>
internal sealed record CodeList(string Id, string Title, IReadOnlyList<(string Code, string Display)>? Codes)
{
    public static IReadOnlyList<CodeList> All { get; } =
    [
        Of<DosageMode>("dosage-mode", "How an exercise is dosed"),
        Of<RepUnit>("rep-unit", "What a repetition counts"),
        Of<SidePlan>("side-plan", "Which side of the body, and in which order"),
        Of<PainPolicyKind>("pain-policy", "What pain means for going on"),
        Of<Source>("session-source", "How a session came to be known"),
        With("stop-reason", "Why an item was not done in full", [.. Named<SkipReason>(), (Canon.Kebab(Outcome.NotPossible), Words(Outcome.NotPossible))]),
        With("observation", "What was asked", [.. Numbers, .. Instruments.All.Where(i => i != Instruments.Effort).Select(i => (i.Code, i.Name)), ("start-back-psychosocial", "STarT Back, psychosocial part")]),
        Of<RiskBand>("risk-band", "Risk of lasting trouble"),
        With("session", "What was done", [("home-exercise-session", "Session of exercises at home")]),
        With("plan-category", "What a plan is", [("home-exercise", "Exercises at home")]),
        With("plan-status-reason", "Why a revision holds no more", [("superseded", "The next revision took its place")]),
        With("issue", "What was seen when a plan was published", [("caution-avoid", "An exercise to be avoided with a precaution was chosen all the same")]),
        Of<AlertCause>("alert-cause", "What called for attention"),
        Of<AlertSeverity>("alert-severity", "How soon somebody must look"),
        With("role", "Who asked", [.. Enum.GetNames<Role>().Select(name => (name.ToLowerInvariant(), name))]),
        Elsewhere("exercise", "Exercises: of the clinic's catalogue, at /api/v1/exercises"),
        Elsewhere("caution", "What asks for caution: of the clinic's catalogue, with each exercise at /api/v1/exercises"),
        Elsewhere(Instruments.RolandMorris.Code, "Statements of RMDQ-24: of the content pack that a clinic has put in"),
        Elsewhere("action", "What was asked of this server, as its audit names it"),
        Elsewhere("problem", "What was wrong with a request, as its answer explains"),
    ];

    private static IReadOnlyList<(string Code, string Display)> Numbers =>
    [
        ("pain-before", "Pain just before the session"), ("pain-worst-during", "Worst pain during the session"), ("pain-after", "Pain straight after the session"),
        ("pain-next-day", "Pain about 24 hours after the session"), (Instruments.Effort.Code, "How hard it felt"),
    ];

    private static CodeList Of<T>(string id, string title)
        where T : struct, Enum => new(id, title, [.. Named<T>()]);

    private static CodeList With(string id, string title, IReadOnlyList<(string Code, string Display)> codes) => new(id, title, codes);

    private static CodeList Elsewhere(string id, string title) => new(id, title, null);

    private static IEnumerable<(string Code, string Display)> Named<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => (Canon.Kebab(value), Words(value)));

    /// <summary>PainOverLimit as "Pain over limit".</summary>
    private static string Words<T>(T value)
        where T : struct, Enum => Canon.Kebab(value).Replace('-', ' ') is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";
}
