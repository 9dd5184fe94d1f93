using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>A clinic's own exercise, put straight into its tables.</summary>
public static class OwnExercises
{
    /// <summary>A copy of the bridge under another name.</summary>
    public static Task Write(ClinicHost host, TestClinic clinic, string slug) => In(host, clinic, async db =>
    {
        var bridge = CatalogueFile.Shipped().Exercises.Single(e => e.Slug == "bridge");
        var writer = await db.Members.Select(m => m.Id).FirstAsync(TestContext.Current.CancellationToken);
        var text = new OwnExerciseText(bridge with { Slug = slug, Name = "Wall slide" }, new Dictionary<string, Domain.Catalogue.EntryTranslation>());
        db.OwnExercises.Add(OwnExercise.Write(clinic.Id, null, text, writer, host.Clock.Now));
    });

    public static Task Archive(ClinicHost host, TestClinic clinic, string slug) => In(host, clinic, async db =>
    {
        var exercise = await db.OwnExercises.SingleAsync(e => e.Slug == slug, TestContext.Current.CancellationToken);
        exercise.Archive(exercise.Current.WrittenBy, host.Clock.Now);
    });

    private static async Task In(ClinicHost host, TestClinic clinic, Func<ClinicDb, Task> work)
    {
        await using var scope = host.Enter(clinic.Id, out var db);
        await db.InTransactionAsync(
            async () =>
            {
                await work(db);
                return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            },
            TestContext.Current.CancellationToken);
    }
}
