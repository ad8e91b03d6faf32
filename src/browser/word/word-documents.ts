/** Writers of `wenmai-docx.js`: one copy of the library for all pages that export Word documents. */
export { wordDocument } from './comparison-document.ts';
export { draftDocument } from './draft-document.ts';
export { excerptDocument } from './excerpt-document.ts';
export { listDocument } from './list-document.ts';
export { reportDocument } from './report-document.ts';
