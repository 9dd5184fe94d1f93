using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Search;

/// <summary>Remembers which exercises a member puts into plans, so that a search can offer them again.</summary>
internal sealed class RecentUse(IClinicDb db, ICaller caller, TimeProvider clock)
{
    /// <summary>Marks what the plan has now and had not before; the caller saves.</summary>
    /// <param name="before">Null when the plan is new.</param>
    public async Task Note(PlanContent? before, PlanContent now, CancellationToken cancellationToken)
    {
        var added = SlugsOf(now).Except(before is null ? [] : SlugsOf(before)).ToList();
        if (added.Count is 0)
        {
            return;
        }

        var member = caller.Member;
        var marks = await db.ExerciseMarks.Where(m => m.MemberId == member && added.Contains(m.Exercise)).ToDictionaryAsync(m => m.Exercise, cancellationToken);
        foreach (var slug in added)
        {
            if (!marks.TryGetValue(slug, out var mark))
            {
                mark = new ExerciseMark { ClinicId = caller.Clinic, MemberId = member, Exercise = slug };
                db.ExerciseMarks.Add(mark);
            }

            mark.Use(clock.GetUtcNow());
        }
    }

    private static IEnumerable<string> SlugsOf(PlanContent content) => content.Items.Select(i => i.Exercise.Slug);
}
