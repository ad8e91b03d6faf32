/** The marks that the address of a report asks for: `reports/a.html?q=一岗双责&at=14#p12`. */

export interface HitRequest {
  query: string;
  /** Where to begin: the paragraph's anchor, and the offset of a hit in its text. */
  paragraph: string | undefined;
  at: number;
}

/** Undefined when nothing is asked for: most readers come to read. */
export function readRequest({ search, hash }: Pick<Location, 'search' | 'hash'>): HitRequest | undefined {
  const given = new URLSearchParams(search);
  const query = (given.get('q') ?? '').trim();
  if (query === '') return undefined;
  const at = given.get('at') ?? '';
  return { query, paragraph: /^#(p\d+)$/.exec(hash)?.[1], at: /^\d{1,7}$/.test(at) ? Number(at) : 0 };
}

/** The address without what was asked for. */
export function withoutRequest({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  const given = new URLSearchParams(search);
  given.delete('q');
  given.delete('at');
  const rest = given.toString();
  // The last part of the path alone: over file:// an address may not begin at the root.
  return `${pathname.slice(pathname.lastIndexOf('/') + 1)}${rest === '' ? '' : `?${rest}`}${hash}`;
}
