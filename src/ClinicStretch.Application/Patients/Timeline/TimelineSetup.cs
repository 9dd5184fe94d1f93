using System.Text;
using ClinicStretch.Application.Patients.Timeline.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Application.Patients.Timeline;

internal static class TimelineSetup
{
    /// <summary>The kinds of things a timeline shows.</summary>
    public static IServiceCollection AddTimeline(this IServiceCollection services) => services
        .AddScoped<TimelineReader>()
        .AddScoped<ITimelineSource, PlanEvents>()
        .AddScoped<ITimelineSource, SessionEvents>()
        .AddScoped<ITimelineSource, MissedEvents>()
        .AddScoped<ITimelineSource, AlertEvents>()
        .AddScoped<ITimelineSource, ScreenEvents>()
        .AddScoped<ITimelineSource, PrecautionEvents>()
        .AddScoped<ITimelineSource, ConsentEvents>()
        .AddScoped<ITimelineSource, DataRequestEvents>()
        .AddScoped<ITimelineSource, EpisodeEvents>()
        .AddScoped<ITimelineSource, CarerEvents>()
        .AddScoped<ITimelineSource, MessageEvents>()
        .AddScoped<ITimelineSource, DocumentEvents>()
        .AddScoped<ITimelineSource, AccessEvents>();

    /// <summary>The name of a value in plain words: "PainOverLimit" is "Pain over limit".</summary>
    public static string Plainly(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            }
            else
            {
                words.Append(letter is '-' ? ' ' : letter);
            }
        }

        return words.ToString();
    }
}
