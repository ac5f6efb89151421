import { citationText } from '@khuyencong/core'
import type { EntryResult } from '@khuyencong/core/score'
import type { PaperPart, WrittenCell, WrittenPaper } from '@khuyencong/office'
import type { Call } from '../../terminal/io.js'
import type { Words } from '../../terminal/options.js'
import { type ScoreWords, scoreWords } from '../score/labels.js'
import type { ScoredRound } from '../score/scored-round.js'
import { meanText, notesOf, rankText, schemeOf } from '../score/text.js'
import { selectionWords } from './selection-messages.js'

/**
 * Kết quả bình chọn. / The results of a selection of products as a paper: how many entries are
 * registered, pass by their marks and are recognised by the council, group by group, and a short
 * list of the entries. The layout is neutral.
 */
export function selectionPaper({ result, book }: ScoredRound, call: Call): WrittenPaper {
  const { lang } = call
  const say: Say = (name) => {
    const word: Words = selectionWords[name]
    return call.translate(...word)
  }
  const { rule, version } = schemeOf(book, result)
  const words = scoreWords(version, { lang, vocabulary: book.vocabulary })
  const { level, on, citation, certificateUntil, entries } = result
  return {
    title: say('title'),
    subtitle: rule === null ? result.scheme : call.translate(rule.title, rule.titleEn),
    on,
    lang,
    orientation: 'landscape',
    parts: [
      { kind: 'text', text: say('neutral'), small: true },
      {
        kind: 'fields',
        rows: [
          [say('level'), level === null ? null : words.level(level)],
          [say('day'), { day: on }],
          [say('basis'), citation === null ? null : citationText(citation, lang)],
          [say('until'), certificateUntil === null ? null : { day: certificateUntil }],
        ],
      },
      { kind: 'heading', text: say('counts') },
      countsTable(entries, words, say),
      { kind: 'heading', text: say('list') },
      shortList(entries, words, say),
      { kind: 'signatures', places: [say('secretary'), say('chair')] },
    ],
  }
}

type Say = (name: keyof typeof selectionWords) => string

/** A line for each group, and one for all where there are several. */
function countsTable(entries: readonly EntryResult[], words: ScoreWords, say: Say): PaperPart {
  const groups = [...new Set(entries.map(({ group }) => group))].sort((a, b) =>
    (a ?? '') < (b ?? '') ? -1 : 1,
  )
  const rows = groups.map((group) => [
    words.group(group),
    ...countsOf(entries.filter((entry) => entry.group === group)),
  ])
  return {
    kind: 'table',
    columns: [
      { heading: say('group'), width: 40 },
      { heading: say('registered'), width: 14 },
      { heading: say('passing'), width: 14 },
      { heading: say('undecided'), width: 14 },
      { heading: say('recognised'), width: 14 },
    ],
    rows: groups.length > 1 ? [...rows, [say('all'), ...countsOf(entries)]] : rows,
  }
}

/** Registered, passing, undecided, recognised; while rulings are missing, at least so many. */
function countsOf(entries: readonly EntryResult[]): readonly WrittenCell[] {
  const count = (holds: (entry: EntryResult) => boolean): number => entries.filter(holds).length
  const recognised = count(({ council }) => council?.ruling === 'recognise')
  return [
    entries.length,
    count(({ machine }) => machine === 'pass'),
    count(({ machine }) => machine === 'unknown'),
    entries.every(({ council }) => council !== null) ? recognised : `≥ ${recognised}`,
  ]
}

/** The entries as the round has them: by their ids. */
const shortList = (entries: readonly EntryResult[], words: ScoreWords, say: Say): PaperPart => ({
  kind: 'table',
  columns: [
    { heading: say('order'), width: 5 },
    { heading: say('entry'), width: 12 },
    { heading: say('product'), width: 30 },
    { heading: say('group'), width: 24 },
    { heading: say('mean'), width: 12 },
    { heading: say('rank'), width: 8 },
    { heading: say('marks'), width: 14 },
    { heading: say('council'), width: 16 },
    { heading: say('notes'), width: 30 },
  ],
  rows: entries.map((entry, index) => [
    index + 1,
    entry.id,
    entry.name,
    words.group(entry.group),
    meanText(entry, words),
    rankText(entry),
    words.machine(entry.machine),
    entry.council === null ? null : words.ruling(entry.council.ruling),
    notesOf(entry, words),
  ]),
})
