// Days and times of day in the patient's time zone, whatever zone the phone is set to.

/** Made once for each zone: making one takes a slow phone longer than drawing the page. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} zone */
function formatIn(zone) {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
}

/** @param {number} instant @param {string} zone */
function parts(instant, zone) {
  const format = formatIn(zone);
  const named = Object.fromEntries(format.formatToParts(instant).map(p => [p.type, p.value]));
  const of = (/** @type {string} */ name) => named[name] ?? '';
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute'), second: of('second') };
}

/** @returns {string} 'YYYY-MM-DD' */
export function dayOf(/** @type {number} */ instant, /** @type {string} */ zone) {
  const p = parts(instant, zone);
  return `${p.year}-${p.month}-${p.day}`;
}

/** @returns {string} 'HH:mm' */
export function timeOf(/** @type {number} */ instant, /** @type {string} */ zone) {
  const p = parts(instant, zone);
  return `${p.hour}:${p.minute}`;
}

/** @returns {string} The day so many days later; earlier when negative. */
export function addDays(/** @type {string} */ day, /** @type {number} */ days) {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * @param {string} day 'YYYY-MM-DD' @param {string} time 'HH:mm' @param {string} zone
 * @returns {number} Milliseconds since 1970. A time that the clock change skips is as long after it as it would have been.
 */
export function instantOf(day, time, zone) {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (/** @type {number} */ instant) => {
    const p = parts(instant, zone);
    return Date.UTC(+p.year, +p.month - 1, +p.day, +p.hour, +p.minute, +p.second) - Math.floor(instant / 1000) * 1000;
  };
  const before = wanted - offsetAt(wanted - 86_400_000);
  return offsetAt(before) === offsetAt(wanted - 86_400_000) ? before : wanted - offsetAt(wanted - offsetAt(before));
}

/** @returns {string} Such as 'Monday 23 November', in a language. */
export const longDay = (/** @type {string} */ day, /** @type {string} */ language) =>
  new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
