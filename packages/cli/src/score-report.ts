import { type EntryResult, formatCitation, type RoundResult, type RuleBook } from '@khuyencong/core'
import type { Call } from './io.js'
import { clean } from './problems.js'
import { meanText, notesOf, rankText, schemeOf, tieText } from './score-page.js'
import { type ScoreWords, scoreWords } from './score-words.js'

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
th, td { border: 1px solid #8888; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: #8882; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.pass { color: #176b2c; } .fail { color: #a32020; } .unknown { color: #8a5a00; }
@media (prefers-color-scheme: dark) { .pass { color: #7ddc95; } .fail { color: #ff9a9a; } .unknown { color: #ffca6b; } }
small { opacity: .8; } details { margin: 0 0 .5rem; } summary { cursor: pointer; }
@media print { details > *:not(summary) { display: block; } body { margin: 0; } }
`

/** Báo cáo HTML. / A report of a round: one page without scripts or outside files, ready to print. Every text is escaped. */
export function scoreReport(result: RoundResult, book: RuleBook, call: Pick<Call, 'lang' | 'say'>): string {
  const { rule, version } = schemeOf(book, result)
  const words = scoreWords(version, call.lang)
  const entries = new Map(result.entries.map((entry) => [entry.id, entry]))
  const title = rule === null ? result.scheme : call.lang === 'vi' ? rule.title : rule.titleEn
  const groups = result.groups.map(({ group, ranking }) => groupPart(group, ranking.flatMap(({ entries: ids }) => ids.map((id) => entries.get(id) as EntryResult)), words, call))
  return `<!doctype html>
<html lang="${call.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escaped(title)}</h1>
${headPart(result, words, call)}
${groups.join('\n')}
<h2>${call.say('Chi tiết từng hồ sơ', 'Each entry')}</h2>
${result.entries.map((entry) => entryPart(entry, words, call)).join('\n')}
${verifyPart(result, call)}
</body>
</html>
`
}

/** Text as HTML may hold it. */
export function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return clean(text).replace(/[&<>"']/gu, (found) => names[found] ?? found)
}

function headPart(result: RoundResult, words: ScoreWords, { say }: Pick<Call, 'say'>): string {
  const lines = [
    `${result.level === null ? '' : `${words.level(result.level)} · `}${words.day(result.on)}`,
    ...(result.answer === 'in-force' ? [] : [`${say('Quy định', 'The scheme is')} ${words.answer(result.answer)}.`]),
    ...(result.citation === null || result.evidence === null ? [] : [`${say('Căn cứ', 'Basis')}: ${formatCitation(result.citation)} (${result.provisional ? `${say('tạm tính', 'provisional')}: ` : ''}${words.evidence(result.evidence)})`]),
    ...(result.certificateUntil === null ? [] : [`${say('Giấy chứng nhận cấp trong ngày có giá trị đến hết', 'A certificate issued that day is valid until')} ${words.day(result.certificateUntil)}`]),
  ]
  return `<p>${lines.map(escaped).join('<br>')}</p>`
}

function rowOf(cells: readonly string[], tag: 'td' | 'th' = 'td'): string {
  return `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<${tag}>${cell}</${tag}>`)).join('')}</tr>`
}

const numberCell = (text: string): string => `<td class="number">${escaped(text)}</td>`
const machineCell = (entry: EntryResult, words: ScoreWords): string => `<td class="${entry.machine}">${escaped(words.machine(entry.machine))}</td>`

function groupPart(group: string | null, entries: readonly EntryResult[], words: ScoreWords, { say }: Pick<Call, 'say'>): string {
  const head = [say('Hạng', 'Rank'), say('Hồ sơ', 'Entry'), say('Điểm bình quân', 'Mean'), say('Xếp loại', 'Band'), say('Kết quả chấm', 'Marks give'), say('Hội đồng', 'Council'), say('Lưu ý', 'Notes')]
  const rows = entries.map((entry) => rowOf([
    numberCell(rankText(entry)), `${escaped(entry.id)}${entry.name === null ? '' : ` · ${escaped(entry.name)}`}`, numberCell(meanText(entry, words)), escaped(entry.band === null ? '' : words.band(entry.band)),
    machineCell(entry, words), escaped(entry.council === null ? '' : words.ruling(entry.council.ruling)), escaped(notesOf(entry, words)),
  ]))
  return `<h2>${escaped(words.group(group))}</h2>\n<table>\n${rowOf(head.map(escaped), 'th')}\n${rows.join('\n')}\n</table>`
}

function entryPart(entry: EntryResult, words: ScoreWords, call: Pick<Call, 'say'>): string {
  const { say } = call
  const list = (title: string, lines: readonly string[]): string => (lines.length === 0 ? '' : `<p>${escaped(title)}</p><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`)
  const gates = entry.steps.map(({ gate, verdict, found, required, citation }) => `${words.gate(gate)}: ${words.verdict(verdict)}${found === null ? '' : ` — ${words.number(found)}`}${required === null ? '' : ` (${say('cần', 'needs')} ${words.number(required)})`} · ${formatCitation(citation)}`)
  const council = entry.council === null ? [] : [`${words.ruling(entry.council.ruling)} — ${entry.council.by}${entry.council.on === null ? '' : `, ${words.day(entry.council.on)}`}: ${entry.council.why}`]
  const change = entry.smallestChange === null ? '' : words.change(entry.smallestChange)
  return `<details><summary>${escaped(entry.id)}${entry.name === null ? '' : ` · ${escaped(entry.name)}`} — ${escaped(words.machine(entry.machine))}</summary>
${sheetPart(entry, words, call)}
${list(say('Các cửa xét', 'Gates'), gates)}${list(say('Hội đồng', 'Council'), council)}${list(say('Tách hạng', 'Tie-break'), entry.tieBreak.map((step) => tieText(step, words, call)))}${list(say('Còn thiếu gì để đạt (thay đổi nhỏ nhất)', 'Smallest change that would have passed'), change === '' ? [] : [change])}
</details>`
}

function sheetPart(entry: EntryResult, words: ScoreWords, { say }: Pick<Call, 'say'>): string {
  if (entry.criteria.length === 0 && entry.jurors.length === 0) return ''
  const out = { absent: say('vắng', 'absent'), conflict: say('xung đột lợi ích', 'conflict'), removed: say('loại', 'removed') }
  const criteria = entry.criteria.map((criterion) => rowOf([escaped(words.criterion(criterion.id)), numberCell(meanText(criterion, words))]))
  const jurors = entry.jurors.map(({ juror, total, why }) => rowOf([escaped(`${juror}${why === null ? '' : ` (${out[why]})`}`), numberCell(total === null ? '' : words.number(total))]))
  return `<table>${rowOf([say('Tiêu chí', 'Criterion'), say('Điểm', 'Points')].map(escaped), 'th')}${criteria.join('')}${rowOf([say('Giám khảo', 'Juror'), say('Tổng', 'Total')].map(escaped), 'th')}${jurors.join('')}</table>`
}

function verifyPart({ toVerify }: RoundResult, { say, lang }: Pick<Call, 'lang' | 'say'>): string {
  return toVerify.length === 0 ? '' : `<h2>${say('Người có thẩm quyền quyết định', 'Left to people')}</h2><ul>${toVerify.map(({ text, textEn }) => `<li>${escaped(lang === 'vi' ? text : textEn)}</li>`).join('')}</ul>`
}
