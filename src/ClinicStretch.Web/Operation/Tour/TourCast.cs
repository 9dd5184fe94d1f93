namespace ClinicStretch.Web.Operation.Tour;

/// <summary>The made-up people of one tour, and the ids their papers go by.</summary>
internal sealed record TourCast(string Password)
{
    public const string TherapistEmail = "therapist@tour.example";
    public const string PatientEmail = "patient@tour.example";
    public const string PatientName = "Robin Example";

    public Guid Patient { get; } = Guid.CreateVersion7();

    public Guid Plan { get; } = Guid.CreateVersion7();
}
