import { type Project, type ProjectInput, writeProject } from '../dossier/project.js'
import type { Subject } from '../dossier/facts.js'
import type { Pack } from '../rules/pack.js'
import type { RuleBook } from '../rules/rule-book.js'
import { concerns } from '../stages/eligibility.js'
import type { Day } from '../words/calendar.js'
import { canonicalJson, digestOf, digestOfText } from '../words/digest.js'
import type { Judgement } from './judgement.js'

/** The digest that names one version of one pack; `register` is the register of provinces. */
export interface PackStamp {
  readonly id: string
  readonly version: string
  readonly digest: string
}

/**
 * Quyết định. / The record of a decision: plain JSON, the same bytes for the same question and packs. `digest` covers all but
 * itself and `crossCheck`. Amounts are đồng.
 */
export interface Decision extends Judgement {
  /** The project as judged, in its one written form, so that the record can be replayed on its own. */
  readonly project: { readonly id: string; readonly digest: string; readonly input: ProjectInput }
  readonly packs: readonly PackStamp[]
  readonly crossCheck: 'agrees' | 'not-run'
  readonly digest: string
}

/** Quyết định và bản ghi của nó. / A decision, and its canonical text with what the second engine says of it. */
export interface Recorded {
  readonly decision: Decision
  readonly line: (crossCheck: Decision['crossCheck']) => string
}

/** Đóng dấu. / Makes the record of a judgement: the project in its one written form, the packs it rests on, the digest. */
export function seal(book: RuleBook, project: Project, judgement: Judgement): Recorded {
  const input = writeProject(project)
  const packs = stampsOf(book, project, judgement.on)
  const record = {
    ...judgement,
    project: { id: project.id, digest: digestOf(input), input },
    packs,
  }
  const text = canonicalJson(record)
  const digest = digestOfText(text)
  return {
    decision: { ...record, crossCheck: 'not-run', digest },
    // in canonical order these two come first
    line: (crossCheck) => `{"crossCheck":"${crossCheck}","digest":"${digest}",${text.slice(1)}`,
  }
}

/**
 * The packs a decision rests on: the national one, those of the provinces in charge, and those whose other schemes may pay the same
 * cost, whatever else the book holds; and the register of provinces, where a place was looked up in it.
 */
function stampsOf(book: RuleBook, project: Project, on: Day): readonly PackStamp[] {
  const open = book.at(on)
  const subjects = open.subjects(project)
  const speaks = (pack: Pack, subject: Subject): boolean =>
    concerns({ pack }, subject) !== 'unmet' ||
    open
      .rules(subject.item.activity)
      .moneyInForce.some((rule) => rule.pack === pack && concerns(rule, subject) !== 'unmet')
  const used = book.packs.filter((pack) => subjects.some((subject) => speaks(pack, subject)))
  const stamps = used.map(({ manifest: { id, version }, digest }) => ({ id, version, digest }))
  const placed = project.items.some((item) => item.site?.province != null)
  return placed && book.registerDigest !== null
    ? [...stamps, { id: 'register', version: '1', digest: book.registerDigest }]
    : stamps
}
