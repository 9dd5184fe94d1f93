namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>A law that is broken, and the smallest request that breaks it.</summary>
internal sealed record BrokenLaw(string Operation, string Law, FuzzRequest Request)
{
    public override string ToString() => $"{Operation} {Law}{Environment.NewLine}    {Request.Curl()}";
}
