namespace ClinicStretch.Web.Components.Forms;

/// <param name="FieldId">The id of the control that is wrong, as given to its <see cref="Field"/>.</param>
/// <param name="Message">What is wrong and what to type instead, for the person who typed it.</param>
public sealed record FormError(string FieldId, string Message);

public static class FormErrors
{
    /// <summary>The message for one field, or null where it is right.</summary>
    public static string? For(this IEnumerable<FormError> errors, string fieldId) =>
        errors.FirstOrDefault(error => error.FieldId == fieldId)?.Message;
}
