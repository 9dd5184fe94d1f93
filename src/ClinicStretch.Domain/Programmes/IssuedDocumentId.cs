namespace ClinicStretch.Domain.Programmes;

/// <summary>Made by who issues it, so that sending it twice makes one row.</summary>
public readonly record struct IssuedDocumentId(Guid Value) : IEntityId<IssuedDocumentId>
{
    public static IssuedDocumentId From(Guid value) => new(value);
}
