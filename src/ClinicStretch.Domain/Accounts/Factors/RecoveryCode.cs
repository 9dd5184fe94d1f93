namespace ClinicStretch.Domain.Accounts.Factors;

/// <summary>A code on paper that stands in for an authenticator app, once.</summary>
public static class RecoveryCode
{
    /// <summary>How many a person is given at a time.</summary>
    public const int Many = 10;

    /// <summary>Letters and digits of one.</summary>
    public const int Length = 10;

    /// <summary>What one is made of: nothing that is read as something else, and no word comes of it.</summary>
    public const string Alphabet = "23456789bcdfghjkmnpqrtvwxy";

    /// <summary>In two groups, to read and type.</summary>
    public static string Shown(string code) => $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";

    /// <summary>What was typed, without what does not count.</summary>
    public static string Typed(string text) => new([.. text.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
