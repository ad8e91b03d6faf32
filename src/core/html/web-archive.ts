/** Web archives (.mht, RFC 2557): a saved page and everything that it shows, in one MIME message. */

import { fromBase64, fromLatin1, toLatin1 } from '../text/latin1.ts';

/** Start of a message's head, as browsers and office programs write it. */
const START = /^(?:\ufeff|ï»¿)?\s*(?:MIME-Version|From|Subject|Date|Content-Type|Snapshot-Content-Location|X-[\w-]+):/i;
/** Most parts of a message, including those of messages within it. */
const MOST_PARTS = 2000;
const MOST_LEVELS = 4;

interface Part {
  headers: ReadonlyMap<string, string>;
  /** Latin-1: one character per byte. */
  body: string;
}

/** Whether a file whose first characters are `head` (Latin-1) is a web archive. */
export function isWebArchive(head: string): boolean {
  return (
    START.test(head) && /^MIME-Version:/im.test(head) && /^Content-Type:\s*(?:multipart\/|text\/html)/im.test(head)
  );
}

/**
 * The pages of a web archive as bytes, in the order in which they are stored: the page itself, then those in its frames. Transfer
 * encodings are decoded; pictures and style sheets are left out.
 */
export function pagesOfArchive(bytes: Uint8Array): Uint8Array[] {
  const text = fromLatin1(bytes);
  return pagesIn(partOf(text.replace(/^(?:ï»¿)?\s*/, '')), 0);
}

function pagesIn(part: Part, level: number): Uint8Array[] {
  const type = part.headers.get('content-type') ?? '';
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  if (/^multipart\//i.test(type) && boundary && level < MOST_LEVELS) {
    const parts = part.body.split(`--${boundary[1] ?? boundary[2]}`).slice(1, MOST_PARTS);
    const own = parts.filter((text) => !text.startsWith('--'));
    return own.flatMap((text) => pagesIn(partOf(text.replace(/^[ \t]*\r?\n/, '')), level + 1));
  }
  return /^(?:text\/html|application\/xhtml)/i.test(type) ? [decodeBody(part)] : [];
}

/** Reads headers up to the first blank line; an indented line continues the one before. */
function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = (end ? text.slice(0, end.index) : text).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) headers.set(name.toLowerCase(), value ?? '');
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  if (encoding === 'base64') return fromBase64(body);
  if (encoding !== 'quoted-printable') return toLatin1(body);
  const joined = body.replace(/[ \t]*=[ \t]*\r?\n/g, '');
  return toLatin1(
    joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}
