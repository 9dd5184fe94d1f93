using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Accounts.Staff;
using ClinicStretch.Application.Accounts.Team;
using ClinicStretch.Application.Audit;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Application.Catalogue.OwnExercises;
using ClinicStretch.Application.Catalogue.Review;
using ClinicStretch.Application.Catalogue.Routines;
using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Exchange.Care;
using ClinicStretch.Application.Exchange.Tables;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Application.Patients.Erasing.Holds;
using ClinicStretch.Application.Patients.Marks;
using ClinicStretch.Application.Patients.Messages;
using ClinicStretch.Application.Patients.Own;
using ClinicStretch.Application.Patients.Own.Parts;
using ClinicStretch.Application.Patients.Timeline;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Plans.Course;
using ClinicStretch.Application.Plans.Drafts;
using ClinicStretch.Application.Plans.Flares;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Photos;
using ClinicStretch.Application.Progress;
using ClinicStretch.Application.Progress.Measures;
using ClinicStretch.Application.Progress.Reports;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Application.Progress.Workspace;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Application.Sessions.Book;
using ClinicStretch.Application.Sessions.Offline;
using ClinicStretch.Application.Sessions.Reminders;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Application;

/// <summary>The one place that knows how requests reach their handlers.</summary>
public static class ApplicationSetup
{
    // What several handlers share, one line each.
    private static readonly Type[] Collaborators =
    [
        typeof(AlertBook),
        typeof(AlertReader),
        typeof(AlertWatch),
        typeof(Arrival),
        typeof(AuditBook),
        typeof(BundleTools),
        typeof(CaseloadDesk),
        typeof(CaseloadReader),
        typeof(Channels),
        typeof(CodeDesk),
        typeof(CourseReader),
        typeof(DraftBook),
        typeof(EndedPlans),
        typeof(ErasureDesk),
        typeof(ErasureMail),
        typeof(ExerciseShelf),
        typeof(FactReader),
        typeof(FactorDesk),
        typeof(FallBook),
        typeof(FlareShelf),
        typeof(HoldReader),
        typeof(InvitationDesk),
        typeof(MailDesk),
        typeof(MailedProof),
        typeof(MarkBook),
        typeof(MatterReader),
        typeof(MeasureBook),
        typeof(MediaDoor),
        typeof(MediaStores),
        typeof(MessageBook),
        typeof(NextDayBook),
        typeof(OwnAccesses),
        typeof(OwnCare),
        typeof(OwnDealings),
        typeof(OwnExerciseIndex),
        typeof(OwnRecordReader),
        typeof(OwnWays),
        typeof(PatientJudge),
        typeof(PhotoReader),
        typeof(PlanAppraiser),
        typeof(PlanDrafting),
        typeof(PostBox),
        typeof(PrecautionReview),
        typeof(ProgressReader),
        typeof(RecentUse),
        typeof(RecordReader),
        typeof(RecordScribe),
        typeof(CareReader),
        typeof(ReminderWriter),
        typeof(ReportReactions),
        typeof(ResumeContent),
        typeof(RetentionDesk),
        typeof(RoutineBook),
        typeof(RoutineReader),
        typeof(SessionBook),
        typeof(SheetReader),
        typeof(StaffDesk),
        typeof(StaffMail),
        typeof(StopLinks),
        typeof(TablePages),
        typeof(TallyReader),
        typeof(TodayReader),
        typeof(UnreadReader),
        typeof(WaysIn),
    ];

    /// <summary>Registers every handler and validator, and the pipeline in its order: metrics, refusals, refused sign-ins, role, validation, proof, transaction, standing, second factor.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        // A check that names no code of its own must not hand out the name of a library's class.
        ValidatorOptions.Global.ErrorCodeResolver = _ => "value.out_of_range";
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddSingleton<RequestMetrics>();
        services.AddSingleton<PhotoTrial>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(MetricsBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RefusalBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RefusedSignInBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RoleBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ProofBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(StandingBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(SecondFactorBehavior<,>));
        services.AddTimeline();
        foreach (var collaborator in Collaborators)
        {
            services.AddScoped(collaborator);
        }

        services.AddEach(typeof(IRequestHandler<,>));
        services.AddEach(typeof(IValidator<>));
        return services;
    }

    private static void AddEach(this IServiceCollection services, Type open)
    {
        foreach (var type in typeof(ApplicationSetup).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var closed in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == open))
            {
                services.AddScoped(closed, type);
            }
        }
    }
}
