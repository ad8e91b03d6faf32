/** Settings on every page: pages that are kept between builds read nothing else of the archive. */
import type { Settings } from '../core/report/settings.ts';
import { getArchive } from './archive.ts';

export const getSettings = async (): Promise<Settings> => (await getArchive()).settings;

/** Of the data that a build writes; none in `dev`. Pages that are kept get that of the new build (`src/pipeline/kept-pages.ts`). */
export const getEdition = async (): Promise<string | undefined> => (await getArchive()).edition;
