using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans.Course;

namespace ClinicStretch.Application.Languages.Changes;

/// <summary>
/// What a patient reads of a plan that was changed, in one language. Each is a sentence or more without the last full stop, so that it can
/// stand in a list. Doses and schedules come in the words of the <see cref="Phrasebook"/>.
/// </summary>
public abstract class ChangePhrases
{
    private static readonly Dictionary<Language, ChangePhrases> Books =
        new ChangePhrases[] { new EnglishChanges(), new SpanishChanges(), new FrenchChanges(), new GermanChanges() }.ToDictionary(b => b.Language);

    public static ChangePhrases In(Language language) => Books[language];

    public abstract Language Language { get; }

    /// <summary>"What has changed, and why".</summary>
    public abstract string Title { get; }

    /// <summary>"The reason, in your therapist's words: ".</summary>
    public abstract string Reason { get; }

    /// <summary>A button: "I have read it".</summary>
    public abstract string HaveRead { get; }

    /// <summary>"When: after breakfast". The patient's own words follow.</summary>
    public abstract string Habit(string habit);

    public abstract string Added(string name, string dose);

    public abstract string Removed(string name);

    /// <param name="text">What the way asks for; null for the usual way.</param>
    public abstract string Variant(string name, string? text);

    /// <summary>A dose or a side: now, and before.</summary>
    public abstract string Dose(string name, string now, string before);

    /// <param name="note">Null when it was taken away.</param>
    public abstract string Note(string name, string? note);

    public abstract string TextRenewed(string name);

    /// <param name="names">In the new order.</param>
    public abstract string Order(IReadOnlyList<string> names);

    public abstract string Schedule(string now, string before);

    /// <param name="habit">Null when it was taken away.</param>
    public abstract string NewHabit(string? habit);

    public abstract string PainRule { get; }

    public abstract string FlareSet { get; }

    /// <param name="names">What is enough on a busy day; empty when there is no shorter version any more.</param>
    public abstract string ShortDay(IReadOnlyList<string> names);

    /// <summary>Why a plan rests: "a holiday". Stands after a colon.</summary>
    public abstract string Pause(PauseKind kind);

    /// <param name="goals">May be empty.</param>
    public abstract string Goals(IReadOnlyList<string> goals);

    private protected static string LowerFirst(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
