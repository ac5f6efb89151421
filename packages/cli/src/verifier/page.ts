// Trang kiểm, chạy trong trình duyệt. / The verifier page, as it runs in a browser: files in, what a
// verification comes to out. It asks nothing of any network.
import { type CheckedSignature, KhuyenCongError, type Lang, type Problem } from '@khuyencong/core'
import { signaturesOf } from '@khuyencong/core/packs'
import {
  booksOfSources,
  summaryDifferences,
  summaryOf,
  verifyDecision,
} from '@khuyencong/core/records'
import * as z from 'zod/mini'
import { verificationTexts } from '../records/messages.js'
import {
  allElements,
  type ChosenFile,
  element,
  made,
  type PageElement,
  pageRoot,
} from './browser.js'
import { embeddedGiven, type Embedded, type Given, withFile } from './given-files.js'
import { verifierTexts } from './messages.js'
import {
  answerView,
  packsView,
  printedView,
  problemView,
  say,
  summaryView,
  verificationView,
} from './result-view.js'

// no code is made from text, so that the policy of the page need not allow it
z.config({ jitless: true })

const INPUTS = ['record', 'picture', 'ring', 'packs'] as const
const embedded = JSON.parse(element('#data').textContent ?? '') as Embedded
const inside = embeddedGiven(embedded)
const insideDigests: ReadonlySet<string> = new Set(embedded.digests)
let lang: Lang = pageRoot().lang === 'en' ? 'en' : 'vi'
let latest = 0

/** Everything chosen, on top of what the page was made with; what is wrong is said file by file. */
async function chosen(): Promise<{ readonly given: Given; readonly problems: readonly Problem[] }> {
  const files = INPUTS.flatMap((name): readonly ChosenFile[] => [
    ...(element(`#${name}`).files ?? []),
  ])
  let given = inside
  const problems: Problem[] = []
  for (const file of files)
    try {
      given = await withFile(given, file)
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      problems.push(...error.problems)
    }
  return { given, problems }
}

/** What the files come to. */
async function resultOf({ record, printed, ring, packs }: Given): Promise<readonly PageElement[]> {
  if (record === null)
    return printed === null
      ? [made('p', 'soft', say(verifierTexts.nothing, lang))]
      : [made('p', 'open', say(verifierTexts.onlyPrinted, lang)), summaryView(printed, lang)]
  const trust: CheckedSignature[] = []
  for (const each of packs) trust.push(...(await signaturesOf(each, ring, each.name)))
  const sources = packs.map(({ source }) => source)
  const books = booksOfSources(sources, { trust })
  const verified = await verifyDecision(record.bytes, { ring, books }, record.name)
  const summary = summaryOf(record.bytes, record.name)
  const samePage = printed === null || summaryDifferences(printed, summary).length === 0
  return [
    answerView(verified.genuine && samePage, lang),
    summaryView(summary, lang),
    ...printedView(printed, summary, lang),
    ...verificationView(verified, lang),
    ...packsView(verified.packs, insideDigests, lang),
    made('p', 'about', say(verificationTexts.notProven, lang)),
  ]
}

/** Checks anew; of several checks under way only the last one is shown. */
async function check(): Promise<void> {
  const mine = (latest += 1)
  element('#result').dataset['state'] = 'busy'
  const { given, problems } = await chosen()
  const told = [...problems]
  let lines: readonly PageElement[] = []
  try {
    lines = await resultOf(given)
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    told.push(...error.problems)
    lines = [answerView(false, lang)]
  }
  if (mine !== latest) return
  const result = element('#result')
  result.replaceChildren(...lines, ...told.map((each) => problemView(each, lang)))
  result.dataset['state'] = 'done'
}

/** Writes the texts of the page in the language chosen. */
function translated(): void {
  pageRoot().lang = lang
  for (const each of allElements('[data-text]')) {
    const name = each.dataset['text'] as keyof typeof verifierTexts
    each.textContent = say(verifierTexts[name], lang)
  }
  const count = `${inside.ring.length} ${say(verifierTexts.keys, lang)}, ${inside.packs.length} ${say(verifierTexts.bundles, lang)}`
  element('#inside').textContent = `${say(verifierTexts.inside, lang)}: ${count}`
}

const run = (): void =>
  void check().catch((error: unknown) => {
    element('#result').replaceChildren(made('p', 'bad', String(error)))
    element('#result').dataset['state'] = 'done'
  })

for (const name of INPUTS) element(`#${name}`).addEventListener('change', run)
element('#language').addEventListener('click', () => {
  lang = lang === 'vi' ? 'en' : 'vi'
  translated()
  run()
})
translated()
run()
