using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Erasing;

/// <summary>What was erased, the newest first, at most two hundred.</summary>
public sealed record ListErasures : IAdministratorRequest<IReadOnlyList<ErasureLine>>;

/// <summary>The certificate of an erasure.</summary>
public sealed record GetErasure(ErasureId Id) : IAdministratorRequest<ErasureProof>, IAudited
{
    public AuditSubject Subject => new("erasure", Id.Value);
}

/// <summary>Counts anew what is there of the patient, and holds it against the certificate.</summary>
public sealed record CheckErasure(ErasureId Id) : IAdministratorRequest<ErasureCheck>, IAudited
{
    public AuditSubject Subject => new("erasure", Id.Value);
}

/// <param name="By">Name of the member; null where it went by itself.</param>
public sealed record ErasureLine(ErasureId Id, PatientId PatientId, ErasureScope Scope, ErasureCause Cause, DateTimeOffset At, string? By, string Hash)
{
    internal static ErasureLine Of(Erasure e, string? by = null) => new(e.Id, e.PatientId, e.Scope, e.Cause, e.At, by, e.Hash);
}

/// <param name="Json">The certificate byte for byte: its SHA-256 is the hash.</param>
public sealed record ErasureProof(ErasureLine Erasure, Certificate Certificate, string Json);

/// <param name="IsUnaltered">Whether the certificate still has its hash.</param>
/// <param name="AccountsThere">How many of the erased accounts are there.</param>
public sealed record ErasureCheck(bool Holds, bool IsUnaltered, int AccountsThere, IReadOnlyList<CheckedLine> Lines);

/// <param name="Found">How many rows there are now.</param>
/// <param name="Holds">False where there are rows that were erased.</param>
public sealed record CheckedLine(string Table, long Found, bool Holds);

internal sealed class GetErasuresHandler(IClinicDb db, IEraser eraser) :
    IRequestHandler<ListErasures, IReadOnlyList<ErasureLine>>,
    IRequestHandler<GetErasure, ErasureProof>,
    IRequestHandler<CheckErasure, ErasureCheck>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ErasureLine>> Handle(ListErasures request, CancellationToken cancellationToken)
    {
        var rows = await db.Erasures.AsNoTracking().OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Most).ToListAsync(cancellationToken);
        var names = await db.Members.AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        return [.. rows.Select(e => ErasureLine.Of(e, e.By is { } by ? names[by] : null))];
    }

    public async Task<ErasureProof> Handle(GetErasure request, CancellationToken cancellationToken)
    {
        var erasure = await Find(request.Id, cancellationToken);
        var by = erasure.By is { } id ? await db.Members.Where(m => m.Id == id).Select(m => m.Name).SingleAsync(cancellationToken) : null;
        return new ErasureProof(ErasureLine.Of(erasure, by), Certificate.Read(erasure.Certificate), erasure.Certificate);
    }

    public async Task<ErasureCheck> Handle(CheckErasure request, CancellationToken cancellationToken)
    {
        var erasure = await Find(request.Id, cancellationToken);
        var certificate = Certificate.Read(erasure.Certificate);
        var found = await eraser.Count(erasure.PatientId, cancellationToken);
        IReadOnlyList<CheckedLine> lines = [.. ErasurePlan.Tables.Select(t => new CheckedLine(t.Name, found[t.Name], found[t.Name] is 0 || t.KeptIn(erasure.Scope) is not null))];
        var accounts = await eraser.CountAccounts(certificate.Accounts, cancellationToken);
        return new ErasureCheck(erasure.IsUnaltered && accounts is 0 && lines.All(l => l.Holds), erasure.IsUnaltered, accounts, lines);
    }

    private async Task<Erasure> Find(ErasureId id, CancellationToken cancellationToken) =>
        await db.Erasures.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) ?? throw new NotFoundException("erasure");
}
