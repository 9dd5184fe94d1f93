using ClinicStretch.Application.Programmes.Issued;
using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ClinicStretch.Infrastructure.Exchange.Webhooks;

/// <summary>Reads what happened off the rows that are about to be written, so that no use case can forget to tell of it.</summary>
internal static class HappeningReader
{
    /// <summary>In the order in which they are told, each once.</summary>
    public static IReadOnlyList<Happening> Read(DbContext db) =>
        [.. db.ChangeTracker.Entries().Where(e => e.State is not EntityState.Unchanged).Select(In).OfType<Happening>().Distinct().OrderBy(h => h.Kind)];

    private static Happening? In(EntityEntry entry) => entry.Entity switch
    {
        Patient patient => InPatient(entry, patient),
        Precaution precaution => InPrecaution(entry, precaution),
        Revision revision when entry.State is EntityState.Added => OfPlan(entry, HappeningKind.PlanPublished, revision.PlanId, revision.Number),
        StatusChange change when entry.State is EntityState.Added => InCourse(entry, change),
        Session session when entry.State is EntityState.Added => new Happening(
            session.Corrects is null ? HappeningKind.SessionLogged : HappeningKind.SessionCorrected, session.PatientId, $"Procedure/{session.Id.Value}"),
        Alert alert => InAlert(entry, alert),
        IssuedDocument { Kind: DocumentKind.Programme } document when entry.State is EntityState.Added =>
            new Happening(HappeningKind.ProgrammeIssued, document.PatientId, $"DocumentReference/{document.Id.Value}"),
        _ => null,
    };

    // Whose patient somebody is, and whether they have an account, is no other system's matter.
    private static Happening? InPatient(EntityEntry entry, Patient patient) => entry.State switch
    {
        EntityState.Added => new Happening(HappeningKind.PatientRegistered, patient.Id, $"Patient/{patient.Id.Value}"),
        EntityState.Modified when entry.ComplexProperties.Any(c => c.IsModified) => new Happening(HappeningKind.PatientChanged, patient.Id, $"Patient/{patient.Id.Value}"),
        _ => null,
    };

    private static Happening? InPrecaution(EntityEntry entry, Precaution precaution) =>
        entry.Context.Set<Patient>().Local.Any(p => p.Id == precaution.PatientId && entry.Context.Entry(p).State is EntityState.Added)
            ? null
            : new Happening(HappeningKind.PatientChanged, precaution.PatientId, $"Patient/{precaution.PatientId.Value}");

    private static Happening? InCourse(EntityEntry entry, StatusChange change)
    {
        var plan = PlanOf(entry, (Domain.PlanId)entry.Property(nameof(Revision.PlanId)).CurrentValue!);
        return (change.From, change.To, plan.Current) switch
        {
            // Nobody outside was ever told of a plan that was never published.
            (_, _, null) => null,
            (_, PlanStatus.OnHold, { } newest) => OfPlan(entry, HappeningKind.PlanPaused, plan.Id, newest.Number),
            (PlanStatus.OnHold, PlanStatus.Active, { } newest) => OfPlan(entry, HappeningKind.PlanResumed, plan.Id, newest.Number),
            (_, PlanStatus.Completed or PlanStatus.Revoked or PlanStatus.EnteredInError or PlanStatus.Discarded, { } newest) =>
                OfPlan(entry, HappeningKind.PlanEnded, plan.Id, newest.Number),
            _ => null,
        };
    }

    private static Happening? InAlert(EntityEntry entry, Alert alert) => entry.State switch
    {
        EntityState.Added => new Happening(HappeningKind.AlertRaised, alert.PatientId, $"Flag/{alert.Id.Value}"),
        EntityState.Modified when !alert.IsOpen && entry.Property(nameof(Alert.State)).IsModified =>
            new Happening(HappeningKind.AlertClosed, alert.PatientId, $"Flag/{alert.Id.Value}"),
        _ => null,
    };

    private static Happening OfPlan(EntityEntry entry, HappeningKind kind, Domain.PlanId plan, int revision) =>
        new(kind, PlanOf(entry, plan).PatientId, $"CarePlan/{plan.Value}-r{revision}");

    private static Plan PlanOf(EntityEntry entry, Domain.PlanId plan) => entry.Context.Set<Plan>().Local.Single(p => p.Id == plan);
}
