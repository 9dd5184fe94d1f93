namespace ClinicStretch.Web.Exchange.Fhir.Writing;

/// <summary>What is wrong with a resource that was sent.</summary>
/// <param name="Expression">Where, as FHIRPath.</param>
/// <param name="Code">Stable, as a rule's.</param>
/// <param name="Message">What to do about it. Quotes nothing that was sent.</param>
internal sealed record Fault(string Expression, string Code, string Message);

/// <summary>A resource cannot be taken in as it was sent. Nothing was kept of it.</summary>
/// <param name="status">400 for what cannot be read, 413 for too much of it, 422 for what cannot be meant.</param>
internal sealed class FaultsException(int status, IReadOnlyList<Fault> faults) : Exception(faults[0].Message)
{
    public int Status { get; } = status;

    public IReadOnlyList<Fault> Faults { get; } = faults;
}

/// <summary>Gathers what is wrong, so that all of it is told at once.</summary>
internal sealed class Faults
{
    private readonly List<Fault> _found = [];

    public void Add(string expression, string code, string message) => _found.Add(new Fault(expression, code, message));

    /// <returns>Whether it holds.</returns>
    public bool Check(bool holds, string expression, string code, string message)
    {
        if (!holds)
        {
            Add(expression, code, message);
        }

        return holds;
    }

    /// <exception cref="FaultsException">There are some.</exception>
    public void MustBeNone()
    {
        if (_found.Count > 0)
        {
            throw new FaultsException(StatusCodes.Status422UnprocessableEntity, _found);
        }
    }
}
