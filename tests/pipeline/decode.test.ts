import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { type Decoding, decodeText, MAX_BYTES } from '../../src/pipeline/decode.ts';
import { ENCODERS, encodeBig5, encodeGb18030 } from './encode.ts';
import { SIMPLIFIED, TRADITIONAL } from './prose.ts';

/** Any stretch of at least twenty characters, with nothing but white space left out. */
function stretchOf(prose: string): fc.Arbitrary<string> {
  const characters = [...prose];
  return fc
    .tuple(fc.nat(characters.length - 20), fc.integer({ min: 20, max: characters.length }))
    .map(([start, length]) => characters.slice(start, start + length).join(''));
}

const warningsOf = (decoding: Decoding): unknown => ('error' in decoding ? decoding : decoding.warnings);
const text = (decoding: Decoding): string => ('error' in decoding ? `${decoding.error.code}` : decoding.text);

describe('a text that was encoded twice is restored, with a warning', () => {
  const western = (bytes: Uint8Array): Buffer => Buffer.from(Buffer.from(bytes).toString('latin1'));
  test.each([
    ['UTF-8', western(Buffer.from(SIMPLIFIED)), SIMPLIFIED],
    ['GB18030', western(encodeGb18030(SIMPLIFIED)), SIMPLIFIED],
    ['Big5', western(encodeBig5(TRADITIONAL)), TRADITIONAL],
  ])('%s taken for Western', (_, bytes, meant) => {
    const decoding = decodeText(bytes);
    expect(text(decoding)).toBe(meant);
    expect(warningsOf(decoding)).toMatchObject([{ code: 'encoded-twice' }]);
  });

  test('not a Western text', () => {
    const words = 'Rapport annuel : été, élève, où, forêt, señor, Größe, naïve, œuvre.';
    expect(text(decodeText(Buffer.from(words)))).toBe(words);
  });
});

