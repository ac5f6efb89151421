// Writes docs/law-coverage.md: which file of the packs holds each provision the law notes list, or
// why it is left out. The list is packages/rules-national/law-coverage.json; this checks that the
// files are there and say what it says. node scripts/law-coverage.mjs [--check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './steps.mjs'

const PAGE = 'docs/law-coverage.md'
const packages = path.join(root, 'packages')

/** The text of a file under packages/, or `null` where there is none. */
const readText = (file) =>
  existsSync(path.join(packages, file)) ? readFileSync(path.join(packages, file), 'utf8') : null
export const readCoverage = () => JSON.parse(readText('rules-national/law-coverage.json'))

/**
 * «1,5 tỷ đồng», «1.500 triệu đồng», «30%» as one number, so that two ways of writing a figure
 * agree.
 */
function number(text) {
  if (text === undefined || text === null) return null
  const value = Number(text.replace(/[^\d,]/gu, '').replace(',', '.'))
  return text.includes('tỷ') ? value * 1_000 : value
}

const sameFigure = (a, b) => number(a) === number(b)
const atPath = (version, at) => at.split('.').reduce((value, key) => value?.[key], version)

/**
 * What of a row its version does not say; `at` names the place: the grant, `advance.rate`, the
 * note, or the rule as a whole.
 */
function versionProblems(row, place, version) {
  const { at = 'grant' } = place
  const problems =
    version.evidence === row.grade || at === 'note'
      ? []
      : [`mức tin cậy ${version.evidence}, danh sách ghi ${row.grade}`]
  if (at === 'rule') return problems
  if (at === 'note')
    return version.note?.includes(place.says ?? '')
      ? problems
      : [...problems, `ghi chú không nói «${place.says ?? ''}»`]
  if (at.startsWith('none:'))
    return atPath(version, at.slice('none:'.length)) === undefined
      ? problems
      : [...problems, `danh sách ghi chưa có con số nhưng tệp có ${at.slice('none:'.length)}`]
  if (at === 'grant') {
    const { rate, cap } = version.grant === 'not-encoded' ? {} : (version.grant ?? {})
    if (!sameFigure(rate, row.rate))
      problems.push(`tỷ lệ ${rate ?? 'không có'}, danh sách ghi ${row.rate ?? 'không có'}`)
    if (!sameFigure(cap, row.cap))
      problems.push(`tối đa ${cap ?? 'không có'}, danh sách ghi ${row.cap ?? 'không có'}`)
    return problems
  }
  const wanted = at === 'uplift.factor' ? row.factor : row.rate
  const found = atPath(version, at)
  return String(found) === wanted
    ? problems
    : [...problems, `${at} ${found ?? 'không có'}, danh sách ghi ${wanted ?? 'không có'}`]
}

function placeProblems(row, place, read) {
  const text = read(place.file)
  if (text === null) return ['không có tệp']
  if (place.version === undefined && place.says !== undefined && !text.includes(place.says))
    return [`tệp không nói «${place.says}»`]
  if (!place.file.endsWith('.json')) return []
  const data = JSON.parse(text)
  if (place.document !== undefined)
    return data.documents.some(({ id }) => id === place.document)
      ? []
      : [`không có văn bản ${place.document}`]
  if (place.version === undefined) return []
  const version = data.versions.find(({ from }) => from === place.version)
  return version === undefined
    ? [`không có phiên bản từ ${place.version}`]
    : versionProblems(row, place, version)
}

function rowProblems(row, read) {
  const here = (text) => `${row.id}: ${text}`
  const { in: places = [], left, leftEn, listed } = row
  if (places.length === 0 && (left === undefined || leftEn === undefined))
    return [here('không có tệp và không nói vì sao, bằng hai thứ tiếng')]
  const list = listed === undefined ? null : read(listed.file)
  const lost =
    listed !== undefined &&
    !JSON.parse(list ?? '{"known":[]}').known.some(({ province }) => province === listed.province)
      ? [here(`${listed.file}: không có ${listed.province}`)]
      : []
  return [
    ...lost,
    ...places.flatMap((place) =>
      placeProblems(row, place, read).map((problem) => here(`${place.file}: ${problem}`)),
    ),
  ]
}

/** What does not agree between the list and the packs; empty where all does. */
export function coverageProblems({ money, rules } = readCoverage(), read = readText) {
  const ids = [...money, ...rules].map(({ id }) => id)
  const twice = ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `${id}: hai dòng cùng mã`)
  const ungraded = rules
    .filter(
      ({ grade, in: places = [] }) =>
        grade !== 'inferred' && !gradesIn(places, read).has(grade) && places.length > 0,
    )
    .map(({ id, grade }) => `${id}: không tệp nào có phiên bản ở mức ${grade}`)
  return [...twice, ...ungraded, ...[...money, ...rules].flatMap((row) => rowProblems(row, read))]
}

