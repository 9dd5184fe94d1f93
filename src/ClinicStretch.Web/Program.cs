using ClinicStretch.Web.Components;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScreens();

var app = builder.Build();
app.MapScreens();
await app.RunAsync();
