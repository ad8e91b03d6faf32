/** The edition of the archive that a page belongs to: `<meta name="wenmai-edition">`. Pages of others have none. */
import { EDITION_META } from '../../core/search-data/layout.ts';

export const pageEdition = (): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="${EDITION_META}"]`)?.content;
