/** Handles notes of Markdown: `[^1]` refers to a note, `[^1]: …` is the note itself. */
import type { FootnoteDefinition, Parents, Root, RootContent } from 'mdast';
import type { CleanedLine } from '../report.ts';

const NOTE_RULE = '脚注标记';

/**
 * Places each note after the first block that refers to it, with 〔脚注〕 before it, and removes the signs from the text: a sign
 * would split a phrase and hide it from search. A note without a reference stays where it is. Returns a record for every sign.
 */
export function placeNotes(root: Root): CleanedLine[] {
  const notes = new Map<string, FootnoteDefinition>();
  for (const node of root.children) if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
  if (notes.size === 0) return [];
  const cleaned: CleanedLine[] = [];
  const placed: RootContent[] = [];
  const rest = new Map(notes);
  const settle = (note: FootnoteDefinition): void => {
    for (const child of led(note)) placed.push(child);
    rest.delete(note.identifier);
    cleaned.push({ line: note.position?.start.line ?? 1, text: `[^${note.label ?? note.identifier}]:`, ...RECORD });
  };
  const called = new Map<RootContent, string[]>();
  for (const node of root.children) if ('children' in node) called.set(node, takeSigns(node, cleaned));
  const calls = new Set([...called.values()].flat());
  for (const node of root.children) {
    if (node.type !== 'footnoteDefinition') placed.push(node);
    else if (!calls.has(node.identifier) && rest.has(node.identifier)) settle(node);
    for (const name of called.get(node) ?? []) {
      const note = rest.get(name);
      if (note && note !== node) settle(note);
    }
  }
  for (const note of rest.values()) settle(note);
  root.children = placed;
  return cleaned.sort((a, b) => a.line - b.line);
}

const RECORD = { action: 'characters removed', rule: NOTE_RULE } as const;

/** Names of the notes that a block refers to. Removes the signs from it. */
function takeSigns(parent: Parents, cleaned: CleanedLine[]): string[] {
  const names: string[] = [];
  parent.children = parent.children.filter((child) => {
    if (child.type !== 'footnoteReference') {
      if ('children' in child) for (const name of takeSigns(child, cleaned)) names.push(name);
      return true;
    }
    names.push(child.identifier);
    cleaned.push({ line: child.position?.start.line ?? 1, text: `[^${child.label ?? child.identifier}]`, ...RECORD });
    return false;
  }) as typeof parent.children;
  return names;
}

function led({ children, position }: FootnoteDefinition): RootContent[] {
  const [first] = children;
  if (first?.type !== 'paragraph') return [...children];
  first.children.unshift({ type: 'text', value: '〔脚注〕', position });
  return [...children];
}
