/** A report in schema.org terms, as JSON-LD. */

import type { Report } from '../report/report.ts';
import type { CitingArchive } from './citation.ts';

/**
 * The text of a data block `<script type="application/ld+json">`: valid JSON without `<`, so that no title can end the block.
 * Unknown values are left out.
 */
export function schemaOrg(report: Report, archive: CitingArchive, address?: string): string {
  const { title, org, author, post, date, year, types, note, ref, series } = report.metadata;
  const person = author.value && { '@type': 'Person', name: author.value, jobTitle: post.value };
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: title.value,
    inLanguage: 'zh-CN',
    genre: types.value,
    identifier: ref.value,
    url: address,
    author: person || organization(org.value),
    sourceOrganization: organization(org.value),
    dateCreated: date.value,
    temporalCoverage: year.value?.toString(),
    description: note.value,
    isPartOf: [
      series.value === undefined ? undefined : { '@type': 'CreativeWorkSeries', name: series.value },
      { '@type': 'ArchiveComponent', name: archive.title, holdingArchive: keeper(archive.owner) },
    ].filter((part) => part !== undefined),
    encoding: { '@type': 'MediaObject', sha256: report.source.sha256, contentSize: `${report.source.bytes} B` },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const organization = (name: string | undefined) => (name === undefined ? undefined : { '@type': 'Organization', name });
const keeper = (name: string) => (name === '' ? undefined : { '@type': 'ArchiveOrganization', name });
