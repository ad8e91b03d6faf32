/** Writes a script into a page whose links may not lead to it. */
import { createHash } from 'node:crypto';
import { CONTENT_SECURITY_POLICY, notFoundPolicy } from '../../core/policy.ts';
import { applyEdits } from './edits.ts';
import { findAttribute, hasWord, readTags } from './tags.ts';

/** SHA-256 in base64, as a content security policy names a script. */
export const scriptHash = (code: string): string => createHash('sha256').update(code).digest('base64');

/** The page with `code` in place of the script `file`, and with the policy that allows just this. Throws where either is missing. */
export function inlineScript(html: string, file: string, code: string): string {
  const tags = readTags(html);
  const script = tags.find((tag) => tag.name === 'script' && findAttribute(tag, 'src')?.split('?')[0] === file);
  const policy = tags
    .find((tag) => tag.name === 'meta' && hasWord(tag, 'http-equiv', 'content-security-policy'))
    ?.attributes.find(({ name, value }) => name === 'content' && value === CONTENT_SECURITY_POLICY);
  if (!script?.content || !policy)
    throw new Error(`A page has no script ${file} or no policy; this is a bug in wenmai.`);
  const text = code.trim();
  return applyEdits(html, [
    { start: policy.start, end: policy.end, text: `content="${notFoundPolicy(scriptHash(text))}"` },
    { start: script.start, end: script.content.end, text: `<script>${text}</script>` },
  ]);
}
