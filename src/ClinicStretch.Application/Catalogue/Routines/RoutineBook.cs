using ClinicStretch.Domain.Catalogue.Own;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Routines;

/// <summary>Keeps a clinic's routines, wherever their text comes from.</summary>
internal sealed class RoutineBook(IClinicDb db, ICaller caller, ExerciseShelf shelf, TimeProvider clock)
{
    /// <param name="basedOn">The number the writer had before their eyes; 0 for a new routine.</param>
    /// <exception cref="NotFoundException">The clinic has no such routine to change.</exception>
    public async Task<(int Number, bool Created)> Write(string slug, int basedOn, OwnRoutineText text, CancellationToken cancellationToken)
    {
        OwnRules.SlugIsFree.MustHold(!await db.Routines.AnyAsync(r => r.Slug == slug, cancellationToken));
        var found = await shelf.Find([.. text.Items.Select(i => i.Exercise).Distinct()], cancellationToken);
        var exercises = found.ToDictionary(e => e.Key, e => e.Value.Exercise);
        var known = await db.OwnRoutines.SingleOrDefaultAsync(r => r.Slug == slug, cancellationToken);
        if (known is null)
        {
            known = basedOn is 0
                ? OwnRoutine.Write(caller.Clinic, slug, text, exercises, caller.Member, clock.GetUtcNow())
                : throw new NotFoundException("routine");
            db.OwnRoutines.Add(known);
            await db.SaveChangesAsync(cancellationToken);
            return (known.Number, true);
        }

        // Who means to write a new routine is told that the name is taken, not that somebody was faster.
        OwnRules.SlugIsFree.MustHold(basedOn > 0 || known.Says(text));
        known.Revise(basedOn, text, exercises, caller.Member, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return (known.Number, false);
    }
}