describe('the encoding is told by content', () => {
  test.each(ENCODERS)('%s', (_, encoding, encode) => {
    fc.assert(
      fc.property(stretchOf(SIMPLIFIED), (prose) => {
        expect(decodeText(encode(prose))).toEqual({ text: prose, encoding, warnings: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('Big5', () => {
    fc.assert(
      fc.property(stretchOf(TRADITIONAL), (prose) => {
        expect(decodeText(encodeBig5(prose))).toEqual({ text: prose, encoding: 'Big5', warnings: [] });
      }),
      { numRuns: 300 },
    );
  });

  test("Big5 with Hong Kong's characters, and without what they are not", () => {
    const prose = `${TRADITIONAL}本署嘅同事喺社區處理啲電𨋢槽。`;
    expect(decodeText(iconv.encode(prose, 'big5hkscs'))).toEqual({ text: prose, encoding: 'Big5', warnings: [] });
    // A character of a user's own is none of theirs: it stays one, to be reported.
    const own = Buffer.concat([encodeBig5(TRADITIONAL), Buffer.from([0xfa, 0x41]), encodeBig5('同志')]);
    expect(text(decodeText(own))).toMatch(/^(?!.*\ufffd)/u);
  });

  test.each(ENCODERS)('Traditional Chinese in %s', (_, encoding, encode) => {
    expect(decodeText(encode(TRADITIONAL))).toEqual({ text: TRADITIONAL, encoding, warnings: [] });
  });

  test.each([
    ['one character, whose bytes are valid UTF-8', encodeGb18030('一'), 'GB18030', '一'],
    ['four characters', encodeGb18030('工作总结'), 'GB18030', '工作总结'],
    ['a rare name', encodeGb18030('仉骉'), 'GB18030', '仉骉'],
    ['four Big5 characters', encodeBig5('工作總結'), 'Big5', '工作總結'],
    ['ASCII', Buffer.from('Report 2021: 12 items, 98%'), 'UTF-8', 'Report 2021: 12 items, 98%'],
    ['ASCII that is also UTF-16 of 中', Buffer.from('-N'), 'UTF-8', '-N'],
    ['an accent', Buffer.from('café'), 'UTF-8', 'café'],
    ['a middle dot', Buffer.from('A·B'), 'UTF-8', 'A·B'],
    ['mostly ASCII', encodeGb18030('Appendix 3. GDP 2021: 12.5, 2022: 13.1 (亿元)'), 'GB18030', undefined],
    ['four UTF-16 characters', Buffer.from('中国人民', 'utf16le'), 'UTF-16LE', '中国人民'],
    ['ASCII as UTF-16', Buffer.from('2021 GDP\n', 'utf16le'), 'UTF-16LE', '2021 GDP\n'],
    ['private use', Buffer.from('\ue000\ue001\ue002\ue003'), 'UTF-8', '\ue000\ue001\ue002\ue003'],
    ['Russian', Buffer.from('Отчёт о работе'), 'UTF-8', 'Отчёт о работе'],
    ['emoji', Buffer.from('🎉🎉'), 'UTF-8', '🎉🎉'],
  ])('%s', (_, bytes, encoding, expected) => {
    const decoding = decodeText(bytes);
    expect(decoding).toMatchObject({ encoding, warnings: [] });
    if (expected !== undefined) expect(text(decoding)).toBe(expected);
  });
});

describe('line ends', () => {
  it.each([
    ['CR LF', 'a\r\nb', 'a\nb'],
    ['CR', 'a\rb\r\rc', 'a\nb\n\nc'],
    ['LF CR', 'a\n\rb', 'a\n\nb'],
    ['NEL, LS, PS, VT and FF alone', 'a\u0085b\u2028c\u2029d\ve\ff', 'a\nb\nc\nd\ne\nf'],
    ['a page break beside a line end, which editors count once', 'a\r\n\f二', 'a\n二'],
    ['a page break before a line end', 'a\f\r\nb', 'a\nb'],
  ])('%s', (_, written, expected) => {
    expect(text(decodeText(Buffer.from(written)))).toBe(expected);
  });

  it('keeps zero-width and other odd characters for cleaning', () => {
    const odd = 'a\u200b工\u3000作\u00a0\ufeff\u202e总结';
    expect(text(decodeText(Buffer.from(odd)))).toBe(odd);
  });

  it('takes linear time for a long run of page breaks', () => {
    expect(text(decodeText(Buffer.from(`a${'\f'.repeat(1_000_000)}b`)))).toHaveLength(1_000_002);
  });
});

describe('damage', () => {
  it('tells how many characters are lost, and where', () => {
    const damaged = Buffer.concat([Buffer.from(`${SIMPLIFIED}\n第八行`), Buffer.from([0xff]), Buffer.from('完')]);
    expect(decodeText(damaged)).toMatchObject({ encoding: 'UTF-8', text: `${SIMPLIFIED}\n第八行\ufffd完` });
    expect(warningsOf(decodeText(damaged))).toMatchInlineSnapshot(`
      [
        {
          "code": "damaged-characters",
          "line": 8,
          "mend": "请对照原件改正这些字。",
          "message": "按 UTF-8 读取，有 1 个字已损坏（显示为 �），在第 8 行。",
          "severity": "warning",
        },
      ]
    `);
  });

  it.each([
    ['cut off UTF-8', Buffer.from(SIMPLIFIED).subarray(0, -1), 'UTF-8'],
    ['cut off GB18030', encodeGb18030(SIMPLIFIED).subarray(0, -1), 'GB18030'],
    ['cut off UTF-16', Buffer.from(SIMPLIFIED, 'utf16le').subarray(0, -1), 'UTF-16LE'],
    ['a lone surrogate', Buffer.from(`\ufeff${SIMPLIFIED}\ud800。`, 'utf16le'), 'UTF-16LE'],
    ['a stray byte in GB18030', Buffer.concat([encodeGb18030(SIMPLIFIED), Uint8Array.of(0xff)]), 'GB18030'],
  ])('%s is read with a warning', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toMatchObject({ encoding, warnings: [{ code: 'damaged-characters', line: 7 }] });
  });

  it('reads a file of two encodings line by line', () => {
    const halves = [Buffer.from(SIMPLIFIED), encodeGb18030(SIMPLIFIED)] as const;
    const both = [halves, halves.toReversed()].map(([first = halves[0], second = halves[1]]) =>
      decodeText(Buffer.concat([first, Buffer.from('\n'), second])),
    );
    for (const decoding of both) expect(text(decoding)).toBe(`${SIMPLIFIED}\n${SIMPLIFIED}`);
    expect(both.map(warningsOf)).toMatchInlineSnapshot(`
      [
        [
          {
            "code": "mixed-encodings",
            "line": 1,
            "mend": "请核对文字，并整份另存为 UTF-8。",
            "message": "混用了两种编码：第 1–7 行是 UTF-8，其余是 GB18030，已分别读取。",
            "severity": "warning",
          },
        ],
        [
          {
            "code": "mixed-encodings",
            "line": 8,
            "mend": "请核对文字，并整份另存为 UTF-8。",
            "message": "混用了两种编码：第 8–14 行是 UTF-8，其余是 GB18030，已分别读取。",
            "severity": "warning",
          },
        ],
      ]
    `);
  });

  it('does not read more into a mixed line than its own encoding', () => {
    const mixed = Buffer.concat([encodeGb18030(SIMPLIFIED), Buffer.from('在同一行里接着写：工作总结')]);
    expect(decodeText(mixed)).toMatchObject({ encoding: 'GB18030' });
  });

  it('names the line of a NUL byte', () => {
    expect(decodeText(Buffer.from('工作总结\n第一\0部分'))).toMatchInlineSnapshot(`
      {
        "error": {
          "code": "unreadable-text",
          "line": 2,
          "mend": "请用记事本或 WPS 打开原文件，另存为 .txt，编码选 UTF-8。",
          "message": "文件含有空字节（NUL），是二进制文件或已损坏。",
          "severity": "error",
        },
      }
    `);
  });

  it.each([
    ['no bytes', Buffer.alloc(0)],
    ['a mark alone', Buffer.from('\ufeff')],
    ['white space', Buffer.from(' \t\r\n\u3000\u200b\n')],
  ])('%s is an empty file', (_, bytes) => {
    expect(text(decodeText(bytes))).toBe('empty-file');
  });

  it('gives up on garbage', () => {
    const garbage = Uint8Array.from({ length: 4000 }, (_, index) => ((index * 7919 * 31 + index * index) % 255) | 1);
    expect(decodeText(garbage)).toMatchInlineSnapshot(`
      {
        "error": {
          "code": "unreadable-text",
          "mend": "请用记事本或 WPS 打开原文件，另存为 .txt，编码选 UTF-8。",
          "message": "认不出文件的编码：不是 UTF-8、UTF-16、GB18030，也不是 Big5。",
          "severity": "error",
        },
      }
    `);
  });
});

describe('what is no text', () => {
  const zip = (member: string): Buffer => Buffer.from(`PK\x03\x04\x14\x00${member}`, 'latin1');

  it('is told by its first bytes', () => {
    const files: [name: string, bytes: Uint8Array][] = [
      ['a renamed .docx', zip('[Content_Types].xml…word/document.xml')],
      ['a renamed .xlsx', zip('xl/workbook.xml')],
      ['a renamed .ofd', zip('OFD.xml')],
      ['a renamed .odt', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
      ['a ZIP archive', zip('a.txt')],
      ['a renamed .doc', Buffer.from('d0cf11e0a1b11ae100', 'hex')],
      ['a renamed PDF', Buffer.from('%PDF-1.7\n%âãÏÓ')],
      ['an RTF', Buffer.from('{\\rtf1\\ansi}')],
      ['a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex')],
      ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
      ['a GIF', Buffer.from('GIF89a')],
      ['a gzip', Buffer.from('1f8b0800', 'hex')],
      ['a RAR', Buffer.from('Rar!\x1a\x07\x00', 'latin1')],
      ['a 7z', Buffer.from('377abcaf271c0004', 'hex')],
    ];
    const told = files.map(([name, bytes]) => {
      const decoding = decodeText(bytes);
      return `${name}: ${'error' in decoding ? `${decoding.error.message}${decoding.error.mend}` : 'read as text'}`;
    });
    expect(told.join('\n')).toMatchInlineSnapshot(`
      "a renamed .docx: 这不是文本文件，看来是“Word 文档（.docx）”，扩展名不对。请用 WPS 或 Word 打开，另存为“纯文本（.txt）”，编码选 UTF-8。
      a renamed .xlsx: 这不是文本文件，看来是“Excel 表格（.xlsx）”，扩展名不对。请把其中的文字复制到记事本，另存为 .txt，编码选 UTF-8。
      a renamed .ofd: 这不是文本文件，看来是“OFD 版式文件”，扩展名不对。请把其中的文字复制到记事本，另存为 .txt，编码选 UTF-8。
      a renamed .odt: 这不是文本文件，看来是“OpenDocument 文档（.odt）”，扩展名不对。请用 WPS 或 Word 打开，另存为“纯文本（.txt）”，编码选 UTF-8。
      a ZIP archive: 这不是文本文件，看来是“ZIP 压缩包”，扩展名不对。请先解压，再把里面的报告放进内容文件夹。
      a renamed .doc: 这不是文本文件，看来是“Word 97–2003 或 WPS 文档（.doc、.wps）”，扩展名不对。请用 WPS 或 Word 打开，另存为“纯文本（.txt）”，编码选 UTF-8。
      a renamed PDF: 这不是文本文件，看来是“PDF 文件”，扩展名不对。请把其中的文字复制到记事本，另存为 .txt，编码选 UTF-8。
      an RTF: 这不是文本文件，看来是“RTF 文档”，扩展名不对。请用 WPS 或 Word 打开，另存为“纯文本（.txt）”，编码选 UTF-8。
      a PNG: 这不是文本文件，看来是“PNG 图片”，扩展名不对。图片不能作为报告；请换成文字版，或移出内容文件夹。
      a JPEG: 这不是文本文件，看来是“JPEG 图片”，扩展名不对。图片不能作为报告；请换成文字版，或移出内容文件夹。
      a GIF: 这不是文本文件，看来是“GIF 图片”，扩展名不对。图片不能作为报告；请换成文字版，或移出内容文件夹。
      a gzip: 这不是文本文件，看来是“gzip 压缩包”，扩展名不对。请先解压，再把里面的报告放进内容文件夹。
      a RAR: 这不是文本文件，看来是“RAR 压缩包”，扩展名不对。请先解压，再把里面的报告放进内容文件夹。
      a 7z: 这不是文本文件，看来是“7z 压缩包”，扩展名不对。请先解压，再把里面的报告放进内容文件夹。"
    `);
  });

  it('reads a text that only begins like one', () => {
    expect(decodeText(Buffer.from('PK赛总结：本年度共举办技能竞赛3场。'))).toMatchObject({ encoding: 'UTF-8' });
  });

  it('refuses more than 20 MB', () => {
    expect(decodeText(new Uint8Array(MAX_BYTES + 1))).toMatchInlineSnapshot(`
      {
        "error": {
          "code": "file-too-large",
          "mend": "一份报告很少超过 1 MB；请检查是否放错了文件，或拆成几份。",
          "message": "文件有 21 MB，超过 20 MB 的上限，没有读取。",
          "severity": "error",
        },
      }
    `);
  });
});
