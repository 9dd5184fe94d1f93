namespace ClinicStretch.Infrastructure.Backups;

/// <summary>A backup cannot be made or used. The message is for the operator: what is wrong and what to do.</summary>
public sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
