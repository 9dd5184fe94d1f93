using ClinicStretch.Application.Languages.Changes;
using ClinicStretch.Application.Plans.Changes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Programmes.Writing;

/// <summary>What a revision changes against the one before, and why.</summary>
internal static class NewsWriter
{
    /// <returns>Null for a first revision and where nothing is to be told.</returns>
    public static SheetNews? Write(SheetFacts facts, Language language)
    {
        if (facts.Plan.Revisions.SingleOrDefault(r => r.Number == facts.Revision.Number - 1) is not { } before)
        {
            return null;
        }

        var words = ChangePhrases.In(language);
        var changes = ChangeWords.Between(before.Content, facts.Revision.Content, language).Select(change => $"{change}.").ToList();
        var reason = string.IsNullOrWhiteSpace(facts.Revision.ReasonForChange) ? null : facts.Revision.ReasonForChange.Trim();
        return changes.Count is 0 && reason is null ? null : new SheetNews(words.Title, changes, words.Reason, reason);
    }
}
