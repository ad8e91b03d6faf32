/** What `wenmai-docx.js` writes: one copy of the library for all pages that give Word documents. */
export { wordDocument } from './compare/word-document.ts';
export { excerptDocument } from './excerpts/word-document.ts';
