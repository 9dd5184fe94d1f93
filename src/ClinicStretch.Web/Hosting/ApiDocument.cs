using ClinicStretch.Domain;
using Microsoft.OpenApi;

namespace ClinicStretch.Web.Hosting;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>; in Production only for those who are signed in.</summary>
internal static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "ClinicStretch";
            document.Info.Version = "v1";
            document.Info.Description = "Prescribe plans of stretches, log sessions with pain, export the home-exercise programme.";
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>)))
            {
                (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
            }
            else if (type.IsEnum)
            {
                (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. Enum.GetNames(type).Select(n => (System.Text.Json.Nodes.JsonNode)Kebab(n))]);
            }

            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this WebApplication app)
    {
        var document = app.MapOpenApi("/openapi/{documentName}.json");
        if (!app.Environment.IsDevelopment())
        {
            document.RequireAuthorization();
        }
    }

    private static string Kebab(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
