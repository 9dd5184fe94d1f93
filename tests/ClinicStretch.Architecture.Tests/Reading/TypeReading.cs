using System.Reflection;
using System.Runtime.CompilerServices;

namespace ClinicStretch.Architecture.Tests.Reading;

/// <summary>What reflection says of a type, in the words of the language.</summary>
internal static class TypeReading
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    extension(Type type)
    {
        public bool IsWritten => !type.Name.Contains('<') && type.Name is not "_Imports"
            && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
            && type.DeclaringType is null or { IsWritten: true }
            && type.Namespace?.StartsWith("ClinicStretch", StringComparison.Ordinal) is true;

        public bool IsRecord => type.GetMethod("PrintMembers", Declared) is not null;

        public IEnumerable<PropertyInfo> OwnProperties => type.GetProperties(Declared);

        public IEnumerable<FieldInfo> OwnFields => type.GetFields(Declared).Where(f => !f.IsStatic);

        public IEnumerable<ConstructorInfo> OwnConstructors => type.GetConstructors(Declared).Where(c => !c.IsStatic);

        public IEnumerable<Type> ClosedFrom(Type open) =>
            type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == open);
    }

    extension(PropertyInfo property)
    {
        /// <summary>True when anybody may change it after the object is made.</summary>
        public bool HasPublicSetter => property.SetMethod is { IsPublic: true } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
    }
}
