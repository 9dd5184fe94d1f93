namespace ClinicStretch.Web.Operation.Demo;

/// <summary>The accounts of the demo clinic, told once when it is made.</summary>
/// <param name="Password">The same for all of them.</param>
/// <param name="People">What somebody is, and their address.</param>
internal sealed record DemoAccounts(string Password, IReadOnlyList<(string Who, string Email)> People)
{
    public void Print(TextWriter writer)
    {
        writer.WriteLine("Demo clinic, with made-up people. Sign in as:");
        foreach (var (who, email) in People)
        {
            writer.WriteLine($"  {email,-34} {who}");
        }

        writer.WriteLine($"  Password of all: {Password}");
    }
}
