using System.Text.RegularExpressions;
using ClinicStretch.Application;
using ClinicStretch.Architecture.Tests.Reading;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Architecture.Tests.Rules;

internal static class RequestRules
{
    public static IEnumerable<Type> Requests(IEnumerable<Type> types) =>
        types.Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false } && t.ClosedFrom(typeof(IRequest<>)).Any());

    public static IEnumerable<string> NotOneMarker(IEnumerable<Type> types) =>
        from request in Requests(types)
        let markers = RoleMarkers.Of(request)
        where markers.Count is not 1
        select $"{request.FullName}: {markers.Count} role markers";

    public static IEnumerable<string> NotOneHandler(IReadOnlyCollection<Type> types)
    {
        var handled = types.SelectMany(t => t.ClosedFrom(typeof(IRequestHandler<,>))).CountBy(h => h.GenericTypeArguments[0]).ToDictionary();
        return
            from request in Requests(types)
            let handlers = handled.GetValueOrDefault(request)
            where handlers is not 1
            select $"{request.FullName}: {handlers} handlers";
    }

    public static IEnumerable<string> OpenParts(IEnumerable<Type> types) =>
        from type in types
        where type.ClosedFrom(typeof(IRequestHandler<,>)).Any() || (!type.IsAbstract && type.IsAssignableTo(typeof(IValidator)))
        where type.IsPublic || type.IsNestedPublic || !type.IsSealed
        select type.FullName;

    /// <summary>A use case that sends requests is two use cases. Only the pipeline's registration knows the mediator.</summary>
    public static IEnumerable<string> Senders(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.StartsWith("src/ClinicStretch.Application/", StringComparison.Ordinal)
            && file.Path is not "src/ClinicStretch.Application/Pipeline/ApplicationSetup.cs"
        where Regex.IsMatch(file.Code, @"\b(IMediator|ISender|IPublisher)\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
        select file.Path;

    /// <summary>A feature may read another's types; it does not make its requests.</summary>
    public static IEnumerable<string> ForeignRequests(IEnumerable<SourceFile> files, IEnumerable<Type> requests)
    {
        var known = requests.ToList();
        return
            from file in files
            where file.Path.StartsWith("src/ClinicStretch.Application/", StringComparison.Ordinal)
            from request in known
            where !file.Path.StartsWith($"src/{request.Namespace!.Replace(".Application.", ".Application/", StringComparison.Ordinal)}/", StringComparison.Ordinal)
            where Regex.IsMatch(file.Code, $@"\bnew\s+{request.Name}\s*\(", RegexOptions.None, TimeSpan.FromSeconds(1))
            select $"{file.Path}: {request.Name}";
    }

    /// <summary>What has something printed waits for a place first, so that prints starve nothing else (docs/adr/0038).</summary>
    public static IEnumerable<string> PrintedWithoutAPlace(IEnumerable<SourceFile> files, IReadOnlyCollection<Type> types)
    {
        var printed = types.Where(t => t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType.Name.EndsWith("Printer", StringComparison.Ordinal))))
            .SelectMany(t => t.ClosedFrom(typeof(IRequestHandler<,>))).Select(h => h.GenericTypeArguments[0].Name).ToList();
        return
            from file in files
            where file.Path.StartsWith("src/ClinicStretch.Web/", StringComparison.Ordinal) && !file.Code.Contains("HeavyWork.", StringComparison.Ordinal)
            where printed.Exists(request => Regex.IsMatch(file.Code, $@"\bnew\s+{request}\s*\(", RegexOptions.None, TimeSpan.FromSeconds(1)))
            select file.Path;
    }
}
