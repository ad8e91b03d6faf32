/** Rules for tags and attributes, whatever they link to. */
import { findAttribute, hasWord, type Tag } from '../tags.ts';

interface TagRule {
  code: string;
  message: string;
  breaks: (tag: Tag) => boolean;
}

// A script of another type is data, which no policy refuses: `<script type="application/json">`.
const SCRIPT_TYPES = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

const has = (tag: Tag, name: string): boolean => findAttribute(tag, name) !== undefined;

const RULES: readonly TagRule[] = [
  {
    code: 'module-script',
    message: 'Browsers refuse module scripts over file://. List it in src/core/scripts.ts, and it is bundled.',
    breaks: (tag) => (tag.name === 'script' && hasWord(tag, 'type', 'module')) || hasWord(tag, 'rel', 'modulepreload'),
  },
  {
    code: 'crossorigin',
    message: 'With this attribute browsers refuse the file over file://. Take the attribute away.',
    breaks: (tag) => has(tag, 'crossorigin'),
  },
  {
    code: 'integrity',
    message: 'With this attribute browsers refuse the file over file://. Take the attribute away.',
    breaks: (tag) => has(tag, 'integrity'),
  },
  {
    code: 'inline-script',
    message: 'The content security policy refuses scripts inside a page. Move the code to src/browser and import it.',
    breaks: (tag) => tag.name === 'script' && !has(tag, 'src') && SCRIPT_TYPES.test(findAttribute(tag, 'type') ?? ''),
  },
  {
    code: 'inline-style',
    message: 'The content security policy refuses styles inside a page. Use a class and a stylesheet.',
    breaks: (tag) => tag.name === 'style' || has(tag, 'style'),
  },
  {
    code: 'event-handler',
    message: 'The content security policy refuses on… attributes. Add the listener in src/browser.',
    breaks: (tag) => tag.attributes.some(({ name }) => /^on[a-z]/.test(name)),
  },
  {
    code: 'forbidden-element',
    message: 'The content security policy refuses this element, or everything in it. Do without it.',
    breaks: (tag) => ['base', 'object', 'embed', 'applet'].includes(tag.name) || has(tag, 'srcdoc'),
  },
  {
    code: 'post-form',
    message: 'There is no server to take a posted form. Use method="get".',
    breaks: (tag) =>
      [findAttribute(tag, 'method'), findAttribute(tag, 'formmethod')].some((it) => /^post$/i.test(it ?? '')),
  },
  {
    code: 'external-symbol',
    message: 'Browsers refuse symbols of another SVG file over file://. Put the symbol into the page itself.',
    breaks: (tag) =>
      tag.name === 'use' && !(findAttribute(tag, 'href') ?? findAttribute(tag, 'xlink:href') ?? '#').startsWith('#'),
  },
];

/** The rules that `tag` breaks. */
export function brokenRules(tag: Tag): readonly TagRule[] {
  if (tag.attributes.length === 0 && !/^(?:script|style|base|object|embed|applet)$/.test(tag.name)) return [];
  return RULES.filter((rule) => rule.breaks(tag));
}
