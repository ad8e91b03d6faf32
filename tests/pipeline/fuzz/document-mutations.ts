/** PDF objects and sectors of Word 97 files, changed where their readers follow them. */
import type { Chance } from './chance.ts';
import { replaceOne } from './xml-mutations.ts';

/** Objects in plain sight, for changes that compressed streams would hide. */
const PLAIN_PDF = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length 96>> stream
BT /F1 16 Tf 72 760 Td (2021 Annual Report) Tj 0 -24 Td (1. Work done in 2021.) Tj 0 -24 Td [(Plan) -250 (for 2022.)] TJ ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
6 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
trailer <</Root 1 0 R/Size 7>>
%%EOF
`;

const NUMBERS = [
  '0',
  '-1',
  '1',
  '2',
  '3',
  '4',
  '7',
  '65536',
  '99999999',
  '4294967296',
  '1e30',
  '.',
  '-',
  'null',
  'true',
];
const NAMES = [
  '/Pages',
  '/Page',
  '/Type0',
  '/Identity-H',
  '/GBK-EUC-H',
  '/FlateDecode',
  '/LZWDecode',
  '/Crypt',
  '/XObject',
  '/ObjStm',
  '/XRef',
];
const INSERTED = [
  '<<',
  '>>',
  '[',
  ']',
  '(',
  'endobj',
  'endstream',
  'stream',
  'q '.repeat(20_000),
  '['.repeat(5000),
  '<<'.repeat(5000),
];

/** Numbers, references and names of objects changed, outside compressed streams or within a plain one. */
export function brokenPdf(sample: Buffer, chance: Chance): Buffer {
  let pdf = chance.oneIn(3) ? PLAIN_PDF : sample.toString('latin1');
  for (let count = chance.pick([1, 2, 8]); count > 0; count -= 1) pdf = changePdf(pdf, chance);
  return Buffer.from(pdf, 'latin1');
}

function changePdf(pdf: string, chance: Chance): string {
  switch (chance.below(6)) {
    case 0:
      return replaceOne(pdf, /\b\d+ 0 R\b/g, `${chance.below(30)} 0 R`, chance);
    case 1:
      return replaceOne(pdf, /\/\w+(?=[\s/[<])/g, chance.pick(NAMES), chance);
    case 2:
      return replaceOne(pdf, /\b(?:endobj|endstream|stream|xref|trailer|startxref|obj)\b/g, '', chance);
    case 3:
      return replaceOne(pdf, /(?:<<|>>|\[|\])/g, (found) => found + chance.pick(INSERTED), chance);
    default:
      return replaceOne(pdf, /(?<=[\s[/(])-?\d+(?:\.\d+)?(?=[\s\]/>)])/g, chance.pick(NUMBERS), chance);
  }
}

/** The header, the chains of sectors, the directory and the file information block, in words of 4 bytes. */
export function brokenDoc(sample: Buffer, chance: Chance): Buffer {
  const copy = Buffer.from(sample);
  const fat = 512 * (1 + copy.readUInt32LE(0x4c));
  const directory = 512 * (1 + copy.readUInt32LE(0x30));
  const areas = [
    [0x18, 512],
    [fat, fat + 512],
    [directory, directory + 512],
    [512, 512 + 1024],
  ];
  for (let count = chance.pick([1, 2, 8]); count > 0; count -= 1) {
    const [start = 0, end = 0] = chance.pick(areas);
    const at = Math.min(start + 4 * chance.below((end - start) / 4), copy.length - 4);
    copy.writeUInt32LE(chance.pick([0, 1, 2, 5, 0x7f, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff]), at);
  }
  return copy;
}
