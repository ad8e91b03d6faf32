/** A Word file with text in every place that its reader knows. */
import { writeZip } from '../../fixtures/formats/zip-writer.ts';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const part = (name: string, root: string, content: string): { name: string; data: string } => ({
  name: `word/${name}.xml`,
  data: `<w:${root} ${W}>${content}</w:${root}>`,
});

const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const LEVEL = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';

/**
 * Paragraphs of several runs and a table of cells, then: two numbered items (序项), an accepted insertion (插文), a text box (框文),
 * a footnote (注文), an endnote (尾注文), hidden text (藏语), a header (眉题), a footer (脚题), a comment (批注文).
 */
export function accountedDocx(
  paragraphs: readonly (readonly string[])[],
  table: readonly (readonly string[])[],
): Buffer {
  const prose = paragraphs.map((runs) => paragraph(runs.map((text) => run(text)).join(''))).join('');
  const cell = (text: string): string =>
    `<w:tc>${text
      .split('\n')
      .map((words) => paragraph(run(words)))
      .join('')}</w:tc>`;
  const rows = table.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('');
  const items = paragraph(run('序项'), NUMBERED).repeat(2);
  const changed = `<w:ins w:id="1">${run('插文')}</w:ins><w:del w:id="2"><w:r><w:delText>删文</w:delText></w:r></w:del>`;
  const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(run('框文'))}</w:txbxContent></v:textbox></w:pict></w:r>`;
  const calls = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r>';
  const last = paragraph(changed + box + calls) + paragraph(run('藏语', '<w:vanish/>'));
  return writeZip([
    part('document', 'document', `<w:body>${prose}<w:tbl>${rows}</w:tbl>${items}${last}</w:body>`),
    part(
      'numbering',
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${LEVEL}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    ),
    part('footnotes', 'footnotes', `<w:footnote w:id="2">${paragraph(run('注文'))}</w:footnote>`),
    part('endnotes', 'endnotes', `<w:endnote w:id="3">${paragraph(run('尾注文'))}</w:endnote>`),
    part('header1', 'hdr', paragraph(run('眉题'))),
    part('footer1', 'ftr', paragraph(run('脚题'))),
    part('comments', 'comments', `<w:comment w:id="0">${paragraph(run('批注文'))}</w:comment>`),
  ]);
}
