using System.Runtime.CompilerServices;
using ClinicStretch.Architecture.Tests.Reading;
using ClinicStretch.Domain;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Architecture.Tests.Rules;

internal static class TypeRules
{
    /// <summary>Classes are sealed, static or abstract. Razor makes its components open; a base of others has a reason to be.</summary>
    public static IEnumerable<string> OpenClasses(IReadOnlyCollection<Type> types) =>
        from type in types
        where type is { IsClass: true, IsSealed: false, IsAbstract: false }
        where !type.IsAssignableTo(typeof(IComponent)) && !types.Any(t => t.BaseType == type)
        select type.FullName;

    public static IEnumerable<string> PublicSetters(IEnumerable<Type> types) =>
        from type in types
        from property in type.OwnProperties
        where property.HasPublicSetter
        select $"{type.FullName}.{property.Name}";

    /// <summary>An id is a <c>readonly record struct</c> around one <see cref="Guid"/>.</summary>
    public static IEnumerable<string> OddIds(IEnumerable<Type> types) =>
        from type in types
        where !type.IsInterface && type.ClosedFrom(typeof(IEntityId<>)).Any()
        where !(type.IsValueType && type.IsRecord && type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false)
            && type.OwnFields.Select(f => f.FieldType).SequenceEqual([typeof(Guid)]))
        select type.FullName;
}
