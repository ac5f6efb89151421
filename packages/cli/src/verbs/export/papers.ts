import {
  type Decision,
  digestOfDecision,
  KhuyenCongError,
  type Lang,
  readDecision,
  type RuleBook,
  withErrorPath,
} from '@khuyencong/core'
import type { WrittenPaper } from '@khuyencong/office'
import { isGroup, partsOf, readValue } from '../../files/files.js'
import { loadBook, loadBookBy } from '../../files/packs.js'
import { paperBytes } from '../../html/paper-file.js'
import {
  dayOption,
  decideChecked,
  disagreementProblems,
  questionFrom,
} from '../../judging/judging.js'
import type { Call } from '../../terminal/io.js'
import { tell } from '../../text/output.js'
import { exportMessages } from './messages.js'
import type { Exported } from './exported.js'
import { publication } from './publication.js'
import { workingPaperOf } from './working-paper.js'

/** Văn bản. / The papers that can be written, by their names. */
export const PAPERS: Readonly<
  Record<
    'appraisal' | 'decision' | 'publication' | 'selection' | 'working-paper',
    (call: Call) => Promise<Exported>
  >
> = {
  appraisal: async (call) => {
    const { appraisalRecord } = await import('@khuyencong/office')
    return paperOfDecision(call, appraisalRecord)
  },
  decision: async (call) => {
    const { decisionSheet } = await import('@khuyencong/office')
    return paperOfDecision(call, decisionSheet)
  },
  'working-paper': async (call) => ({
    bytes: await paperFile(await workingPaperOf(call), call),
    code: 0,
  }),
  selection: async (call) => {
    const { scoredRound } = await import('../score/scored-round.js')
    const scored = await scoredRound(call)
    if (scored === null) return { bytes: null, code: 2 }
    const { selectionPaper } = await import('./selection.js')
    return { bytes: await paperFile(selectionPaper(scored, call), call), code: 0 }
  },
  publication: async (call) => {
    const paper = await publication(call)
    return paper === null
      ? { bytes: null, code: 2 }
      : { bytes: await paperFile(paper, call), code: 0 }
  },
}

/** A paper as .docx or, by the ending of `--out`, as a page. */
export const paperFile = async (paper: WrittenPaper, call: Call): Promise<Uint8Array> =>
  paperBytes(paper, call.options.out ?? '', call)

/** A paper about one project; none where the two engines disagree. */
async function paperOfDecision(
  call: Call,
  paperOf: (decision: Decision, book: RuleBook, lang: Lang) => WrittenPaper,
): Promise<Exported> {
  const found = await decided(call)
  return found === null
    ? { bytes: null, code: 3 }
    : { bytes: await paperFile(paperOf(found.decision, found.book, call.lang), call), code: 0 }
}

interface Decided {
  readonly decision: Decision
  readonly book: RuleBook
}

/**
 * The decision of a project, or one that was stored; `null` where the two engines disagree. Throws
 * what reading and deciding throw.
 */
async function decided(call: Call): Promise<Decided | null> {
  const { name, value } = await readValue(call.file, call.io)
  if (isGroup(value) && Object.hasOwn(value, 'verdict')) return stored(value, name, call)
  const question = questionFrom(value, name, dayOption(call.options.on))
  const book = await loadBook(call)
  const { decision, disagreements } = await decideChecked(
    book,
    question,
    name,
    call.options.crossCheck,
  )
  if (disagreements.length === 0) return { decision, book }
  await tell(call, disagreementProblems(decision.project.id, disagreements))
  return null
}

/** A stored decision, as long as nobody has changed it, with the packs that it names. */
async function stored(value: unknown, name: string, call: Call): Promise<Decided> {
  const decision = withErrorPath(name, () => readDecision(value))
  if (digestOfDecision(decision) !== decision.digest)
    throw new KhuyenCongError({
      code: 'DIGEST_DIFFERS',
      at: name,
      found: decision.digest,
      ...exportMessages.DIGEST_DIFFERS(),
    })
  const digests = new Set(
    (partsOf(value, 'packs') ?? []).map((each) => isGroup(each) && each['digest']),
  )
  return { decision, book: await loadBookBy(digests, call) }
}
