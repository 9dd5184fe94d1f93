using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using MediatR;

namespace ClinicStretch.Application.Tests.Access;

/// <summary>Who is turned away from a patient's record is noted, and turned away all the same.</summary>
public sealed class RefusalTests
{
    private static readonly Guid Patient = Guid.NewGuid();

    [Theory]
    [InlineData(typeof(NotFoundException))]
    [InlineData(typeof(ForbiddenException))]
    public async Task A_refusal_is_noted_with_what_was_asked_and_of_whom(Type refusal)
    {
        var notes = new Notes();
        await Assert.ThrowsAsync(refusal, () => Ask(new OfARecord(), notes, Asker.As(Role.Patient), Refusal(refusal)));
        Assert.Equal([new NoteRefusal(nameof(OfARecord), AuditSubject.Patient(Patient))], notes.Kept);
    }

    [Fact]
    public async Task What_is_of_no_record_of_nobody_or_no_refusal_is_not_noted()
    {
        var notes = new Notes();
        await Assert.ThrowsAsync<ForbiddenException>(() => Ask(new OfNoRecord(), notes, Asker.As(Role.Patient), new ForbiddenException()));
        await Assert.ThrowsAsync<NotFoundException>(() => Ask(new OfARecord(), notes, Asker.Nobody, new NotFoundException("patient")));
        await Assert.ThrowsAsync<RuleBrokenException>(() => Ask(new OfARecord(), notes, Asker.As(Role.Patient), new RuleBrokenException(RequestRules.SameIdSameContent)));
        Assert.True(await Ask(new OfARecord(), notes, Asker.As(Role.Patient), null));
        Assert.Empty(notes.Kept);
    }

    private static Exception Refusal(Type type) => type == typeof(ForbiddenException) ? new ForbiddenException() : new NotFoundException("patient");

    private static Task<bool> Ask<T>(T request, Notes notes, Asker caller, Exception? refusal)
        where T : notnull =>
        new RefusalBehavior<T, bool>(notes, caller).Handle(request, CancellationToken.None, () => refusal is null ? Task.FromResult(true) : Task.FromException<bool>(refusal));

    private sealed record OfARecord : IAudited
    {
        public AuditSubject Subject => AuditSubject.Patient(Patient);
    }

    private sealed record OfNoRecord;

    private sealed class Notes : IEachAlone
    {
        public List<object> Kept { get; } = [];

        public Task<(TAnswer? Answer, Refusal? Refusal)> Run<TAnswer>(IRequest<TAnswer> request, CancellationToken cancellationToken)
            where TAnswer : class
        {
            Kept.Add(request);
            return Task.FromResult<(TAnswer?, Refusal?)>((null, null));
        }
    }
}
