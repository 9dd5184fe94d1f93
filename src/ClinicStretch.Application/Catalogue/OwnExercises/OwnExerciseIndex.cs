using ClinicStretch.Domain.Catalogue.Own;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.OwnExercises;

/// <summary>Keeps what is searched in step with a clinic's own exercises.</summary>
internal sealed class OwnExerciseIndex(IClinicDb db)
{
    /// <summary>Saves all changes, and puts the exercise's rows in the place of the old ones.</summary>
    public async Task Save(OwnExercise exercise, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await db.ExerciseSearch.Where(r => r.ClinicId == exercise.ClinicId && r.Slug == exercise.Slug).ExecuteDeleteAsync(cancellationToken);
        db.ExerciseSearch.AddRange(SearchRow.Of(exercise.ClinicId, ShelvedExercise.OfClinic(exercise)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
