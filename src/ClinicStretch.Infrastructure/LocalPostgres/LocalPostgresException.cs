namespace ClinicStretch.Infrastructure.LocalPostgres;

/// <summary>The private PostgreSQL cannot be used. The message is for the operator: what is wrong and what to type.</summary>
public sealed class LocalPostgresException(string message, Exception? cause = null) : Exception(message, cause);
