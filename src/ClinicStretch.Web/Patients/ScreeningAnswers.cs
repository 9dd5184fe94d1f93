using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Patients;

/// <summary>Reads the answers to the red-flag questions from a form.</summary>
internal static class ScreeningAnswers
{
    public static IReadOnlyList<Choice> Choices { get; } =
        [new(nameof(YesNo.Yes), "Yes"), new(nameof(YesNo.No), "No"), new(nameof(YesNo.NotSure), "Not sure")];

    /// <returns>One for each question that was answered; "no to all the rest" answers the others.</returns>
    public static IReadOnlyList<RedFlagAnswer> Read(IFormCollection form, IReadOnlyList<RedFlagQuestion> questions)
    {
        YesNo? rest = form.Text("do") is "rest-no" ? YesNo.No : null;
        return
        [
            .. from question in questions
               let answer = Enum.TryParse<YesNo>(form.Text(question.Code), out var given) ? given : rest
               where answer is not null
               select new RedFlagAnswer(question.Code, answer.Value),
        ];
    }
}
