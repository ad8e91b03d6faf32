/** Encoders for tests, made from the platform's decoders: Node reads GB18030 and Big5 but does not write them. */

type Encoder = (text: string) => Uint8Array;

/** Every two-byte character of an encoding. */
function tableOf(label: 'gb18030' | 'big5'): Map<string, [number, number]> {
  const decoder = new TextDecoder(label, { fatal: true });
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
      } catch {
        // This pair of bytes is no character.
      }
    }
  }
  return table;
}

const tables = { gb18030: tableOf('gb18030'), big5: tableOf('big5') };

/** A character that the encoding lacks throws: the test's text is wrong. */
function encodeWith(label: 'gb18030' | 'big5'): Encoder {
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const code = character.charCodeAt(0);
        if (code < 0x80) return [code];
        const bytes = tables[label].get(character);
        if (!bytes) throw new Error(`${label} has no “${character}”`);
        return bytes;
      }),
    );
}

const utf16 =
  (bigEndian: boolean, mark: string): Encoder =>
  (text) => {
    const bytes = Buffer.from(mark + text, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };

export const encodeGb18030 = encodeWith('gb18030');
export const encodeBig5 = encodeWith('big5');

/** Every form in which a simplified text may come, by name; the encoding is what `decodeText` should call it. */
export const ENCODERS = [
  ['UTF-8', 'UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-8 with a mark', 'UTF-8 BOM', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16LE', 'UTF-16LE', utf16(false, '')],
  ['UTF-16LE with a mark', 'UTF-16LE', utf16(false, '\ufeff')],
  ['UTF-16BE', 'UTF-16BE', utf16(true, '')],
  ['UTF-16BE with a mark', 'UTF-16BE', utf16(true, '\ufeff')],
  ['GB18030', 'GB18030', encodeGb18030],
] as const;
