using ClinicStretch.Architecture.Tests.Reading;
using ClinicStretch.Architecture.Tests.Rules;

namespace ClinicStretch.Architecture.Tests;

public sealed class SourceTests
{
    [Fact]
    public void Nobody_reads_the_clock_of_the_machine() => Assert.Empty(SourceRules.Clocks(Product.Sources));

    [Theory]
    [InlineData("var now = DateTime.Now;", true)]
    [InlineData("var now = DateTimeOffset .UtcNow;", true)]
    [InlineData("var text = $\"it is {DateTime.Today:d}\";", true)]
    [InlineData("var text = $$\"\"\"it is {{DateTime.UtcNow}}\"\"\";", true)]
    [InlineData("var text = \"DateTime.Now\"; // DateTime.Now", false)]
    [InlineData("var text = @\"a\"\"DateTime.Now\";", false)]
    [InlineData("var quote = '\"'; var now = DateTime.Now;", true)]
    [InlineData("var now = clock.GetUtcNow();", false)]
    public void Reading_the_clock_is_found(string statement, bool isFound) =>
        Assert.Equal(isFound, SourceRules.Clocks([Planted.InMethod(statement)]).Any());

    [Fact]
    public void The_system_clock_is_named_where_the_server_is_put_together() => Assert.Empty(SourceRules.SystemClocks(Product.Sources));

    [Fact]
    public void The_system_clock_elsewhere_is_found() => Assert.Single(SourceRules.SystemClocks(
    [
        Planted.InMethod("Use(TimeProvider.System);"),
        Planted.InMethod("Use(TimeProvider.System);", "src/ClinicStretch.Web/Hosting/ClinicApp.cs"),
    ]));

    [Fact]
    public void No_sql_is_written_by_hand() => Assert.Empty(SourceRules.RawSql(Product.Sources));

    [Theory]
    [InlineData("db.Plans.FromSqlRaw(text)")]
    [InlineData("db.Database.ExecuteSqlRawAsync(text)")]
    [InlineData("db.Database.SqlQueryRaw<int>(text)")]
    public void Sql_written_by_hand_is_found(string call) => Assert.Single(SourceRules.RawSql([Planted.InMethod($"{call};")]));

    [Fact]
    public void The_database_is_made_by_migrations_and_logs_no_values() => Assert.Empty(SourceRules.UnsafeDatabase(Product.Sources));

    [Theory]
    [InlineData("db.Database.EnsureCreated()")]
    [InlineData("options.EnableSensitiveDataLogging()")]
    [InlineData("options.UseInMemoryDatabase(name)")]
    public void A_database_made_otherwise_is_found(string call) => Assert.Single(SourceRules.UnsafeDatabase([Planted.InMethod($"{call};")]));

    [Fact]
    public void No_patient_is_taken_to_be_there_still() => Assert.Empty(SourceRules.CertainPatients(Product.Sources));

    [Theory]
    [InlineData("await db.Patients.SingleAsync(p => p.Id == id, token)")]
    [InlineData("await db.Patients.AsNoTracking().Where(p => p.Id == id)\n.Select(p => p.Details.Name).FirstAsync(token)")]
    public void A_patient_who_is_taken_to_be_there_is_found(string call) => Assert.Single(SourceRules.CertainPatients([Planted.InMethod($"{call};")]));

    [Fact]
    public void Only_the_local_PostgreSQL_starts_processes() => Assert.Empty(SourceRules.Processes(Product.Sources));

    [Fact]
    public void A_process_started_elsewhere_is_found() => Assert.Single(SourceRules.Processes(
    [
        Planted.InMethod("Process.Start(name);"),
        Planted.InMethod("Process.Start(name);", "src/ClinicStretch.Infrastructure/LocalPostgres/Postmaster.cs"),
    ]));

    [Fact]
    public void Chance_that_can_be_guessed_is_left_to_the_demo() => Assert.Empty(SourceRules.WeakChance(Product.Sources));

