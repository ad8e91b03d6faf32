/** Broken files, each made from a seed and a number: the same two, the same bytes, on any machine. */
import {
  type ByteMutation,
  blanked,
  flipped,
  randomBytes,
  removed,
  repeated,
  signedBytes,
  swapped,
  truncated,
} from './byte-mutations.ts';
import { type Chance, chanceOf } from './chance.ts';
import { brokenDoc, brokenPdf } from './document-mutations.ts';
import { EXTENSIONS, type Sample, type SampleName, sampleFile, sampleOf } from './samples.ts';
import { catalogue, frontMatter, htmlSoup, mislabelled, settings, textSoup } from './text-mutations.ts';
import { brokenParts } from './xml-mutations.ts';
import { lyingZip, nestedZip, strangeMembers } from './zip-mutations.ts';

export interface BrokenInput {
  seed: number;
  number: number;
  /** The damage. */
  kind: Kind;
  /** Name in the content folder; settings and catalogue have the names by which they are read. */
  file: string;
  bytes: Buffer;
  /** Of an archive whose directory is in order: how its members are named. */
  members?: readonly (string | Uint8Array)[];
}

type Made = Pick<BrokenInput, 'bytes' | 'members'> & { extension: string; file?: string };

const ofSample =
  (mutate: ByteMutation) =>
  (chance: Chance): Made => {
    const { bytes, extension } = sampleOf(chance);
    return { bytes: mutate(bytes, chance), extension };
  };

const ofFiles =
  (names: readonly SampleName[], mutate: (bytes: Buffer, chance: Chance) => Buffer) =>
  (chance: Chance): Made => {
    const name = chance.pick(names);
    return { bytes: mutate(sampleFile(name), chance), extension: name.slice(name.lastIndexOf('.') + 1) };
  };

function spliced(chance: Chance): Sample {
  const [one, other] = [sampleOf(chance), sampleOf(chance)];
  const bytes = [
    one.bytes.subarray(0, chance.below(one.bytes.length)),
    other.bytes.subarray(chance.below(other.bytes.length)),
  ];
  return { bytes: Buffer.concat(chance.oneIn(4) ? [one.bytes, other.bytes] : bytes), extension: one.extension };
}

function zipMembers(chance: Chance): Made {
  const { bytes, names } = strangeMembers(chance);
  return { bytes, members: names, extension: 'zip' };
}

const KINDS = {
  truncated: ofSample(truncated),
  'bits flipped': ofSample(flipped),
  'bytes removed': ofSample(removed),
  'bytes repeated': ofSample(repeated),
  'bytes swapped': ofSample(swapped),
  'sector blanked': ofSample(blanked),
  'two formats spliced': spliced,
  'wrong extension': (chance) => ({ bytes: sampleOf(chance).bytes, extension: chance.pick(EXTENSIONS) }),
  'random bytes': (chance) => ({ bytes: randomBytes(chance), extension: chance.pick(EXTENSIONS) }),
  'random bytes, signed': (chance) => ({ bytes: signedBytes(chance), extension: chance.pick(EXTENSIONS) }),
  'encoding mislabelled': mislabelled,
  'text soup': (chance) => ({ bytes: textSoup(chance), extension: chance.pick(['txt', 'md']) }),
  'HTML soup': (chance) => ({ bytes: htmlSoup(chance), extension: 'html' }),
  'front matter': (chance) => ({ bytes: frontMatter(chance), extension: chance.pick(['txt', 'md']) }),
  'archive.yaml': (chance) => ({ bytes: settings(chance), extension: 'yaml', file: 'archive.yaml' }),
  'catalogue.csv': (chance) => ({ bytes: catalogue(chance), extension: 'csv', file: 'catalogue.csv' }),
  'docx XML': ofFiles(['summary.docx', 'structured.docx', 'duties.docx'], brokenParts),
  'OFD XML': ofFiles(['summary.ofd'], brokenParts),
  'PDF objects': ofFiles(['structured.pdf'], brokenPdf),
  'doc sectors': ofFiles(['summary.doc', 'structured.doc', 'summary.wps'], brokenDoc),
  'zip records': ofFiles(['reports.zip', 'reports.zip', 'summary.docx', 'summary.ofd'], lyingZip),
  'zip members': zipMembers,
  'zip nested': (chance) => ({ bytes: nestedZip(chance), extension: 'zip' }),
} satisfies Record<string, (chance: Chance) => Made>;

export type Kind = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as Kind[];

export const isKind = (name: string): name is Kind => Object.hasOwn(KINDS, name);

/** Kinds take turns. */
export function kindOf(number: number): Kind {
  return KIND_NAMES[number % KIND_NAMES.length] as Kind;
}

export function brokenInput(seed: number, number: number): BrokenInput {
  const kind = kindOf(number);
  const name = String(number).padStart(6, '0');
  const { extension, file = `${name}.${extension}`, ...made }: Made = KINDS[kind](chanceOf(seed, number));
  return { seed, number, kind, file, ...made };
}
