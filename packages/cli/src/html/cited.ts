import {
  type Citation,
  citationText,
  formatCitation,
  type LegalDocument,
  provisionText,
  type RuleBook,
} from '@khuyencong/core'
import { html, type Html } from './html.js'
import { section } from './page.js'
import { table } from './table.js'
import { dayFor, type Reader } from '../text/reader.js'

/**
 * Căn cứ của một trang. / The articles a page cites: each sentence links to its article, and the
 * articles stand together at the end.
 */
export interface Cited {
  /** The articles as links; nothing where there is none. */
  readonly link: (...citations: readonly (Citation | null)[]) => Html | null
  /** The article of the version of a rule in force on a day. */
  readonly ofRule: (rule: string, on: string) => Html | null
  /** The table of all articles linked to so far, in the order they came. */
  readonly table: () => Html | null
}

/** Starts an empty list of articles. */
export function citedIn(book: RuleBook, reader: Reader): Cited {
  const places = new Map<string, { readonly id: string; readonly citation: Citation }>()
  const place = (citation: Citation): string => {
    const text = formatCitation(citation)
    const known = places.get(text) ?? { id: `law-${places.size + 1}`, citation }
    places.set(text, known)
    return known.id
  }
  const link: Cited['link'] = (...citations) => {
    const given = citations.filter((each) => each !== null)
    return given.length === 0
      ? null
      : html`${given.map((each, index) => html`${index === 0 ? null : '; '}<a href="#${place(each)}">${citationText(each, reader.lang)}</a>`)}`
  }
  return {
    link,
    ofRule: (rule, on) =>
      link(
        book.rule(rule)?.versions.find(({ from, to }) => from <= on && (to === null || on <= to))
          ?.citation ?? null,
      ),
    table: () => lawTable([...places.values()], book, reader),
  }
}

function lawTable(
  places: readonly { readonly id: string; readonly citation: Citation }[],
  book: RuleBook,
  { lang, translate }: Reader,
): Html | null {
  const columns = [
    [translate('Văn bản', 'Document'), 'name'],
    [translate('Điều, khoản, điểm', 'Provision')],
    [translate('Tên văn bản', 'Title')],
    [translate('Ban hành', 'Issued')],
  ] as const
  return section(
    translate('Căn cứ pháp lý', 'Legal basis'),
    table(
      columns,
      places.map(({ id, citation }) => {
        const document = documentOf(book, citation.document)
        return {
          id,
          cells: [
            document === null ? citation.document : linked(document),
            provisionText(citation.provision, lang),
            document === null ? null : lang === 'vi' ? document.title : document.titleEn,
            document?.issued == null ? null : dayFor(document.issued, lang),
          ],
        }
      }),
    ),
  )
}

/** The document by its number, linked where the pack says where to read it. */
function linked({ id, link }: LegalDocument): Html {
  return link === null || !/^https?:\/\//u.test(link)
    ? html`${id}`
    : html`<a href="${link}" rel="noreferrer">${id}</a>`
}

/** The document as the packs list it; one that says where to read it first. */
function documentOf(book: RuleBook, id: string): LegalDocument | null {
  const known = book.packs.flatMap(({ documents }) => documents.get(id) ?? [])
  return known.find(({ link }) => link !== null) ?? known[0] ?? null
}