/**
 * The grades the versions of some files carry; a file that is not a rule says nothing against any.
 */
function gradesIn(places, read) {
  const versions = places.map(({ file }) =>
    file.endsWith('.json') ? (JSON.parse(read(file) ?? '{}').versions ?? null) : null,
  )
  return versions.includes(null)
    ? new Set(['quoted', 'secondary', 'memory'])
    : new Set(versions.flat().map(({ evidence }) => evidence))
}

const date = (day) => day.split('-').reverse().join('/')
const line = (...cells) =>
  `| ${cells.map((cell) => (cell === '' ? '–' : cell.replaceAll('|', '\\|'))).join(' | ')} |`
const link = ({ file, version, document }) =>
  `[${file.replace(/^rules-national\//u, '').replace(/^rules-provincial\//u, '')}](../packages/${file})${version === undefined ? '' : ` từ ${date(version)}`}${document === undefined ? '' : ` (${document})`}`

/** Where a row is, or why it is nowhere. */
function whereText({ in: places = [], left, leftEn, note }) {
  const shown =
    places.length > 6
      ? [...places.slice(0, 3).map(link), `và ${places.length - 3} tệp nữa`]
      : places.map(link)
  return [
    ...shown,
    left === undefined ? '' : `**Không mã hóa**: ${left}<br>*${leftEn}*`,
    note === undefined ? '' : `<em>${note}</em>`,
  ]
    .filter(Boolean)
    .join('<br>')
}

const figures = ({ rate, cap, factor }) =>
  [
    rate,
    cap === undefined ? undefined : `tối đa ${cap}`,
    factor === undefined ? undefined : `× ${factor.replace('.', ',')}`,
  ]
    .filter(Boolean)
    .join(', ')
const count = (rows, grade) =>
  rows.filter((row) => row.grade === grade && row.in !== undefined).length +
  '/' +
  rows.filter((row) => row.grade === grade).length

/** The page. */
export function lawCoverage({ money, rules } = readCoverage()) {
  const out = [...money, ...rules].filter(({ in: places }) => places === undefined)
  return [
    '# Từng điều của luật nằm ở tệp nào',
    '',
    '<!-- Sinh bởi scripts/law-coverage.mjs từ packages/rules-national/law-coverage.json: ' +
      'npm run generate. / Generated. -->',
    '',
    'Mỗi dòng là một điều đã tìm thấy khi đọc luật, với mức tin cậy của nó, và tệp mang ' +
      'nó. Bài kiểm thử so từng con số và mức tin cậy với tệp.',
    '',
    line('Mức tin cậy', 'Mức tiền: đã mã hóa / tất cả', 'Quy tắc: đã mã hóa / tất cả'),
    line('---', '---', '---'),
    ...['quoted', 'secondary', 'memory', 'inferred'].map((grade) =>
      line(`\`${grade}\``, count(money, grade), count(rules, grade)),
    ),
    '',
    `Không mã hóa: ${out.length} dòng, mỗi dòng có lý do.`,
    '',
    '## Mức tiền',
    '',
    line('Mã', 'Nội dung', 'Văn bản', 'Con số', 'Mức tin cậy', 'Tệp, hoặc vì sao không'),
    line('---', '---', '---', '---', '---', '---'),
    ...money.map((row) =>
      line(
        `\`${row.id}\``,
        row.label,
        row.document,
        figures(row),
        `\`${row.grade}\``,
        whereText(row),
      ),
    ),
    '',
    '## Quy tắc',
    '',
    line('Mã', 'Nội dung', 'Mức tin cậy', 'Tệp, hoặc vì sao không'),
    line('---', '---', '---', '---'),
    ...rules.map((row) => line(`\`${row.id}\``, row.label, `\`${row.grade}\``, whereText(row))),
    '',
    '## In English',
    '',
    'Which file of the packs holds which provision. Each row is something found when the law was ' +
      'read: first the levels of money, then the rules, each with its grade and the file that ' +
      'holds it, or the reason why it is left out. A test compares every figure and grade with ' +
      'the file.',
    '',
  ].join('\n')
}

/** What `npm run generate` writes: file and text. */
export const lawCoverageFiles = () => [[PAGE, lawCoverage()]]

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = coverageProblems()
  process.stderr.write(problems.map((problem) => `${problem}\n`).join(''))
  if (problems.length > 0) process.exitCode = 1
  else if (!process.argv.includes('--check')) writeFileSync(path.join(root, PAGE), lawCoverage())
  else if (
    !existsSync(path.join(root, PAGE)) ||
    readFileSync(path.join(root, PAGE), 'utf8') !== lawCoverage()
  ) {
    process.stderr.write(`${PAGE} is not fresh: npm run generate\n`)
    process.exitCode = 1
  }
}
