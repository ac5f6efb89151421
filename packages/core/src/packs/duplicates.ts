import type { ProblemInput } from '../errors/errors.js'
import { canonicalJson } from '../json/digest.js'
import type { PackSource } from './pack-origin.js'
import { copyOfRule, duplicateDocumentText, duplicateMessages } from './rule-messages.js'

/** Two files of one rule: the one that does not bear its name is the copy, else the later one. */
export function duplicateRule(
  id: string,
  first: string,
  second: string,
  sources: PackSource['rules'],
): ProblemInput {
  const own = `${id.replace('.', '/')}.json`
  const [copy, original] = second === own ? [first, second] : [second, first]
  const same = canonicalJson(sources[copy]) === canonicalJson(sources[original])
  return {
    code: 'DUPLICATE_ID',
    at: copy,
    found: id,
    ...(same ? copyOfRule(original) : duplicateMessages.DUPLICATE_ID(id, original)),
  }
}

export function duplicateDocument(id: string, index: number): ProblemInput {
  return {
    code: 'DUPLICATE_ID',
    at: `documents.json › documents[${index}].id`,
    found: id,
    ...duplicateDocumentText(id),
  }
}
