// Says a text of the bundle's `words`.

/**
 * @callback Say
 * @param {string} key
 * @param {Object<string, string|number>} [values]  For {name} in the text. With a number `n`, the text is the key with '.one' or '.other' behind it.
 * @returns {string}
 */

/**
 * @param {string} language  BCP 47.
 * @returns {'rtl'|'ltr'}
 */
export const directionOf = language => /^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr';

/**
 * @param {Object<string, string>} words
 * @param {string} language  BCP 47.
 * @returns {Say}
 */
export function sayIn(words, language) {
  const plural = new Intl.PluralRules(language);
  const isMirrored = directionOf(language) === 'rtl';
  return (key, values = {}) => {
    const text = typeof values.n === 'number' && !(key in words)
      ? words[`${key}.${plural.select(values.n)}`] ?? words[`${key}.other`]
      : words[key];
    return (text ?? key).replace(/\{(\w+)\}/g, (whole, name) => {
      const value = String(values[name] ?? whole);
      // Of a telephone number the groups would change places.
      return isMirrored && /^\+?\d[\d ()/.-]+$/.test(value) ? `\u2066${value}\u2069` : value;
    });
  };
}
