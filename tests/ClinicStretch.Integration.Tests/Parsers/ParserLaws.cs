using System.Text;
using System.Text.Json;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Application.Sessions.Paper;
using ClinicStretch.Application.Sessions.Reminders;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Json;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Web.Components;
using ClinicStretch.Web.Exchange.Csv;
using ClinicStretch.Web.Progress;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;

namespace ClinicStretch.Integration.Tests.Parsers;

/// <summary>What reads a text from outside takes any text at all, and reads again what was written.</summary>
public sealed class ParserLaws
{
    private static readonly Gen<string> Letters = Gen.Elements("aZ09-_= \t\n\r,;.:/\\{}[]\"\0é\u202e\ud83d\ude00ß".ToCharArray()).ArrayOf().Select(c => new string(c));

    private static readonly Gen<Guid> Ids = ArbMap.Default.GeneratorFor<Guid>();

    // Codes as they are, and with a letter or two that are others, or one too many, or too few.
    private static readonly Gen<string> Codes =
        from code in Gen.OneOf(
            from clinic in Ids from id in Ids from secret in Ids select new InvitationCode(new ClinicId(clinic), new InvitationId(id), Secret(secret)).Write(),
            from clinic in Ids from plan in Ids from number in Gen.Choose(0, 65_535) select new SheetCode(new ClinicId(clinic), new PlanId(plan), number).Text,
            from band in Gen.Choose(0, 9) from key in Letters from slug in Letters select new SearchPlace(band, key, slug).ToString())
        from changes in (from at in Gen.Choose(0, 200) from letter in Gen.Elements("a= \n\t-_+/é\0".ToCharArray()) select (at, letter)).ListOf()
        from cut in Gen.Choose(0, 6)
        select Spoilt(code, changes, cut);

    private static readonly Dictionary<string, Func<string, object?>> Readers = new()
    {
        ["invitation"] = InvitationCode.Read,
        ["calendar"] = CalendarCode.Read,
        ["sheet"] = SheetCode.Read,
        ["search place"] = SearchPlace.Read,
        ["language"] = Language.Find,
        ["language of a browser"] = text => ChosenLanguage.Of(Asked(r => r.Headers.AcceptLanguage = text)),
        ["language of a page"] = text => ChosenLanguage.Of(Asked(r => r.QueryString = new QueryString($"?language={Uri.EscapeDataString(Whole(text))}"))),
        ["days of progress"] = text => ProgressRange.Read(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["from"] = text, ["to"] = text, ["weeks"] = text })),
        ["id"] = text => Json<PatientId>(text),
        ["moment"] = text => Json<DateTimeOffset>(text),
        ["day"] = text => Json<DateOnly>(text),
        ["word of a list"] = text => Json<PainPolicy>(text),
        ["pain"] = text => Json<PainScore>(text),
        ["dose"] = text => Json<Dosage>(text),
        ["table"] = text => Table(Whole(text)),
        ["table with headings"] = text => Table($"name;number\n{Whole(text)}"),
        ["day of a table"] = text => CsvCells.Day(text, DateOrder.DayFirst),
        ["number of a table"] = text => CsvCells.Decimal(text),
        ["formula"] = text => FormulaGuard.Unguard(FormulaGuard.Guard(text)),
        ["time zone"] = text => TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) ? zone : null,
    };

    public static TheoryData<string> Names() => [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_text_is_read_or_is_none(string name) => Check(Gen.OneOf(Letters, Codes, ArbMap.Default.GeneratorFor<string>().Select(t => t ?? "")), text =>
    {
        Readers[name](text);
        return true;
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Ten_times_as_long_a_text_costs_about_ten_times_as_much(string name)
    {
        foreach (var letters in new[] { "a", "-", ",", "a-", "[", "{\"a\":", "de;q=0.5,", "1", "=", "../", "\u0301" })
        {
            var (small, large) = (Cost(name, letters, 7_000), Cost(name, letters, 70_000));
            Assert.True(large <= (14 * small) + 200_000, $"{letters}: {small} bytes of memory for 7,000 letters, {large} for 70,000.");
        }
    }

    [Fact]
    public void What_was_written_is_read_again() => Check(
        from clinic in Ids from id in Ids from secret in Ids from number in Gen.Choose(0, 65_535) from key in Letters select (clinic, id, secret, number, key),
        x =>
        {
            var invitation = new InvitationCode(new ClinicId(x.clinic), new InvitationId(x.id), Secret(x.secret));
            var calendar = new CalendarCode(new ClinicId(x.clinic), x.id, Secret(x.secret));
            var sheet = new SheetCode(new ClinicId(x.clinic), new PlanId(x.id), x.number);
            var place = new SearchPlace(x.number, new string([.. x.key.Where(c => c is > '\0' and < '\u0080')]), "cat-cow");
            return InvitationCode.Read(invitation.Write()) == invitation && CalendarCode.Read(calendar.Write()) == calendar
                && SheetCode.Read(sheet.Text) == sheet && SearchPlace.Read(place.ToString()) is { } read && read.Band == place.Band && read.Slug == place.Slug;
        });

    private static string Secret(Guid chance) => $"{chance:N}{chance:N}"[..43];

    private static string Spoilt(string code, IEnumerable<(int At, char Letter)> changes, int cut)
    {
        var letters = code.ToCharArray();
        foreach (var (at, letter) in changes.Take(2))
        {
            letters[at % letters.Length] = letter;
        }

        return cut > 4 ? new string(letters) + "A" : new string(letters)[..^Math.Min(Math.Max(cut - 2, 0), letters.Length)];
    }

    // A text that is no JSON of its kind is refused by the one exception that the edge turns into words.
    private static object? Json<T>(string text)
    {
        foreach (var json in new[] { Whole(text), JsonSerializer.Serialize(Whole(text)) })
        {
            try
            {
                JsonSerializer.Deserialize<T>(json, DomainJson.Options);
            }
            catch (Exception e) when (e is JsonException or RuleBrokenException)
            {
                // Refused in words.
            }
        }

        return null;
    }

    private static CsvTable? Table(string text)
    {
        try
        {
            return CsvTableReader.Read(Encoding.UTF8.GetBytes(text), ["number", "name"]);
        }
        catch (RuleBrokenException)
        {
            return null;
        }
    }

    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static HttpRequest Asked(Action<HttpRequest> change)
    {
        var request = new DefaultHttpContext().Request;
        change(request);
        return request;
    }

    private static long Cost(string name, string letters, int length)
    {
        var text = string.Concat(Enumerable.Repeat(letters, length / letters.Length));
        Readers[name](text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Readers[name](text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Check<T>(Gen<T> texts, Func<T, bool> law) => Prop.ForAll(texts.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
