import { type Citation, type Lang, provisionText, type RuleBook } from '@khuyencong/core'
import type { WrittenCell, WrittenTable } from '../writing/written-table.js'
import { say } from './messages.js'

/** Căn cứ. / The provisions that rows cite, each once, in the order they came. */
export class CitedDocuments {
  readonly #places = new Map<string, Citation>()

  add(...citations: readonly (Citation | null)[]): void {
    for (const each of citations)
      if (each !== null) this.#places.set(`${each.document}\n${each.provision}`, each)
  }

  /** The sheet «Căn cứ». */
  table(book: RuleBook, lang: Lang): WrittenTable {
    return {
      name: say('basis', lang),
      columns: [
        { heading: say('document', lang), width: 24 },
        { heading: say('provision', lang), width: 32 },
        { heading: say('documentTitle', lang), width: 70 },
        { heading: say('issued', lang), width: 14, format: 'day' },
      ],
      rows: [...this.#places.values()].map((each) => rowOf(each, book, lang)),
    }
  }
}

function rowOf({ document, provision }: Citation, book: RuleBook, lang: Lang): WrittenCell[] {
  const known = book.packs.flatMap(({ documents }) => documents.get(document) ?? [])
  const found = known.find((each) => each.link !== null) ?? known[0]
  const link = found?.link ?? null
  const linked = link !== null && /^https?:\/\//u.test(link)
  return [
    linked ? { text: document, link } : document,
    provisionText(provision, lang),
    (lang === 'vi' ? found?.title : found?.titleEn) ?? null,
    found?.issued == null ? null : { day: found.issued },
  ]
}
