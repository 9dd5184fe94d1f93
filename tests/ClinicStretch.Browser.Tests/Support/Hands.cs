using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Support;

/// <summary>Counts what a person does: each press of a link or button, each field that is filled in. Moving from one to the next is not counted.</summary>
/// <param name="byKeyboard">True to do all of it without a mouse, with Tab, Enter and letters alone.</param>
public sealed class Hands(IPage page, bool byKeyboard)
{
    private const int MostTabs = 150;
    private readonly List<string> _done = [];

    public async Task Press(ILocator target)
    {
        var name = (await target.First.TextContentAsync())!.Trim();
        _done.Add($"press {name}");
        if (!byKeyboard)
        {
            await target.First.ClickAsync();
            return;
        }

        await Reach(target.First);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task Fill(ILocator field, string text)
    {
        _done.Add($"fill in {await field.GetAttributeAsync("id")}");
        if (!byKeyboard)
        {
            await field.FillAsync(text);
            return;
        }

        await Reach(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    public void MustBeAtMost(int most) =>
        Assert.True(_done.Count <= most, $"{_done.Count} interactions, {most} allowed: {string.Join("; ", _done)}");

    public override string ToString() => $"{_done.Count} interactions: {string.Join("; ", _done)}";

    private async Task Reach(ILocator target)
    {
        await target.WaitForAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} is not reached with Tab.");
    }
}
