import type { ProblemInput } from '../../errors/errors.js'
import type { Pack } from '../../packs/pack.js'
import type { LegalDocument } from '../../vocabulary/law.js'
import { dateCheckMessages } from './messages.js'

/** How one document names others. */
export interface DocumentLinks extends Pick<LegalDocument, 'id' | 'amendedBy'> {
  readonly replaces?: readonly string[] | null
  readonly replacedBy?: string | null
}

/**
 * Văn bản không ai dẫn. / Documents that no rule cites or mentions and no other document names:
 * listed, no harm.
 */
export function documentProblems(
  pack: Pack,
  documents: readonly DocumentLinks[],
): readonly ProblemInput[] {
  const cited = citedDocuments(pack, documents)
  const texts = textsOfRules(pack)
  return documents.flatMap((document, index) => {
    const { id } = document
    const related = neighboursOf(document).some((other) => pack.documents.has(other))
    if (cited.has(id) || related || texts.includes(id)) return []
    return [
      {
        code: 'DOCUMENT_NOT_CITED' as const,
        severity: 'info' as const,
        at: `documents.json › documents[${index}]`,
        found: id,
        ...dateCheckMessages.DOCUMENT_NOT_CITED(id),
      },
    ]
  })
}

/** What a document replaces, and what replaces it. */
const neighboursOf = ({ replaces, replacedBy }: DocumentLinks): readonly string[] => [
  ...(replaces ?? []),
  ...(replacedBy == null ? [] : [replacedBy]),
]

function citedDocuments({ rules }: Pack, documents: readonly DocumentLinks[]): ReadonlySet<string> {
  return new Set([
    ...rules.flatMap(({ versions }) => versions.map(({ citation }) => citation.document)),
    ...documents.flatMap((document) => [
      ...neighboursOf(document),
      ...document.amendedBy.map((each) => each.document),
    ]),
  ])
}

/** The texts of rules that may mention a document. */
function textsOfRules({ rules }: Pack): string {
  return rules
    .flatMap(({ versions }) =>
      versions.flatMap(({ citation, note, source, toVerify }) => [
        citation.provision,
        note ?? '',
        ...(source ?? []),
        ...(toVerify ?? []).map((each) => each.text),
      ]),
    )
    .join('\n')
}
