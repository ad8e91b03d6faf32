/**
 * Reads content folders in a process of its own, which may write nothing. What would stop a
 * build — an exception, a rejection that nobody handles, memory — stops this process, and its parent reports it.
 */

import { openDocuments } from '../../../src/pipeline/formats/documents.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import type { ReaderAnswer, ReaderQuestion } from './reader.ts';

// LibreOffice needs seconds a file, and a folder to write to.
const documents = openDocuments({ office: '' });

async function answer({ folder }: ReaderQuestion): Promise<ReaderAnswer> {
  const { files } = await loadArchive(folder, { documents });
  const entries = files.map(({ file, status, report, problems }) => ({
    file,
    status,
    problems,
    paragraphs: report?.paragraphs.length,
  }));
  return { entries, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
}

process.on('message', async (question: ReaderQuestion) => process.send?.(await answer(question)));
