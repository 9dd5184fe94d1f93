using ClinicStretch.Application;
using ClinicStretch.Architecture.Tests.Reading;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;

#pragma warning disable CA1852 // Open on purpose.

namespace ClinicStretch.Architecture.Tests;

/// <summary>Code that breaks the rules, so that each rule is seen to find something.</summary>
internal static class Planted
{
    public static SourceFile File(string text, string path = "src/ClinicStretch.Domain/Plans/Planted.cs") => new(path, text);

    public static SourceFile InMethod(string statement, string path = "src/ClinicStretch.Domain/Plans/Planted.cs") =>
        File($"class Planted {{ void M() {{ {statement} }} }}", path);

    public static string Lines(int count) => string.Join('\n', Enumerable.Range(1, count).Select(n => $"    Call({n});"));

    public class OpenClass;

    public sealed class ChangedFromOutside
    {
        public int Score { get; set; }

        public int Fixed { get; init; }

        public int Own { get; private set; }
    }

    public sealed class Wide(int a, int b, int c, int d, int e, int f)
    {
        public int Sum => a + b + c + d + e + f;
    }

    public sealed record WideRecord(int A, int B, int C, int D, int E, int F);

    public readonly record struct TwoFoldId(Guid Value, Guid Other) : IEntityId<TwoFoldId>
    {
        public static TwoFoldId From(Guid value) => new(value, value);
    }

    public record struct ChangeableId(Guid Value) : IEntityId<ChangeableId>
    {
        public static ChangeableId From(Guid value) => new(value);
    }

    public readonly record struct GoodId(Guid Value) : IEntityId<GoodId>
    {
        public static GoodId From(Guid value) => new(value);
    }

    public sealed record Unmarked : IRequest<int>;

    public sealed record MarkedTwice : IPatientRequest<int>, ITherapistRequest<int>;

    public sealed record Marked : IPatientRequest<int>;

    public sealed record Orphan : IPatientRequest<int>;

    public sealed class PublicHandler : IRequestHandler<Marked, int>
    {
        public Task<int> Handle(Marked request, CancellationToken cancellationToken) => Task.FromResult(0);
    }

    internal sealed class SecondHandler : IRequestHandler<MarkedTwice, int>, IRequestHandler<Unmarked, int>
    {
        public Task<int> Handle(MarkedTwice request, CancellationToken cancellationToken) => Task.FromResult(0);

        public Task<int> Handle(Unmarked request, CancellationToken cancellationToken) => Task.FromResult(0);
    }

    internal sealed class ThirdHandler : IRequestHandler<Unmarked, int>
    {
        public Task<int> Handle(Unmarked request, CancellationToken cancellationToken) => Task.FromResult(0);
    }

    internal class OpenValidator : AbstractValidator<Marked>;
}
