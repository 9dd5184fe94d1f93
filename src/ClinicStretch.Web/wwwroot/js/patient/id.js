/** A new UUID, version 7: those made later sort later. */
export function newId(now = Date.now()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  const marked = Array.from(bytes, (b, i) => (i === 6 ? (b & 0x0f) | 0x70 : i === 8 ? (b & 0x3f) | 0x80 : b));
  const hex = marked.map(b => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
