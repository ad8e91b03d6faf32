/** How much a single file may ask for. Each is far above what a real report needs, and far below what stops a machine. */

const MB = 1024 * 1024;

/** One part of a document: `document.xml` of a report of a million characters is about 12 MB. */
export const MAX_PART_BYTES = 64 * MB;

/** Everything inflated out of one ZIP file; a Word file with twenty photographs holds about 100 MB. */
export const MAX_INFLATED_BYTES = 256 * MB;

/** Members of one ZIP file; an OFD file of 500 pages has about 1,500. */
export const MAX_MEMBERS = 10_000;

/**
 * How many times its packed size a part may have, once it is longer than `RATIO_FREE_BYTES`: XML of a long table comes to
 * 60, and DEFLATE itself cannot do more than 1,032.
 */
export const MAX_RATIO = 200;
export const RATIO_FREE_BYTES = 4 * MB;

/** Pages of one PDF or OFD file. */
export const MAX_PAGES = 3000;

/**
 * Time for one file in a worker. The slowest real ones, PDFs of 200 pages, take about 5 s on a busy machine of two cores.
 */
export const PARSE_SECONDS = 60;

/** JavaScript heap of one worker; pdf.js takes about 220 MB for a long report. */
export const WORKER_HEAP_MB = 768;

/** Time for LibreOffice, which takes 1–3 s a file and up to 20 s for its first start on a slow disk. */
export const CONVERT_SECONDS = 120;
