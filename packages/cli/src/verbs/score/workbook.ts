import { citationText, type RuleBook } from '@khuyencong/core'
import type { EntryResult, ExactNumber, RoundResult } from '@khuyencong/core/score'
import type { WrittenCell, WrittenTable } from '@khuyencong/office'
import type { ResultTables } from '../../tables/result-export.js'
import type { Reader } from '../../text/reader.js'
import { type ScoreWords, scoreWords } from './labels.js'
import { meanText, notesOf, rankText, schemeOf } from './text.js'

/** Kết quả chấm thành bảng. / A round as tables: the ranking, the score sheets, the gates. */
export function scoreTables(result: RoundResult, book: RuleBook, reader: Reader): ResultTables {
  const { rule, version } = schemeOf(book, result)
  const words = scoreWords(version, { lang: reader.lang, vocabulary: book.vocabulary })
  const title = rule === null ? result.scheme : reader.translate(rule.title, rule.titleEn)
  return {
    title,
    on: result.on,
    tables: [
      rankingTable(result, words, reader),
      criteriaTable(result, words, reader),
      sheetsTable(result, words, reader),
      gatesTable(result, words, reader),
    ],
    cited: [
      result.citation,
      ...result.entries.flatMap(({ steps }) => steps.map(({ citation }) => citation)),
    ],
  }
}

/** A number as a spreadsheet counts with it; what is certain of one that is not known, in words. */
const pointsOf = (
  each: Pick<EntryResult, 'mean' | 'meanBetween'>,
  words: ScoreWords,
): WrittenCell => (each.mean === null ? meanText(each, words) : valueOf(each.mean))

const valueOf = ({ numerator, denominator }: ExactNumber): number =>
  Number((Number(numerator) / Number(denominator)).toPrecision(12))

function rankingTable(
  { groups, entries }: RoundResult,
  words: ScoreWords,
  { translate }: Reader,
): WrittenTable {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const ranked = groups.flatMap(({ group, ranking }) =>
    ranking
      .flatMap(({ entries: ids }) => ids.flatMap((id) => byId.get(id) ?? []))
      .map((entry) => ({ group, entry })),
  )
  return {
    name: translate('Xếp hạng', 'Ranking'),
    columns: [
      { heading: translate('Nhóm', 'Group'), width: 24 },
      { heading: translate('Hạng', 'Rank'), width: 10 },
      { heading: translate('Hồ sơ', 'Entry'), width: 14 },
      { heading: translate('Tên', 'Name'), width: 36 },
      { heading: translate('Điểm bình quân', 'Mean'), width: 14 },
      { heading: translate('Xếp loại', 'Band'), width: 16 },
      { heading: translate('Kết quả chấm', 'Marks give'), width: 16 },
      { heading: translate('Hội đồng', 'Council'), width: 18 },
      { heading: translate('Lưu ý', 'Notes'), width: 50 },
    ],
    rows: ranked.map(({ group, entry }) => [
      words.group(group),
      entry.rank ?? rankText(entry),
      entry.id,
      entry.name,
      pointsOf(entry, words),
      entry.band === null ? null : words.band(entry.band),
      words.machine(entry.machine),
      entry.council === null ? null : words.ruling(entry.council.ruling),
      notesOf(entry, words),
    ]),
  }
}

function criteriaTable(
  { entries }: RoundResult,
  words: ScoreWords,
  { translate }: Reader,
): WrittenTable {
  return {
    name: translate('Điểm theo tiêu chí', 'Points by criterion'),
    columns: [
      { heading: translate('Hồ sơ', 'Entry'), width: 14 },
      { heading: translate('Tiêu chí', 'Criterion'), width: 50 },
      { heading: translate('Điểm bình quân', 'Mean'), width: 16 },
    ],
    rows: entries.flatMap(({ id, criteria }) =>
      criteria.map((each) => [id, words.criterion(each.id), pointsOf(each, words)]),
    ),
  }
}

function sheetsTable(
  { entries }: RoundResult,
  words: ScoreWords,
  { translate }: Reader,
): WrittenTable {
  const out = {
    absent: translate('vắng', 'absent'),
    conflict: translate('xung đột lợi ích', 'conflict'),
    removed: translate('loại', 'removed'),
  }
  return {
    name: translate('Phiếu chấm', 'Score sheets'),
    columns: [
      { heading: translate('Hồ sơ', 'Entry'), width: 14 },
      { heading: translate('Giám khảo', 'Juror'), width: 24 },
      { heading: translate('Tổng điểm', 'Total'), width: 14 },
      { heading: translate('Có tính', 'Counts'), width: 10 },
      { heading: translate('Lý do', 'Why not'), width: 24 },
    ],
    rows: entries.flatMap(({ id, jurors }) =>
      jurors.map(({ juror, total, counted, why }): readonly WrittenCell[] => [
        id,
        juror,
        total === null ? null : numberOr(total, words),
        counted ? translate('có', 'yes') : translate('không', 'no'),
        why === null ? null : out[why],
      ]),
    ),
  }
}

function gatesTable(
  { entries }: RoundResult,
  words: ScoreWords,
  { translate, lang }: Reader,
): WrittenTable {
  return {
    name: translate('Điều kiện và ngưỡng', 'Gates'),
    columns: [
      { heading: translate('Hồ sơ', 'Entry'), width: 14 },
      { heading: translate('Điều kiện, ngưỡng', 'Gate'), width: 44 },
      { heading: translate('Kết quả', 'Result'), width: 20 },
      { heading: translate('Số thấy', 'Found'), width: 14 },
      { heading: translate('Số cần', 'Needed'), width: 14 },
      { heading: translate('Điều khoản', 'Provision'), width: 44 },
    ],
    rows: entries.flatMap(({ id, steps }) =>
      steps.map(({ gate, verdict, found, required, citation }): readonly WrittenCell[] => [
        id,
        words.gate(gate),
        words.verdict(verdict),
        found === null ? null : numberOr(found, words),
        required === null ? null : numberOr(required, words),
        citationText(citation, lang),
      ]),
    ),
  }
}

/** «87.5» as a number; any other text as the language writes it. */
const numberOr = (text: string, words: ScoreWords): WrittenCell =>
  /^-?\d{1,12}(?:\.\d{1,6})?$/u.test(text) ? Number(text) : words.number(text)
