/** The parts of an .ofd file, found by the locations that its XML names. */
import type { XmlElement as Element } from '../../core/docx/xml-tree.ts';
import { MAX_PART_BYTES } from './limits.ts';
import { parseXml } from './xml.ts';
import { openZip } from './zip.ts';

/** The parts of the package: their names differ in case and slashes from how they are referred to. */
export class OfdPackage {
  #names = new Map<string, string>();
  #zip: ReturnType<typeof openZip>;
  #parsed = new Map<string, Element | undefined>();

  constructor(bytes: Uint8Array) {
    this.#zip = openZip(bytes);
    for (const { name } of this.#zip.members) this.#names.set(resolvePath('', name).toLowerCase(), name);
  }

  read(path: string): Element | undefined {
    const key = path.toLowerCase();
    if (!this.#parsed.has(key)) {
      const name = this.#names.get(key);
      const content = name === undefined ? undefined : this.#zip.read(name, MAX_PART_BYTES);
      this.#parsed.set(key, content && parseXml(content, path));
    }
    return this.#parsed.get(key);
  }

  /** A location is relative to the part that names it, or absolute; some programs mean the package's root all the same. */
  find(from: string, location: string): { path: string; root: Element } | undefined {
    for (const path of [resolvePath(from, location), resolvePath('', location)]) {
      for (const candidate of [path, `${path}/Content.xml`]) {
        const root = this.read(candidate);
        if (root) return { path: candidate, root };
      }
    }
    return undefined;
  }
}

/** `resolvePath('Doc_0/Document.xml', 'Pages/Page_0/Content.xml')`; `..` never leads out of the package. */
export function resolvePath(from: string, location: string): string {
  const path = location.replaceAll('\\', '/');
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The words of an element, trimmed; empty where there is none. */
export function wordsOf(element: Element | undefined): string {
  return element?.textContent?.trim() ?? '';
}
