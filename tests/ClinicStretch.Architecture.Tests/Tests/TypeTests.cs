using ClinicStretch.Architecture.Tests.Reading;
using ClinicStretch.Architecture.Tests.Rules;

namespace ClinicStretch.Architecture.Tests;

public sealed class TypeTests
{
    [Fact]
    public void Classes_are_sealed_static_or_abstract() => Assert.Empty(TypeRules.OpenClasses(Product.Types(Product.Assemblies)));

    [Fact]
    public void An_open_class_is_found() => Assert.Equal(
        [typeof(Planted.OpenClass).FullName],
        TypeRules.OpenClasses([typeof(Planted.OpenClass), typeof(Planted.Wide), typeof(Planted), typeof(Planted.GoodId)]));

    [Fact]
    public void The_domain_has_no_public_setters() => Assert.Empty(TypeRules.PublicSetters(Product.Types(Product.Named("Domain"))));

    [Fact]
    public void A_public_setter_is_found() => Assert.Equal(
        [$"{typeof(Planted.ChangedFromOutside).FullName}.Score"],
        TypeRules.PublicSetters([typeof(Planted.ChangedFromOutside)]));

    [Fact]
    public void Ids_are_readonly_records_of_one_guid() => Assert.Empty(TypeRules.OddIds(Product.Types(Product.Assemblies)));

    [Fact]
    public void An_id_of_another_shape_is_found() => Assert.Equal(
        [typeof(Planted.TwoFoldId).FullName, typeof(Planted.ChangeableId).FullName],
        TypeRules.OddIds([typeof(Planted.TwoFoldId), typeof(Planted.ChangeableId), typeof(Planted.GoodId)]));
}
