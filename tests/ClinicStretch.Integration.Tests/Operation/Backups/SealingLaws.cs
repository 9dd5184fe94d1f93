using ClinicStretch.Infrastructure.Backups;
using ClinicStretch.Infrastructure.Backups.Format;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Integration.Tests.Operation.Backups;

/// <summary>What holds for every encrypted file, whatever is in it. One round makes the key: these are laws of the file, not of the passphrase.</summary>
public sealed class SealingLaws
{
    private const string Phrase = "four calm rivers run";
    private const int Piece = 64;
    private const int HeaderLength = 65;

    // Around the border of pieces, and anywhere.
    private static readonly Gen<(int Length, int Piece)> Sizes =
        from piece in Gen.Elements(1, 2, 15, 16, 17, 63, 64, 65, 1000)
        from length in Gen.OneOf(
            from pieces in Gen.Choose(0, 4)
            from beside in Gen.Choose(-2, 2)
            select Math.Max(0, (pieces * piece) + beside),
            Gen.Choose(0, 3000))
        select (length, piece);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void What_was_closed_opens_as_it_was_for_any_length_and_size_of_pieces() => Prop.ForAll(
        Sizes.ToArbitrary(),
        size => Finish(Open(Finish(Close(Content(size.Length), size.Piece)))).AsSpan().SequenceEqual(Content(size.Length)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public async Task A_file_cut_anywhere_is_refused()
    {
        var closed = await Close(Content((3 * Piece) + 5), Piece);

        foreach (var length in Enumerable.Range(0, closed.Length))
        {
            await Assert.ThrowsAsync<BackupException>(() => Open(closed[..length]));
        }
    }

    [Fact]
    public async Task A_file_cut_between_two_pieces_is_said_to_have_lost_its_end()
    {
        var closed = await Close(Content((3 * Piece) + 5), Piece);

        var told = await Assert.ThrowsAsync<BackupException>(() => Open(closed[..(HeaderLength + (2 * (Piece + 16)))]));

        Assert.Contains("its end is missing", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_single_bit_that_is_turned_round_is_found()
    {
        var closed = await Close(Content((2 * Piece) + 5), Piece);

        for (var bit = 0; bit < closed.Length * 8; bit++)
        {
            var altered = (byte[])closed.Clone();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            await Assert.ThrowsAsync<BackupException>(() => Open(altered));
        }
    }

    [Fact]
    public async Task Pieces_that_change_places_are_left_out_come_twice_or_are_put_behind_the_end_are_found()
    {
        const int Closed = Piece + 16;
        var file = await Close(Content((3 * Piece) + 5), Piece);
        var (head, one, two, rest) = (file[..HeaderLength], Part(file, 0), Part(file, 1), file[(HeaderLength + (2 * Closed))..]);

        await Assert.ThrowsAsync<BackupException>(() => Open([.. head, .. two, .. one, .. rest]));
        await Assert.ThrowsAsync<BackupException>(() => Open([.. head, .. one, .. rest]));
        await Assert.ThrowsAsync<BackupException>(() => Open([.. head, .. one, .. one, .. two, .. rest]));
        await Assert.ThrowsAsync<BackupException>(() => Open([.. file, .. one]));
        await Assert.ThrowsAsync<BackupException>(() => Open([.. file, 0]));
        Assert.Equal(Content((3 * Piece) + 5), await Open([.. head, .. one, .. two, .. rest]));

        static byte[] Part(byte[] file, int number) => file[(HeaderLength + (number * Closed))..(HeaderLength + ((number + 1) * Closed))];
    }

    [Fact]
    public async Task A_piece_of_another_file_with_the_same_passphrase_does_not_fit()
    {
        var (one, other) = (await Close(Content(Piece), Piece), await Close(Content(Piece), Piece));

        Assert.NotEqual(one[HeaderLength..], other[HeaderLength..]);
        await Assert.ThrowsAsync<BackupException>(() => Open([.. one[..HeaderLength], .. other[HeaderLength..]]));
    }

    private static byte[] Content(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31))];

    private static async Task<byte[]> Close(byte[] content, int piece)
    {
        using var output = new MemoryStream();
        var header = await BackupHeader.Write(output, Phrase, rounds: 1, piece, Cancel);
        await using var closing = new ClosingStream(output, header);
        await closing.WriteAsync(content.AsMemory(0, content.Length / 3), Cancel);
        await closing.WriteAsync(content.AsMemory(content.Length / 3), Cancel);
        await closing.Complete(Cancel);
        return output.ToArray();
    }

    private static async Task<byte[]> Open(byte[] closed)
    {
        using var input = new MemoryStream(closed);
        var header = await BackupHeader.Read(input, Phrase, Cancel);
        await using var opening = new OpeningStream(input, header);
        using var content = new MemoryStream();
        await opening.CopyToAsync(content, Cancel);
        return content.ToArray();
    }

    // Everything is in memory, so nothing is waited for.
    private static T Finish<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
