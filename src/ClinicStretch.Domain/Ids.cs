namespace ClinicStretch.Domain;

/// <summary>An id that cannot be mistaken for another kind of id. The client makes it, as a version 7 UUID.</summary>
public interface IEntityId<TSelf> where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public readonly record struct ClinicId(Guid Value) : IEntityId<ClinicId>
{
    public static ClinicId From(Guid value) => new(value);
}

/// <summary>Somebody with an account. A person may be a member of several clinics and a patient of another.</summary>
public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    public static PersonId From(Guid value) => new(value);
}

public readonly record struct MemberId(Guid Value) : IEntityId<MemberId>
{
    public static MemberId From(Guid value) => new(value);
}

public readonly record struct PatientId(Guid Value) : IEntityId<PatientId>
{
    public static PatientId From(Guid value) => new(value);

    /// <summary>In the order of a list that is read page by page.</summary>
    public static bool operator >(PatientId left, PatientId right) => left.Value > right.Value;

    public static bool operator <(PatientId left, PatientId right) => left.Value < right.Value;
}

public readonly record struct PlanId(Guid Value) : IEntityId<PlanId>
{
    public static PlanId From(Guid value) => new(value);

    /// <summary>In the order of a list that is read page by page.</summary>
    public static bool operator >(PlanId left, PlanId right) => left.Value > right.Value;

    public static bool operator <(PlanId left, PlanId right) => left.Value < right.Value;
}

/// <summary>Keeps its value across the revisions of a plan, so that progress charts survive edits.</summary>
public readonly record struct ItemKey(Guid Value) : IEntityId<ItemKey>
{
    public static ItemKey From(Guid value) => new(value);
}

public readonly record struct SessionId(Guid Value) : IEntityId<SessionId>
{
    public static SessionId From(Guid value) => new(value);
}

public readonly record struct ScreenId(Guid Value) : IEntityId<ScreenId>
{
    public static ScreenId From(Guid value) => new(value);
}

public readonly record struct AlertId(Guid Value) : IEntityId<AlertId>
{
    public static AlertId From(Guid value) => new(value);
}

public readonly record struct FallId(Guid Value) : IEntityId<FallId>
{
    public static FallId From(Guid value) => new(value);
}

public readonly record struct InvitationId(Guid Value) : IEntityId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);
}

public readonly record struct CarerId(Guid Value) : IEntityId<CarerId>
{
    public static CarerId From(Guid value) => new(value);
}

public readonly record struct ConsentId(Guid Value) : IEntityId<ConsentId>
{
    public static ConsentId From(Guid value) => new(value);
}

public readonly record struct EpisodeId(Guid Value) : IEntityId<EpisodeId>
{
    public static EpisodeId From(Guid value) => new(value);
}

public readonly record struct SignOffId(Guid Value) : IEntityId<SignOffId>
{
    public static SignOffId From(Guid value) => new(value);
}

/// <summary>A picture or a video of a clinic's own.</summary>
public readonly record struct MediaId(Guid Value) : IEntityId<MediaId>
{
    public static MediaId From(Guid value) => new(value);
}

public readonly record struct MeasureAnswerId(Guid Value) : IEntityId<MeasureAnswerId>
{
    public static MeasureAnswerId From(Guid value) => new(value);
}

public readonly record struct ContentPackId(Guid Value) : IEntityId<ContentPackId>
{
    public static ContentPackId From(Guid value) => new(value);
}

public static class EntityIds
{
    extension<TId>(TId) where TId : struct, IEntityId<TId>
    {
        /// <summary>Version 7, so that rows lie in the order they were made.</summary>
        public static TId New() => TId.From(Guid.CreateVersion7());
    }
}
