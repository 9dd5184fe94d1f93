using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Primitives;

namespace ClinicStretch.Web.Components;

/// <summary>
/// Leaves out of the address of a page what is no value of the kind that the page reads there, such as a number that is none: the page is shown as if it were not there. The framework would
/// end in an error nobody expected.
/// </summary>
internal static class PageQuery
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, TypeConverter>> Pages = new();

    public static void Use(WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.QueryString.HasValue && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page)
        {
            var kinds = Pages.GetOrAdd(page.Type, KindsOf);
            var sound = context.Request.Query.Where(q => !kinds.TryGetValue(q.Key, out var kind) || IsSound(q.Value, kind)).ToList();
            if (sound.Count < context.Request.Query.Count)
            {
                context.Request.QueryString = QueryString.Create(sound);
            }
        }

        return next(context);
    });

    private static bool IsSound(StringValues values, TypeConverter kind) => values.All(v => v is { Length: > 0 } && kind.IsValid(v));

    // Texts are what they are.
    private static IReadOnlyDictionary<string, TypeConverter> KindsOf(Type page) => page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(p => (Property: p, Query: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>(), Kind: Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType))
        .Where(p => p.Query is not null && p.Kind.IsValueType)
        .ToDictionary(p => p.Query!.Name ?? p.Property.Name, p => TypeDescriptor.GetConverter(p.Kind), StringComparer.OrdinalIgnoreCase);
}
