using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>Of a patient whom something else named already: they can be gone all the same, erased between that and this.</summary>
internal static class Unerased
{
    /// <exception cref="NotFoundException">Erased meanwhile.</exception>
    public static async Task<T> OrGone<T>(this IQueryable<T> ofOnePatient, CancellationToken cancellationToken)
        where T : class =>
        await ofOnePatient.SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("patient");
}
