using Microsoft.Extensions.Logging;

namespace ClinicStretch.Application.Programmes;

/// <summary>
/// Prints with the first engine; when that fails, says so in the log and prints the same document with the second, so that an export never
/// fails for an engine's sake.
/// </summary>
public sealed partial class FallbackProgrammePrinter(
    IProgrammePrinter first, IProgrammePrinter second, ILogger<FallbackProgrammePrinter> logger) : IProgrammePrinter
{
    public byte[] Print(ProgrammeDocument document, PrintOptions options) => Ask(printer => printer.Print(document, options));

    public int CountPages(ProgrammeDocument document, PrintOptions options) => Ask(printer => printer.CountPages(document, options));

    private T Ask<T>(Func<IProgrammePrinter, T> question)
    {
        try
        {
            return question(first);
        }
        // An engine may fail in ways of its own, native code included. Text that cannot be printed is the caller's to mend, not the engine's fault.
        catch (Exception failure) when (failure is not UnprintableTextException)
        {
            EngineFailed(logger, first.GetType().Name, second.GetType().Name, failure.GetType().Name);
            return question(second);
        }
    }

    /// <summary>Names the kind of failure only: an engine's message may quote the sheet.</summary>
    [LoggerMessage(EventId = 6001, Level = LogLevel.Error, Message = "{First} could not print a programme ({Failure}); {Second} prints it instead")]
    private static partial void EngineFailed(ILogger logger, string first, string second, string failure);
}
