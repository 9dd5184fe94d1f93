using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Integration.Tests.Catalogue.Review;

/// <summary>A clinic's own copy of the exercise cat-cow, with the library's translations.</summary>
internal static class OwnCopies
{
    public const string Slug = "our-cat-cow";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Writes it, or its next version.</summary>
    public static async Task WriteCopy(this ClinicHost host, TestClinic clinic, Func<Exercise, Exercise> change)
    {
        var library = CatalogueFile.Shipped().Exercises.Single(e => e.Slug is "cat-cow");
        var text = new OwnExerciseText(change(library with { Slug = Slug }), CatalogueTranslations.Shipped.OfExercise("cat-cow"));
        await using var scope = host.Enter(clinic.Id, out var db);
        await db.InTransactionAsync(
            async () =>
            {
                var by = await db.Members.Where(m => m.Role == Role.Therapist).Select(m => m.Id).FirstAsync(Cancel);
                if (await db.OwnExercises.SingleOrDefaultAsync(e => e.Slug == Slug, Cancel) is { } known)
                {
                    known.Revise(known.Current.Number, text, by, host.Clock.Now);
                }
                else
                {
                    db.OwnExercises.Add(OwnExercise.Write(clinic.Id, "cat-cow@0.1.0", text, by, host.Clock.Now));
                }

                return await db.SaveChangesAsync(Cancel);
            },
            Cancel);
    }

    public static Exercise WithBreathing(this Exercise exercise, string text) => exercise with
    {
        Instructions = exercise.Instructions with { Breathing = exercise.Instructions.Breathing with { Text = text } },
    };
}
