using ClinicStretch.Application.Exchange.Care;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Mapping;

/// <summary>A patient's care as FHIR R4 resources (<c>domain.md</c> 5.1), each once; what refers to another is in there with it.</summary>
internal static class CareResources
{
    public static IEnumerable<R4.Resource> Of(PatientCare care, Canon canon)
    {
        var people = new People(canon, care.Patient.Id, care.Members);
        var record = new RecordResources(canon, people);
        var plans = new PlanResources(canon, people);
        return
        [
            people.PatientOf(care.Patient, care.Clinic),
            People.Organization(care.Clinic),
            .. care.Patient.Precautions.OrderBy(p => p.From).Select(p => record.Of(p, care.Today)),
            .. care.Plans.SelectMany(plans.Of),
            .. Sessions(care, new SessionResources(canon, people)),
            .. Answers(care, record),
            .. care.Alerts.Select(record.Of),
            .. Documents(care, record),
            .. care.Messages.Select(record.Of),
            .. people.Named(),
        ];
    }

    private static IEnumerable<R4.Resource> Sessions(PatientCare care, SessionResources sessions)
    {
        var contents = care.Plans.SelectMany(p => p.Revisions).ToDictionary(r => (r.PlanId, r.Number), r => r.Content);
        var corrected = care.Sessions.Where(s => s.Corrects is not null).GroupBy(s => s.Corrects!.Value).ToDictionary(s => s.Key, s => s.Min(c => c.ReceivedAt));
        var nextDay = care.NextDayPains.GroupBy(n => n.SessionId).ToDictionary(n => n.Key, n => n.MaxBy(p => p.Number));
        return care.Sessions.SelectMany(s => sessions.Of(s, contents[(s.PlanId, s.Revision)], corrected.TryGetValue(s.Id, out var at) ? at : null, nextDay.GetValueOrDefault(s.Id)));
    }

    private static IEnumerable<R4.Resource> Answers(PatientCare care, RecordResources record)
    {
        var standing = MeasureAnswer.Standing(care.Answers).Select(a => a.Id).ToHashSet();
        return care.Answers.Select(a => record.Of(a, !standing.Contains(a.Id)));
    }

    private static IEnumerable<R4.Resource> Documents(PatientCare care, RecordResources record)
    {
        var newest = care.Documents.GroupBy(d => (d.PlanId, d.Kind)).Select(g => g.Last().Id).ToHashSet();
        return care.Documents.Select(d => record.Of(d, newest.Contains(d.Id)));
    }
}
