using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Application.Languages.Rights.Erasing;

/// <summary>What a patient reads of what was erased, kept or refused.</summary>
public sealed record ErasurePhrases
{
    private static readonly Dictionary<Language, ErasurePhrases> Books = new()
    {
        [Language.English] = EnglishErasure.All,
        [Language.Spanish] = SpanishErasure.All,
        [Language.French] = FrenchErasure.All,
        [Language.German] = GermanErasure.All,
    };

    public static ErasurePhrases In(Language language) => Books[language];

    /// <summary>The answer to a request that was granted, for as long as it is kept.</summary>
    public required string Granted { get; init; }

    /// <summary>Why a request is refused, to the patient.</summary>
    public required IReadOnlyDictionary<RefusalGround, string> Grounds { get; init; }

    public required string MailSubject { get; init; }

    /// <summary>With the clinic's name.</summary>
    public required Func<string, ErasureScope, string> MailText { get; init; }

    public required string Title { get; init; }

    /// <summary>"{clinic} erased data of one patient on {day}."</summary>
    public required Func<string, string, string> Lead { get; init; }

    public required IReadOnlyDictionary<ErasureScope, string> Scopes { get; init; }

    public required IReadOnlyDictionary<ErasureCause, string> Causes { get; init; }

    /// <summary>"The rest may be erased from {day} on."</summary>
    public required Func<string, string> KeptUntil { get; init; }

    public required string ErasedTitle { get; init; }
    public required string KeptTitle { get; init; }

    /// <summary>"{what}: {rows}".</summary>
    public required Func<string, long, string> Line { get; init; }

    public required IReadOnlyDictionary<ErasureGroup, string> Groups { get; init; }

    public required IReadOnlyDictionary<KeptFor, string> Whys { get; init; }

    public required string ProofTitle { get; init; }
    public required string ProofLead { get; init; }
    public required string PatientId { get; init; }
    public required string CertificateId { get; init; }
    public required string Hash { get; init; }
    public required string Backups { get; init; }
    public required string Nothing { get; init; }
}
