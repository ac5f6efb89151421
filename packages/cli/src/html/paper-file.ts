import type { WrittenPaper } from '@khuyencong/office'
import type { Reader } from '../text/reader.js'
import { paperPage } from './paper-page.js'

/** Whether a file is that of a paper, by its ending. */
export const isPaperFile = (file: string): boolean => /\.(?:docx|html?)$/iu.test(file)

/** Tệp văn bản. / A paper as a page where the file ends in .html, else as .docx. */
export async function paperBytes(
  paper: WrittenPaper,
  file: string,
  { translate }: Pick<Reader, 'translate'>,
): Promise<Uint8Array> {
  const { docxOfPaper, paperText } = await import('@khuyencong/office')
  if (!/\.html?$/iu.test(file)) return docxOfPaper(paper)
  const kind = translate('Khuyến công · Văn bản', 'Industrial promotion · Paper')
  return new TextEncoder().encode(paperPage(paper, kind, paperText))
}
