using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Everyone;

/// <summary>What is wrong with how a page lies in its window, measured where it lies.</summary>
internal static class Layout
{
    // What is only said (visually hidden), what appears when it is reached (the skip link) and what scrolls by itself (a table) is left out.
    private const string Seen =
        """
        const hidden = e => e.closest('.visually-hidden, .player-live, .skip, [hidden], details:not([open]) > :not(summary), script, style, noscript, option, svg');
        const scrolls = e => e.closest('.table-scroll, textarea');
        const texts = function* () {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let n = walker.nextNode(); n; n = walker.nextNode()) if (n.data.trim() && n.parentElement && !hidden(n.parentElement)) yield n;
        };
        const rects = n => { const r = document.createRange(); r.selectNodeContents(n); return [...r.getClientRects()].filter(b => b.width > 0.5 && b.height > 0.5); };
        const width = document.documentElement.clientWidth;
        const short = s => s.trim().replace(/\s+/g, ' ').slice(0, 50);
        """;

    /// <summary>Text that lies outside of the window or is cut off by what it stands in; and a page that scrolls sideways.</summary>
    public static Task<string[]> Lost(this IPage page) => page.EvaluateAsync<string[]>($$"""
        () => {
          {{Seen}}
          const wrong = [];
          if (document.documentElement.scrollWidth > width + 1) {
            const widest = [...document.body.querySelectorAll('*')].filter(e => !hidden(e) && !scrolls(e) && (e.getBoundingClientRect().right > width + 1 || e.getBoundingClientRect().left < -1))
              .slice(0, 4).map(e => `${e.tagName.toLowerCase()}.${e.className}`);
            wrong.push(`scrolls sideways: ${document.documentElement.scrollWidth} of ${width}: ${widest.join(', ')}`);
          }
          for (const text of texts()) {
            if (scrolls(text.parentElement)) continue;
            if (rects(text).some(b => b.left < -1 || b.right > width + 1)) wrong.push(`outside of the window: ${short(text.data)}`);
            for (let box = text.parentElement; box && box !== document.body; box = box.parentElement) {
              const style = getComputedStyle(box);
              if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
              const b = box.getBoundingClientRect();
              if (rects(text).some(r => r.left < b.left - 1 || r.right > b.right + 1 || r.top < b.top - 1 || r.bottom > b.bottom + 1)) wrong.push(`cut off: ${short(text.data)}`);
            }
          }
          return wrong;
        }
        """);

    /// <summary>Texts that lie on one another, where neither is part of the other.</summary>
    public static Task<string[]> Covered(this IPage page) => page.EvaluateAsync<string[]>($$"""
        () => {
          {{Seen}}
          const floats = e => e.closest('.tab-bar, .player-first, .skip');
          const all = [...texts()].filter(t => !floats(t.parentElement) && !scrolls(t.parentElement)).flatMap(t => rects(t).map(b => ({ t, b })));
          const wrong = [];
          // Without the room that letters do not fill.
          const top = b => b.top + 0.2 * b.height, bottom = b => b.bottom - 0.2 * b.height;
          for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) {
            const [x, y] = [all[i], all[j]];
            if (x.t === y.t || x.t.parentElement === y.t.parentElement) continue;
            const wide = Math.min(x.b.right, y.b.right) - Math.max(x.b.left, y.b.left), high = Math.min(bottom(x.b), bottom(y.b)) - Math.max(top(x.b), top(y.b));
            if (wide > 4 && high > 0.3 * Math.min(x.b.height, y.b.height)) wrong.push(`${short(x.t.data)} lies on ${short(y.t.data)}`);
          }
          return wrong.slice(0, 5);
        }
        """);

    /// <summary>What is pressed and is lower or narrower than 44 px; links in the middle of a sentence are left out.</summary>
    public static Task<string[]> TooSmall(this IPage page) => page.EvaluateAsync<string[]>($$"""
        () => {
          {{Seen}}
          const inSentence = e => e.tagName === 'A' && getComputedStyle(e).display === 'inline'
            && [...(e.closest('p, li, dd, td') ?? e.parentElement).childNodes].some(n => n !== e && !n.contains(e) && n.textContent.trim().length > 1);
          const target = e => e.tagName === 'INPUT' && /radio|checkbox/.test(e.type) ? e.closest('label') ?? e : e;
          return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(e => !hidden(e) && e.checkVisibility() && !inSentence(e))
            .map(e => ({ e, b: target(e).getBoundingClientRect() }))
            .filter(({ b }) => b.width > 0 && (b.height < 43.5 || b.width < 43.5))
            .map(({ e, b }) => `${e.tagName.toLowerCase()}.${e.className} ${Math.round(b.width)}x${Math.round(b.height)}: ${short(e.textContent || e.getAttribute('aria-label') || e.name || '')}`);
        }
        """);

    /// <summary>Puts letters that run right to left in the place of all others, so that numbers and signs lie as they would among them.</summary>
    public static Task Arabic(this IPage page) => page.EvaluateAsync($$"""
        () => {
          {{Seen}}
          const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
          for (const text of texts()) if (!text.parentElement.closest('[lang=es], [lang=fr], [lang=de]')) {
            text.data = text.data.replace(/[a-z]/gi, c => letters[c.toLowerCase().charCodeAt(0) - 97]);
          }
        }
        """);

    /// <summary>Times, decimals and telephone numbers whose first figure does not stand to the left of the last; pictures of people that are turned round.</summary>
    public static Task<string[]> Mirrored(this IPage page) => page.EvaluateAsync<string[]>($$"""
        () => {
          {{Seen}}
          const wrong = [];
          const place = (n, at) => { const r = document.createRange(); r.setStart(n, at); r.setEnd(n, at + 1); return r.getBoundingClientRect(); };
          for (const text of texts()) {
            const isNumber = /\d{1,2}:\d{2}|\d+[.,]\d+|\+?\d[\d ]{6,}\d/g;
            for (const found of text.data.matchAll(isNumber)) {
              const first = place(text, found.index + (found[0][0] === '+' ? 1 : 0)), last = place(text, found.index + found[0].length - 1);
              if (Math.abs(first.top - last.top) < 4 && first.left > last.left) wrong.push(`turned round: ${found[0]}`);
            }
          }
          for (const picture of document.querySelectorAll('img, .player-figure, [role=img]')) {
            for (let e = picture; e; e = e.parentElement) {
              if (/matrix\(-1/.test(getComputedStyle(e).transform)) wrong.push(`turned round: picture ${picture.getAttribute('alt') ?? picture.className}`);
            }
          }
          return wrong;
        }
        """);
}
