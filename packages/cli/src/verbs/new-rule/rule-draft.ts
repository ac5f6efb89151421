import { day, type Pack, type PackSource, withErrorPath } from '@khuyencong/core'
import { authoredKind, type KindSkeleton, type RuleKind } from '@khuyencong/core/packs'
import { READ, readActivity, readEvidence } from '../../authoring/answers.js'
import { nationalOf } from '../../authoring/checking.js'
import { furtherLevel } from '../../authoring/level-interview.js'
import { soundLevel } from '../../authoring/sound-level.js'
import { documentEntry, type RuleHead, ruleFile } from '../../authoring/skeleton.js'
import { levelFile } from '../../authoring/skeleton-level.js'
import { TO_WRITE } from '../../authoring/skeleton-messages.js'
import { packBeside } from '../../files/define-pack.js'
import type { Call } from '../../terminal/io.js'
import { answersTo } from '../../terminal/prompts.js'
import { newRuleTexts } from './messages.js'
import { refuseUnknownLevel } from './unknown-level.js'

/** A rule to be written: what it says of itself, and its file. */
export interface Draft {
  readonly head: RuleHead
  readonly rule: Readonly<Record<string, unknown>>
}

/** The pack that a rule is for, as read and as its files stand. */
interface Place {
  readonly pack: Pack
  readonly source: PackSource
  /** Where its files find the schema of a rule. */
  readonly schema: string
}

/** A new rule of a kind, as options and answers say it. */
export async function draftOf(call: Call, kind: RuleKind, place: Place): Promise<Draft> {
  const { skeleton } = authoredKind(kind)
  return skeleton === null ? levelDraft(call, place) : sampleDraft(call, kind, skeleton, place)
}

async function levelDraft(given: Call, { pack, source, schema }: Place): Promise<Draft> {
  const { national, packs } = await nationalOf(given)
  const context = { national, vocabulary: pack.vocabulary }
  return soundLevel(
    given,
    async (call) => furtherLevel(call, pack.documents, context),
    (answers, options) => {
      const draft = levelFile(answers, options, context, schema)
      const { document, from } = draft.head
      const entry = pack.documents.has(document) ? null : documentEntry(document, from)
      const grown = packBeside(grownBy(source, draft, entry), packs)
      refuseUnknownLevel(draft.rule, [...packs, grown])
      return draft
    },
  )
}

async function sampleDraft(
  call: Call,
  kind: RuleKind,
  { name, content, note }: KindSkeleton,
  { pack, schema }: Place,
): Promise<Draft> {
  const { options } = call
  const { document, provision, from } = await basisOf(call, pack)
  const activity = optional('--activity', options.activity, readActivity(pack.vocabulary))
  const rate = optional('--rate', options.rate, READ.rate)
  const [title, titleEn] = TO_WRITE.title
  const province = pack.manifest.jurisdiction
  const basis = { document, provision, from: day(from), province, activity, rate }
  const last = [name(basis), activity].filter((part) => part !== '').join('-')
  const head: RuleHead = {
    kind,
    id: options.id ?? `${kind}.${last}`,
    title: options.title ?? title,
    titleEn: options.titleEn ?? titleEn,
    document,
    provision,
    from: basis.from,
    refines: null,
    evidence: optional('--evidence', options.evidence, readEvidence(pack.vocabulary)) || 'memory',
    note,
  }
  return { head, rule: ruleFile(head, content(basis), schema) }
}

/** What an option says, read; empty where it is not given. */
const optional = (
  flag: string,
  text: string | undefined,
  read: (text: string) => string,
): string => (text === undefined ? '' : withErrorPath(flag, () => read(text)))

/**
 * The document, the provision and the first day of a rule, asked for where no option gives them.
 */
async function basisOf(
  call: Call,
  pack: Pack,
): Promise<Pick<RuleHead, 'document' | 'provision' | 'from'>> {
  const [listed] = pack.documents.keys()
  const {
    document = '',
    provision = '',
    from = '',
  } = await answersTo(
    [
      {
        option: 'document',
        flag: '--document',
        ask: newRuleTexts.document,
        ...(listed !== undefined && { otherwise: listed }),
      },
      { option: 'provision', flag: '--provision', ask: newRuleTexts.provision },
      { option: 'from', flag: '--from', ask: newRuleTexts.from, check: READ.from },
    ],
    call,
  )
  return { document, provision, from }
}

/** The files of a pack with one rule more, and its document where the register lacks it. */
export function grownBy(
  source: PackSource,
  { head, rule }: Draft,
  entry: Readonly<Record<string, unknown>> | null,
): PackSource {
  const register = source.documents as { readonly documents: readonly unknown[] }
  return {
    ...source,
    documents:
      entry === null ? register : { ...register, documents: [...register.documents, entry] },
    rules: { ...source.rules, [`${head.id.replace('.', '/')}.json`]: rule },
  }
}
