using System.IO.Compression;
using ClinicStretch.Application;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Web.Programmes.Printing;

namespace ClinicStretch.Web.Programmes.Batch;

/// <summary>Prints plan after plan into a ZIP that is sent while it is made: what was sent is forgotten, so a thousand take no more memory than one.</summary>
internal sealed class ProgrammeZip(IEachAlone each, TimeProvider clock)
{
    private const string NotPrinted = "not-printed.txt";
    private const string LeftOut = "photographs-left-out.txt";

    /// <summary>
    /// A plan that cannot be printed is named in a text file at the end, by its id and the reason; the others are printed all the same. A second names
    /// the photographs that sheets go without.
    /// </summary>
    public async Task Write(IReadOnlyList<PlanId> plans, SheetWish wish, Stream target, CancellationToken cancellationToken)
    {
        await using var held = new HeldWrites(target);
        await using (var zip = await ZipArchive.CreateAsync(held, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            await Fill(zip, plans, wish, held, cancellationToken);
        }

        await held.FlushAsync(cancellationToken);
    }

    private async Task Fill(ZipArchive zip, IReadOnlyList<PlanId> plans, SheetWish wish, HeldWrites held, CancellationToken cancellationToken)
    {
        List<string> refused = [];
        List<string> leftOut = [];
        foreach (var plan in plans)
        {
            var (programme, refusal) = await Print(plan, wish, cancellationToken);
            if (programme is null)
            {
                refused.Add($"{plan.Value}  {refusal!.Code}  {refusal.Message}");
                continue;
            }

            await Add(zip, $"programme-{plan.Value}.pdf", programme.Pdf, cancellationToken);
            leftOut.AddRange(programme.PhotosLeftOut.Select(photo => $"{plan.Value}  {PrintWords.ValueOf(photo.Why)}  {photo.Exercise}: {PrintWords.Of(photo.Why)}"));
            await held.FlushAsync(cancellationToken);
        }

        await AddLines(zip, NotPrinted, refused, cancellationToken);
        await AddLines(zip, LeftOut, leftOut, cancellationToken);
    }

    private Task AddLines(ZipArchive zip, string name, List<string> lines, CancellationToken cancellationToken) => lines.Count is 0
        ? Task.CompletedTask
        : Add(zip, name, System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"), cancellationToken);

    // Each in a transaction of its own, and each in the audit of its patient.
    private async Task<(PrintedProgramme? Programme, Refusal? Refusal)> Print(PlanId plan, SheetWish wish, CancellationToken cancellationToken)
    {
        try
        {
            return await each.Run(new GetProgramme(plan, null, wish), cancellationToken);
        }
        catch (UnprintableTextException e)
        {
            return (null, new Refusal("programme.unprintable", e.Message));
        }
        catch (UnreadablePictureException e)
        {
            return (null, new Refusal("programme.picture", e.Message));
        }
    }

    // A PDF is compressed already.
    private async Task Add(ZipArchive zip, string name, byte[] content, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = clock.GetUtcNow();
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.WriteAsync(content, cancellationToken);
    }
}
