namespace ClinicStretch.Domain.Patients;

/// <summary>The person treated.</summary>
public sealed class Patient
{
    private readonly List<Precaution> _precautions = [];

    public required ClinicId ClinicId { get; init; }
    public required PatientId Id { get; init; }

    /// <summary>The portal account; null until the patient has accepted an invitation, and for patients on paper for ever.</summary>
    public PersonId? PersonId { get; private set; }

    /// <summary>The member in charge.</summary>
    public MemberId TherapistId { get; private set; }

    public PatientDetails Details { get; private set; } = null!;
    public PatientContact Contact { get; private set; } = PatientContact.NotAsked;
    public PatientNeeds Needs { get; private set; } = PatientNeeds.None;

    /// <summary>Newest last. A precaution that no longer holds keeps its row, with the day it ended.</summary>
    public IReadOnlyList<Precaution> Precautions => _precautions;

    public static Patient Register(ClinicId clinic, PatientId id, MemberId therapist, PatientDetails details) =>
        new() { ClinicId = clinic, Id = id, TherapistId = therapist, Details = details };

    /// <param name="contact">Null to leave it as it is.</param>
    /// <param name="needs">Null to leave them as they are.</param>
    public void Change(PatientDetails details, PatientContact? contact = null, PatientNeeds? needs = null) =>
        (Details, Contact, Needs) = (details, contact ?? Contact, needs ?? Needs);

    /// <summary>Makes <paramref name="precautions"/> the ones that hold: new ones begin, missing ones end today.</summary>
    public void SetPrecautions(IReadOnlyList<PrecautionInput> precautions, DateOnly today)
    {
        PatientRules.PrecautionsDiffer.MustHold(precautions.DistinctBy(p => p.Tag).Count() == precautions.Count);
        PatientRules.PrecautionHasBegun.MustHold(precautions.All(p => p.Since is null || p.Since <= today));
        PatientRules.PrecautionEndsAfterItBegan.MustHold(precautions.All(p => p.Until is null || p.Until > p.Since));
        foreach (var ended in _precautions.Where(p => p.HoldsOn(today) && precautions.All(n => n.Tag != p.Tag)))
        {
            ended.End(today);
        }

        foreach (var wanted in precautions)
        {
            Hold(wanted, today);
        }
    }

    /// <summary>Tags of the precautions that hold on a day.</summary>
    public IReadOnlyList<string> PrecautionTagsOn(DateOnly day) => [.. _precautions.Where(p => p.HoldsOn(day)).Select(p => p.Tag)];

    public void LinkTo(PersonId person)
    {
        PatientRules.NotLinkedToAnother.MustHold(PersonId is null || PersonId == person);
        PersonId = person;
    }

    private void Hold(PrecautionInput wanted, DateOnly today)
    {
        var existing = _precautions.FirstOrDefault(
            p => p.Tag == wanted.Tag && (p.HoldsOn(today) || p.Until == today || p.Since == today));
        if (existing is null)
        {
            _precautions.Add(Precaution.Begin(this, wanted, today));
        }
        else
        {
            existing.GoOn(wanted, today);
        }
    }
}

/// <summary>Who the patient is and what they need.</summary>
/// <param name="Reference">The clinic's own number; null when it has none.</param>
/// <param name="BirthDate">Null when not known.</param>
/// <param name="Language">BCP 47: en-GB, es, fr or de.</param>
/// <param name="TimeZoneId">IANA name; decides which day it is for the patient.</param>
/// <param name="RisingTime">When the patient gets up; null when not asked.</param>
/// <param name="MinutesADay">What the patient is willing to give; null when not asked.</param>
public sealed record PatientDetails(
    string Name,
    string? Reference,
    DateOnly? BirthDate,
    string? Email,
    string Language,
    string TimeZoneId,
    FormatNeed FormatNeed,
    TimeOnly? RisingTime,
    int? MinutesADay);

/// <summary>How sheets are printed for this patient unless somebody asks otherwise.</summary>
public enum FormatNeed { Standard, LargePrint, EasyRead }

public static class PatientRules
{
    public static readonly Rule PrecautionsDiffer = Rule.OfInput("patient.precaution_twice", "Name each precaution once.");
    public static readonly Rule PrecautionIsKnown = Rule.OfInput("patient.unknown_precaution", "There is no such precaution in the catalogue.");
    public static readonly Rule PrecautionHasBegun = Rule.OfInput("patient.precaution_since", "A precaution begins today or earlier.");

    public static readonly Rule PrecautionEndsAfterItBegan =
        Rule.OfInput("patient.precaution_until", "A precaution ends after the day it began. Give that day too.");

    public static readonly Rule NotLinkedToAnother = new("patient.already_linked", "This patient already has an account.");
    public static readonly Rule TimeZoneIsKnown = Rule.OfInput("patient.unknown_time_zone", "Give an IANA time zone such as Europe/London.");
}
