using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Web.Sessions;

/// <summary>What a patient or a carer may say of a session that is known already.</summary>
internal static class Reporting
{
    /// <summary>The source of a correction: as before, where the person who corrects may report it.</summary>
    public static Source SourceFor(SessionRecord session, Role? role) => (session.Source, role) switch
    {
        (Source.Paper, _) => Source.Paper,
        (_, Role.Carer) => Source.Carer,
        (Source.Live, _) => Source.Live,
        _ => Source.Later,
    };

    /// <summary>What members of the clinic saw is theirs to correct; what is older than four weeks is settled.</summary>
    public static bool MayCorrect(Source source, DateTimeOffset startedAt, DateTimeOffset now) =>
        source is not Source.InClinic && now - startedAt < SessionRules.ReceiveWithin;

    /// <summary>The same session with its pain.</summary>
    public static SessionBody WithPain(SessionRecord session, Source source, (int? Before, int? Worst, int? After) pain) => new(
        session.PlanId, session.StartedAt, source, session.Items, session.Revision, session.EndedAt, null,
        pain.Before, pain.Worst, pain.After, session.Effort, session.Note, session.Fell ? true : null);
}
