import { hash } from 'node:crypto';

/** The SHA-256 of some bytes, or of a text as UTF-8, in 64 lower-case hexadecimal digits. */
export const sha256Of = (data: string | Uint8Array): string => hash('sha256', data);
