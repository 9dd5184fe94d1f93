using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Programmes.Issued;

/// <summary>The sheets of a plan that were issued, newest first, the last hundred.</summary>
public sealed record ListIssued(PlanId Plan) : IClinicRequest<IReadOnlyList<IssuedSheet>>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Plan.Value);
}

internal sealed class ListIssuedHandler(IClinicDb db, ICaller caller) : IRequestHandler<ListIssued, IReadOnlyList<IssuedSheet>>
{
    private const int Most = 100;

    public async Task<IReadOnlyList<IssuedSheet>> Handle(ListIssued request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Plan, cancellationToken);
        var rows = await db.IssuedDocuments.AsNoTracking().Where(d => d.PlanId == plan.Id && d.Kind == DocumentKind.Programme)
            .OrderByDescending(d => d.IssuedAt).ThenByDescending(d => d.Id).Take(Most)
            .Join(db.Members, d => d.IssuedBy, m => m.Id, (d, m) => new { Row = d, m.Name }).ToListAsync(cancellationToken);
        return [.. rows.OrderByDescending(r => r.Row.IssuedAt).Select(r => IssuedSheet.Of(r.Row, plan, r.Name))];
    }
}
