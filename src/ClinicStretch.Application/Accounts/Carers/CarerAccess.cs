using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Application.Accounts.Carers;

internal static class CarerAccess
{
    /// <summary>Who lets carers in and out: the patient, and a therapist of the clinic.</summary>
    /// <exception cref="ForbiddenException">A carer or an administrator asks.</exception>
    /// <exception cref="NotFoundException">It is somebody else's record.</exception>
    public static void MustDecideOnCarers(this ICaller caller, PatientId patient)
    {
        if (caller.Role is not (Role.Patient or Role.Therapist))
        {
            throw new ForbiddenException();
        }

        if (!caller.MaySee(patient))
        {
            throw new NotFoundException("patient");
        }
    }
}
