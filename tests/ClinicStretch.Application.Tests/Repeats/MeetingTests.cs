using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClinicStretch.Application.Tests.Repeats;

/// <summary>What is done once more, and how often, when a write meets another.</summary>
public sealed class MeetingTests
{
    private const string UniqueViolation = "23505";
    private const string ForeignKeyViolation = "23503";
    private const string Deadlock = "40P01";
    private const string CheckViolation = "23514";

    [Theory]
    [InlineData(UniqueViolation, true, false)]
    [InlineData(ForeignKeyViolation, false, true)]
    [InlineData(Deadlock, false, true)]
    [InlineData(CheckViolation, false, false)]
    [InlineData(null, false, false)]
    public void What_was_met_is_told_by_what_the_database_said(string? state, bool taken, bool another)
    {
        Assert.Equal(taken, Meeting.IsTaken(Refused(state)));
        Assert.Equal(another, Meeting.MetAnother(Refused(state)));
    }

    [Fact]
    public void A_row_that_changed_meanwhile_is_anothers_change() => Assert.True(Meeting.MetAnother(new DbUpdateConcurrencyException()));

    [Theory]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_report_that_meets_anothers_change_is_done_six_times_at_most(int time, bool anew) =>
        Assert.Equal(anew, Meeting.IsDoneAnew(new DbUpdateConcurrencyException(), time, Meeting.AFewTimes));

    [Fact]
    public void A_change_by_hand_that_meets_anothers_is_for_a_person_to_look_at() =>
        Assert.False(Meeting.IsDoneAnew(new DbUpdateConcurrencyException(), 1, Meeting.Once));

    [Theory]
    [InlineData(1, Meeting.Once, true)]
    [InlineData(2, Meeting.Once, false)]
    [InlineData(5, Meeting.AFewTimes, true)]
    [InlineData(6, Meeting.AFewTimes, false)]
    public void An_id_that_is_taken_is_looked_at_once_more_so_that_the_same_is_answered_as_the_first_time(int time, int times, bool anew) =>
        Assert.Equal(anew, Meeting.IsDoneAnew(Refused(UniqueViolation), time, times));

    [Fact]
    public void What_the_database_refuses_for_any_other_reason_is_not_tried_again() =>
        Assert.False(Meeting.IsDoneAnew(Refused(CheckViolation), 1, Meeting.AFewTimes));

    [Fact]
    public void A_deadlock_is_found_however_it_is_wrapped()
    {
        Assert.NotNull(Meeting.DeadlockIn(new InvalidOperationException("", Said(Deadlock))));
        Assert.NotNull(Meeting.DeadlockIn(new InvalidOperationException("", new DbUpdateException("", Said(Deadlock)))));
        Assert.Null(Meeting.DeadlockIn(new InvalidOperationException("", Said(UniqueViolation))));
        Assert.Null(Meeting.DeadlockIn(new InvalidOperationException("", new DbUpdateException())));
        Assert.Null(Meeting.DeadlockIn(new InvalidOperationException()));
    }

    private static DbUpdateException Refused(string? state) => new("", state is null ? new IOException() : Said(state));

    private static PostgresException Said(string state) => new("", "ERROR", "ERROR", state);
}
