/** What `wenmai-docx.js` writes: one copy of the library for all pages that give Word documents. */
export { wordDocument } from './comparison-document.ts';
export { draftDocument } from './draft-document.ts';
export { excerptDocument } from './excerpt-document.ts';
export { listDocument } from './list-document.ts';
export { reportDocument } from './report-document.ts';
