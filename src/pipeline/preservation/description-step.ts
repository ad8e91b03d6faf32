import { catalogueCsv, columnsOf } from '../../core/exchange/catalogue-csv.ts';
import { catalogueJson } from '../../core/exchange/catalogue-rows.ts';
import { type DescribedFile, dataPackage } from '../../core/exchange/data-package.ts';
import { oaiRepository } from '../../core/exchange/oai.ts';
import { compareReports } from '../../core/holdings/order.ts';
import { CATALOGUE_CSV, CATALOGUE_JSON, DATA_PACKAGE, OAI } from '../../core/paths.ts';
import type { LoadedArchive } from '../../handover/handover.ts';
import { writeSiteFile } from '../files/files.ts';
import { sha256Of } from '../files/sha256.ts';
import { reportsOf, type SiteStep } from '../site-step.ts';

/** Writes what programs of other archives read: datapackage.json, and data/oai.xml where `publish.oai` asks for it. */
export const descriptionStep: SiteStep = {
  name: 'description',
  writes: [DATA_PACKAGE, OAI],
  begin: (archive) => async (outDir) => {
    for (const [path, text] of describeArchive(archive)) {
      await writeSiteFile(outDir, path, text);
    }
  },
};

/** Path and text of each file. The catalogue's hashes are those of the very texts that the pages write. */
function describeArchive(archive: LoadedArchive): [path: string, text: string][] {
  const { settings } = archive;
  const { title, subtitle, owner, publish } = settings;
  const reports = reportsOf(archive).sort(compareReports);
  const described = {
    title,
    subtitle,
    owner,
    address: publish.address,
    levels: settings.levels.map(({ name }) => name),
    columns: columnsOf(reports),
  };
  const files = [
    describedFile(CATALOGUE_CSV, catalogueCsv(reports)),
    describedFile(CATALOGUE_JSON, catalogueJson(reports)),
  ];
  const texts: [string, string][] = [
    [DATA_PACKAGE, `${JSON.stringify(dataPackage(described, files), undefined, 1)}\n`],
  ];
  const { oai, address, email } = publish;
  if (oai && address !== undefined) texts.push([OAI, oaiRepository(reports, { title, owner, address, email })]);
  return texts;
}

function describedFile(path: DescribedFile['path'], text: string): DescribedFile {
  const sha256 = sha256Of(text);
  return { path, bytes: Buffer.byteLength(text), sha256 };
}
