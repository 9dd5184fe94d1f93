using ClinicStretch.Domain;

namespace ClinicStretch.Application;

/// <summary>Not there, or not the caller's: the two are answered alike.</summary>
public sealed class NotFoundException(string what) : Exception($"There is no such {what}.");

/// <summary>The caller's role does not allow it.</summary>
public sealed class ForbiddenException() : Exception("Your role does not allow this.");

/// <summary>Nobody is signed in, or the sign-in was refused.</summary>
public sealed class SignInNeededException(string message = "Sign in first.") : Exception(message);

/// <summary>The database could not confirm that the change is safe. Nothing is known to be lost; send it again with the same id.</summary>
public sealed class UnconfirmedCommitException()
    : Exception("The change could not be confirmed. Send it again with the same id.");

/// <summary>Everybody together asks for more than the server does at once. Nothing was begun.</summary>
public sealed class BusyException(TimeSpan pause) : Exception("The server has too much to do just now. Nothing was begun; try again shortly.")
{
    /// <summary>After which to try again.</summary>
    public TimeSpan Pause { get; } = pause;
}

/// <summary>One person asks for more at once than is theirs. Nothing was begun.</summary>
public sealed class TooManyAtOnceException(TimeSpan pause) : Exception("You have several of these under way. Wait until one of them is ready.")
{
    /// <summary>After which to try again.</summary>
    public TimeSpan Pause { get; } = pause;
}

public static class RequestRules
{
    public static readonly Rule SomebodyElseWasFaster =
        new("request.stale", "Somebody else changed this meanwhile. Open it again and repeat your change.");

    public static readonly Rule SameIdSameContent = new("request.id_taken", "Something else was sent under this id. Use a new id.");
}
