namespace ClinicStretch.Domain.Accounts.Team;

public readonly record struct CoverId(Guid Value) : IEntityId<CoverId>
{
    public static CoverId From(Guid value) => new(value);
}

public readonly record struct OpeningId(Guid Value) : IEntityId<OpeningId>
{
    public static OpeningId From(Guid value) => new(value);
}
