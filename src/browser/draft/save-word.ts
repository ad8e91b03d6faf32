/** Saves a checked draft as a Word document: the whole draft, its sentences marked. */
import { messageOf } from '../../core/message-of.ts';
import { saveBlob } from '../kit/download.ts';
import { announce } from '../kit/toast.ts';
import { loadWordLibrary } from '../kit/word-library.ts';
import { type Written, writtenGist, writtenSentences } from './written-report.ts';

const FILE = '核稿结果.docx';

export async function saveWord(written: Written): Promise<void> {
  announce('正在生成 Word 文件');
  try {
    const { draftDocument } = await loadWordLibrary();
    const sheet = { title: '核稿结果', gist: writtenGist(written), sentences: writtenSentences(written) };
    saveBlob(FILE, await draftDocument(sheet));
  } catch (error) {
    announce(messageOf(error));
  }
}