    [Theory]
    [InlineData("Use(new Random(7));", "src/ClinicStretch.Domain/Planted.cs", true)]
    [InlineData("Random.Shared.Next();", "src/ClinicStretch.Web/Operation/RunVerb.cs", true)]
    [InlineData("Use(new Random(7));", "src/ClinicStretch.Web/Operation/DemoStories.cs", false)]
    [InlineData("RandomNumberGenerator.GetBytes(32);", "src/ClinicStretch.Domain/Planted.cs", false)]
    public void Chance_that_can_be_guessed_is_found(string statement, string path, bool isFound) =>
        Assert.Equal(isFound, SourceRules.WeakChance([Planted.InMethod(statement, path)]).Any());

    [Fact]
    public void Nothing_catches_everything() => Assert.Empty(SourceRules.CatchAlls(Product.Sources));

    [Theory]
    [InlineData("catch { }", true)]
    [InlineData("catch (Exception) { }", true)]
    [InlineData("catch (System.Exception e) { Log(e); }", true)]
    [InlineData("catch (Exception e) when (e is not IOException) { }", true)]
    [InlineData("catch (Exception e) { throw new InvalidOperationException(e.Message); }", true)]
    [InlineData("catch (Exception e) when (e is IOException or FormatException) { }", false)]
    [InlineData("catch (IOException) { }", false)]
    [InlineData("catch { Undo(); throw; }", false)]
    public void A_catch_of_everything_is_found(string clause, bool isFound) =>
        Assert.Equal(isFound, SourceRules.CatchAlls([Planted.InMethod($"try {{ A(); }} {clause}")]).Any());

    [Fact]
    public void Nothing_is_folded_away_or_left_for_later()
    {
        Assert.Empty(SourceRules.Regions(Product.Sources));
        Assert.Empty(SourceRules.LeftForLater(Product.Sources));
    }

    [Fact]
    public void What_is_folded_away_or_left_for_later_is_found()
    {
        Assert.Single(SourceRules.Regions([Planted.File("class A\n{\n    #region Parts\n}")]));
        Assert.Single(SourceRules.LeftForLater([Planted.File("// TODO: think")]));
    }

    [Fact]
    public void Pages_hold_no_style_and_no_script()
    {
        Assert.NotEmpty(Product.Razor);
        Assert.Empty(ScreenRules.Inline(Product.Razor));
    }

    [Theory]
    [InlineData("<p style=\"color: red\">", true)]
    [InlineData("<p class=\"a\"\n   style='color: red'>", true)]
    [InlineData("<style>p { color: red }</style>", true)]
    [InlineData("<script>go()</script>", true)]
    [InlineData("<button onclick=\"go()\">", true)]
    [InlineData("<button @onclick=\"Go\">", true)]
    [InlineData("<form method=\"post\" @formname=\"a\" @onsubmit=\"Go\">", false)]
    [InlineData("<EditForm Model=\"a\" OnValidSubmit=\"Go\">", false)]
    [InlineData("<script type=\"module\" src=\"/go.js\"></script>", false)]
    [InlineData("@* <p style=\"a\"> *@<p class=\"style\">", false)]
    public void Style_and_script_in_a_page_are_found(string page, bool isFound) =>
        Assert.Equal(isFound, ScreenRules.Inline([Planted.File(page, "src/ClinicStretch.Web/Plans/Planted.razor")]).Any());

    [Fact]
    public void Routes_stand_in_one_file_a_feature() => Assert.Empty(ScreenRules.ScatteredEndpoints(Product.Sources));

    [Fact]
    public void Routes_in_two_files_or_elsewhere_are_found()
    {
        Assert.Equal(
            ["src/ClinicStretch.Web/Plans: 2 files of routes"],
            ScreenRules.ScatteredEndpoints(
            [
                Planted.File("", "src/ClinicStretch.Web/Plans/PlanEndpoints.cs"), Planted.File("", "src/ClinicStretch.Web/Plans/MoreEndpoints.cs"),
            ]));
        Assert.Single(ScreenRules.ScatteredEndpoints([Planted.InMethod("app.MapGet(path, Answer);", "src/ClinicStretch.Web/Plans/Planted.cs")]));
    }
}
