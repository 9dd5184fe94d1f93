namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>What a scanner takes for a hole.</summary>
/// <param name="Tool">sqlmap or wapiti.</param>
/// <param name="Kind">In the scanner's words, such as <c>SQL Injection</c>.</param>
/// <param name="Where">Method and address; in the address of an operation of the API, names stand for ids.</param>
/// <param name="Said">What it says of it.</param>
internal sealed record Finding(string Tool, string Kind, string Where, string Said)
{
    public override string ToString() => $"{Tool}: {Kind} at {Where}: {Said}";
}
