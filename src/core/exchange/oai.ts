/**
 * The archive as an OAI-PMH static repository: one XML file that a gateway offers to harvesters.
 *
 * http://www.openarchives.org/OAI/2.0/guidelines-static-repository.htm (Identify, ListMetadataFormats, ListRecords in oai_dc).
 */

import { latestDay } from '../metadata/dates.ts';
import { absolute, OAI, reportPath } from '../paths.ts';
import type { Report } from '../report/report.ts';
import type { CitingArchive } from './citation.ts';
import { dublinCore } from './dublin-core.ts';
import { escapeXml } from './xml.ts';

export interface OaiArchive extends CitingArchive {
  /** Absolute URL of the archive. */
  address: string;
  /** Address of the archive's keeper; the standard requires one. */
  email?: string | undefined;
}

const NAMESPACES = [
  'xmlns="http://www.openarchives.org/OAI/2.0/static-repository"',
  'xmlns:oai="http://www.openarchives.org/OAI/2.0/"',
  'xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd"',
].join('\n  ');

/**
 * Deterministic: the datestamp of a record is its report's own date, because the file must not change when nothing else does.
 */
export function oaiRepository(reports: readonly Report[], archive: OaiArchive): string {
  const { title, address, email } = archive;
  const earliest = reports.map(latestDay).sort()[0] ?? '1970-12-28';
  return `<?xml version="1.0" encoding="UTF-8"?>
<Repository ${NAMESPACES}>
<Identify>
<oai:repositoryName>${escapeXml(title)}</oai:repositoryName>
<oai:baseURL>${escapeXml(absolute(address, OAI))}</oai:baseURL>
<oai:protocolVersion>2.0</oai:protocolVersion>
${email === undefined ? '' : `<oai:adminEmail>${escapeXml(email)}</oai:adminEmail>\n`}<oai:earliestDatestamp>${earliest}</oai:earliestDatestamp>
<oai:deletedRecord>no</oai:deletedRecord>
<oai:granularity>YYYY-MM-DD</oai:granularity>
</Identify>
<ListMetadataFormats>
<oai:metadataFormat>
<oai:metadataPrefix>oai_dc</oai:metadataPrefix>
<oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
<oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
</oai:metadataFormat>
</ListMetadataFormats>
<ListRecords metadataPrefix="oai_dc">
${reports.map((report) => oaiRecord(report, archive)).join('\n')}
</ListRecords>
</Repository>
`;
}

function oaiRecord(report: Report, archive: OaiArchive): string {
  const { address } = archive;
  const elements = dublinCore(report, archive, absolute(address, reportPath(report.id)));
  const fields = elements.map(({ element, value }) => `<dc:${element}>${escapeXml(value)}</dc:${element}>`);
  return `<oai:record>
<oai:header><oai:identifier>${escapeXml(identifierOf(report, address))}</oai:identifier><oai:datestamp>${latestDay(report)}</oai:datestamp></oai:header>
<oai:metadata><oai_dc:dc>
${fields.join('\n')}
</oai_dc:dc></oai:metadata>
</oai:record>`;
}

/** `oai:example.org:2021-000_cd89`, after the guidelines for identifiers. */
function identifierOf({ id }: Report, address: string): string {
  const host = /^https?:\/\/([^/:]+)/.exec(address)?.[1] ?? 'localhost';
  return `oai:${host}:${id}`;
}
