// Which file of the packs holds each provision the law notes list, or why it is left out. The list
// is packages/rules-national/law-coverage.json; this checks that the files are there and say what
// it says, and gives docs/law-coverage.md and docs/law-coverage.en.md to `npm run generate`.
// `node scripts/law-coverage.mjs` prints what does not agree.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inBothLanguages } from './handbook/language.mjs'
import { lawCoveragePage } from './handbook/law-coverage-page.mjs'
import { root } from './steps.mjs'

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

/** What `npm run generate` writes: file and text. */
export const lawCoverageFiles = () =>
  inBothLanguages('docs/law-coverage', () => lawCoveragePage('law-coverage', readCoverage()))

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = coverageProblems()
  process.stderr.write(problems.map((problem) => `${problem}\n`).join(''))
  if (problems.length > 0) process.exitCode = 1
}
