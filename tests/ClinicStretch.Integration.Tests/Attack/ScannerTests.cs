using System.Text.Json.Nodes;

namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>What the scanners of <c>./clinic attack</c> say is read rightly: above all, that one which has tried nothing is not taken for one that has found nothing.</summary>
public sealed class ScannerTests
{
    private const string Found = """
        POST parameter 'JSON #1*' is vulnerable. Do you want to keep testing the others (if any)? [y/N] N
        sqlmap identified the following injection point(s) with a total of 16 HTTP(s) requests:
        ---
        Parameter: JSON #1* ((custom) POST)
            Type: boolean-based blind
            Title: AND boolean-based blind - WHERE or HAVING clause
            Payload: {"text":"moo' AND 6424=6424 AND 'nQYP'='nQYP","times":3}
        ---
        """;

    private const string Clean = """
        [12:17:26] [WARNING] URI parameter '#1*' does not seem to be injectable
        [12:17:26] [CRITICAL] all tested parameters do not appear to be injectable. Try to increase values for '--level'/'--risk' options if you wish to perform more tests.
        """;

    [Fact]
    public void What_sqlmap_finds_is_told_with_its_place()
    {
        var outcome = Sqlmap.Read("POST /notes", new ToolRun(0, Found));

        Assert.Equal([new Finding("sqlmap", "SQL Injection", "POST /notes", "JSON #1* ((custom) POST); boolean-based blind")], outcome.Findings);
        Assert.Single(outcome.Holes);
        Assert.Empty(outcome.Unfinished);
    }

    [Fact]
    public void Nothing_is_found_only_where_sqlmap_says_so_at_its_end()
    {
        var outcome = Sqlmap.Read("GET /notes", new ToolRun(0, Clean));

        Assert.Empty(outcome.Findings);
        Assert.Empty(outcome.Unfinished);
    }

    [Theory]
    [InlineData(0, "[12:16:23] [INFO] using 'STDIN' for parsing targets list", "it ended with 0")]
    [InlineData(0, "[12:16:23] [CRITICAL] unable to connect to the target URL", "unable to connect")]
    [InlineData(0, "[12:16:23] [CRITICAL] no parameter(s) found for testing in the provided data", "no parameter(s) found")]
    [InlineData(null, Clean, "it took too long")]
    public void A_run_of_sqlmap_that_tried_nothing_or_not_all_is_no_proof(int? code, string text, string why)
    {
        var outcome = Sqlmap.Read("GET /notes", new ToolRun(code, text));

        Assert.Contains(why, Assert.Single(outcome.Unfinished), StringComparison.Ordinal);
    }

    [Fact]
    public void What_wapiti_finds_and_the_errors_it_meets_are_told()
    {
        var outcome = Wapiti.Read("patient", new ToolRun(0, ""), Report());

        Assert.Equal(
            [
                new Finding("wapiti", "Cross Site Scripting", "GET /hello", "XSS vulnerability found via injection in the parameter name"),
                new Finding("wapiti", "Internal Server Error", "POST /notes", "The server responded with a 500 HTTP error code"),
            ],
            outcome.Findings);
        Assert.Equal(2, outcome.Holes.Count());
        Assert.Empty(outcome.Unfinished);
    }

    [Theory]
    [InlineData(0, "[*] Launching module sql\nKeyError 'name'\n  File \"/usr/lib/python3/wapiti.py\", line 3, in attack\n", "wapiti.py")]
    [InlineData(0, "3 requests were skipped due to network issues\n", "3 requests")]
    [InlineData(1, "", "did not end as it should: 1")]
    [InlineData(null, "", "it took too long")]
    public void A_walk_of_wapiti_that_went_wrong_is_no_proof(int? code, string text, string why)
    {
        var outcome = Wapiti.Read("patient", new ToolRun(code, text), Report());

        Assert.Contains(why, Assert.Single(outcome.Unfinished), StringComparison.Ordinal);
    }

    [Fact]
    public void A_walk_of_wapiti_that_was_cut_short_says_so()
    {
        var outcome = Wapiti.Read("patient", new ToolRun(0, "Max attack time was reached for module sql, stopping.\n"), Report());

        Assert.Equal(["wapiti as patient: Max attack time was reached for module sql, stopping."], outcome.CutShort);
        Assert.Empty(outcome.Unfinished);
    }

    [Fact]
    public void A_false_alarm_is_known_by_its_words_and_has_a_reason()
    {
        Assert.All(FalseAlarm.Known, alarm => Assert.True(alarm.Said.Length > 10 && alarm.Reason.Length > 40, alarm.Said));
        Assert.All(FalseAlarm.Known, alarm => Assert.Empty(Of(new Finding(alarm.Tool, alarm.Kind, "GET /", alarm.Said)).Holes));
        Assert.All(FalseAlarm.Known, alarm => Assert.Single(Of(new Finding(alarm.Tool, alarm.Kind, "GET /", "Something else")).Holes));
        Assert.DoesNotContain(FalseAlarm.Known, alarm => alarm.Tool is "sqlmap");
    }

    [Fact]
    public async Task A_program_that_does_not_end_is_ended()
    {
        var run = await ToolRun.Of(TimeSpan.FromMilliseconds(200), "sleep", "60");

        Assert.Null(run.Code);
        Assert.Equal(new ToolRun(0, "moo\n"), await ToolRun.Of(TimeSpan.FromMinutes(1), "echo", "moo"));
    }

    [Fact]
    public void A_target_is_a_request_with_a_mark_behind_each_value()
    {
        var target = new Target("PUT /notes/{id}", "PUT", "/notes/7*?q=cow*", """{"text":"moo*","times":3}""", "key");

        Assert.Equal(3, target.Places);
        Assert.Equal(
            "PUT /notes/7*?q=cow* HTTP/1.1\r\nHost: 127.0.0.1:1\r\nAccept: application/json\r\nAuthorization: Bearer key\r\nContent-Type: application/json\r\n\r\n{\"text\":\"moo*\",\"times\":3}",
            target.Request(new Uri("http://127.0.0.1:1")));
    }

    private static Outcome Of(Finding finding) => new(1, [finding], []);

    private static JsonNode Report() => JsonNode.Parse("""
        {
          "vulnerabilities": {
            "SQL Injection": [],
            "Cross Site Scripting": [{ "method": "GET", "path": "/hello", "info": "XSS vulnerability found via injection in the parameter name", "level": 2 }]
          },
          "anomalies": { "Internal Server Error": [{ "method": "POST", "path": "/notes", "info": "The server responded with a 500 HTTP error code", "level": 1 }] },
          "additionals": {}
        }
        """)!;
}
