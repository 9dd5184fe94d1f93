using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Application.Tests.Access;

/// <summary>What matters is done for who has shown not long ago who they are.</summary>
public sealed class ProofTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true)]
    [InlineData(600, true)]
    [InlineData(601, false)]
    [InlineData(-600, true)]
    [InlineData(-601, false)]
    public void A_proof_is_recent_for_ten_minutes_whichever_way_a_clock_went(int secondsAgo, bool fresh) =>
        Assert.Equal(fresh, Proof.IsFresh(Now.AddSeconds(-secondsAgo), Now));

    [Fact]
    public void Who_never_showed_it_has_shown_nothing() => Assert.False(Proof.IsFresh(null, Now));

    [Fact]
    public async Task What_needs_a_proof_is_kept_from_an_old_one()
    {
        await Assert.ThrowsAsync<ProofNeededException>(() => Ask(new Matters(), Now.AddMinutes(-11)));
        await Assert.ThrowsAsync<ProofNeededException>(() => Ask(new Matters(), null));
        Assert.True(await Ask(new Matters(), Now.AddMinutes(-1)));
    }

    [Fact]
    public async Task What_says_no_more_than_that_it_needs_one_needs_it_always() =>
        await Assert.ThrowsAsync<ProofNeededException>(() => Ask(new MattersAlways(), null));

    /// <summary>There is no database to look into.</summary>
    [Fact]
    public async Task Who_cannot_be_asked_for_a_second_factor_costs_no_look_at_what_the_clinic_wants()
    {
        Assert.True(await Enter(new Plain(), Asker.As(Role.Patient)));
        Assert.True(await Enter(new Plain(), Asker.As(Role.Administrator) with { UsedTwo = true }));
        Assert.True(await Enter(new GetsAFactor(), Asker.As(Role.Administrator)));
        Assert.True(await Enter(new ForEverybody(), Asker.As(Role.Administrator)));
        await Assert.ThrowsAsync<NullReferenceException>(() => Enter(new Plain(), Asker.As(Role.Administrator)));
    }

    [Fact]
    public async Task What_needs_none_is_done_without()
    {
        Assert.True(await Ask(new Matters { IsProofNeeded = false }, null));
        Assert.True(await Ask(new Plain(), null));
    }

    private static async Task<bool> Ask<T>(T request, DateTimeOffset? provedAt)
        where T : notnull
    {
        await Task.Yield();
        return await new ProofBehavior<T, bool>(Asker.As(Role.Administrator) with { ProvedAt = provedAt }, new StoppedClock()).Handle(request, CancellationToken.None, () => Task.FromResult(true));
    }

    private sealed record Matters : INeedsProof
    {
        public bool IsProofNeeded { get; init; } = true;
    }

    private static async Task<bool> Enter<T>(T request, Asker caller)
        where T : notnull
    {
        await Task.Yield();
        return await new SecondFactorBehavior<T, bool>(null!, caller).Handle(request, CancellationToken.None, () => Task.FromResult(true));
    }

    private sealed record MattersAlways : INeedsProof;

    private sealed record GetsAFactor : IBeforeSecondFactor;

    private sealed record ForEverybody : IPublicRequest<bool>;

    private sealed record Plain;

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
