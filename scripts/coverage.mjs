// Writes packages/rules-provincial/COVERAGE.md from the register and the packs. node
// scripts/coverage.mjs [--check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { provincialPacks, ruleFiles } from './pack-index.mjs'
import { root } from './steps.mjs'

const home = path.join(root, 'packages', 'rules-provincial')
const file = path.join(home, 'COVERAGE.md')
const MERGER = '2025-07-01'
/**
 * Acts of the province itself; a pack may also cite the national text that leaves a matter to the
 * province.
 */
const LOCAL = /^(UBND|HĐND|Sở) /u
const GRADES = ['quoted', 'secondary', 'memory']

const read = (name) => JSON.parse(readFileSync(path.join(home, name), 'utf8'))
const date = (day) => day.split('-').reverse().join('/')
const row = (...cells) => `| ${cells.map((cell) => (cell === '' ? '–' : cell)).join(' | ')} |`
const listed = (items) => [...new Set(items)].join('<br>')

/** One pack as the table needs it: its acts, its known levels, the grades of both. */
function readPack(id) {
  const documents = new Map(read(`${id}/documents.json`).documents.map((each) => [each.id, each]))
  const rules = ruleFiles(path.join(home, id)).map((name) => read(`${id}/${name}`))
  const versions = rules
    .flatMap((rule) =>
      rule.versions.map((version) => ({
        rule,
        version,
        document: documents.get(version.citation.document),
      })),
    )
    .filter(({ document }) => LOCAL.test(document.issuer))
  return { id, lawAsOf: read(`${id}/pack.json`).lawAsOf, versions, acts: [...documents.values()] }
}

const packs = new Map(provincialPacks().map((id) => [id, readPack(id)]))

/** Whether the act binds the whole province as it is now, not only a former territory. */
const isPresent = ({ version, document }) => (document?.issued ?? version.from) >= MERGER

function levelText({ rule, version }) {
  const { rate, cap } = version.grant
  const when =
    version.to === null ? `từ ${date(version.from)}` : `${date(version.from)} – ${date(version.to)}`
  return `${rule.title}: ${[rate, cap].filter(Boolean).join(', tối đa ')} (${when})`
}

const known = (versions) =>
  versions.filter(({ version: { grant } }) => grant !== undefined && grant !== 'not-encoded')
const actText = ({ version }) =>
  `${version.citation.document}${version.neighbour === undefined ? '' : ' (ngoài khuyến công, để kiểm tra hỗ trợ trùng)'}`
const actsOf = (versions) => listed(versions.map(actText))
const levelsOf = (versions) => listed(known(versions).map(levelText))
const gradesOf = (versions) =>
  GRADES.filter((grade) => versions.some(({ version }) => version.evidence === grade)).join(', ')

const { provinces } = read('../rules-national/register.json')
const nameOf = (id) => provinces.find((province) => province.id === id).name
const byName = (a, b) => a.name.localeCompare(b.name, 'vi')
const periodOn = ({ periods }, day) =>
  periods.find(({ from, to }) => (from ?? '') <= day && (to === null || day <= to))
const existing = (day) =>
  provinces.filter((province) => periodOn(province, day) !== undefined).sort(byName)
const successorOf = (id) =>
  provinces.find(
    ({ id: other, periods }) =>
      other !== id && periods.some(({ formedFrom }) => formedFrom?.includes(id)),
  )

function presentRow(province) {
  const { formedFrom = [] } = periodOn(province, MERGER)
  const merged = formedFrom.length > 1
  const versions = (packs.get(province.id)?.versions ?? []).filter(
    (each) => each.version.to === null && (!merged || isPresent(each)),
  )
  const formers =
    merged && versions.length === 0
      ? formedFrom.filter((id) => packs.get(id)?.versions.some((each) => each.version.to === null))
      : []
  const meanwhile =
    formers.length === 0
      ? ''
      : `văn bản của ${formers.map(nameOf).join(', ')} trong địa bàn cũ; rà soát từ 01/03/2027`
  return row(
    province.name,
    merged ? formedFrom.map(nameOf).join(', ') : '',
    actsOf(versions),
    levelsOf(versions),
    gradesOf(versions),
    versions.length === 0 ? '' : date(packs.get(province.id).lawAsOf),
    meanwhile,
  )
}

function formerRow(province) {
  const pack = packs.get(province.id)
  const merged = (periodOn(province, '2025-06-30') ?? periodOn(province, '2024-12-31')).to !== null
  const versions = (pack?.versions ?? []).filter((each) => !merged || !isPresent(each))
  const next = listed(
    (pack?.acts ?? [])
      .filter((act) => versions.some(({ document }) => document === act || document?.id === act.id))
      .map((act) => act.replacedBy)
      .filter(Boolean),
  )
  const present = successorOf(province.id) ?? (merged ? province : undefined)
  const successor = [
    present === undefined ? '' : `nay thuộc ${present.name}`,
    next === '' ? '' : `văn bản kế tiếp: ${next}`,
  ]
    .filter(Boolean)
    .join('; ')
  return row(
    province.name,
    actsOf(versions),
    levelsOf(versions),
    gradesOf(versions),
    versions.length === 0 ? '' : date(pack.lawAsOf),
    successor,
  )
}

/** The whole page. */
export function coverage() {
  const present = existing(MERGER)
  const former = existing('2024-12-31')
  const notEncoded = read('known-not-encoded.json').known
  const withLevels = [...packs.values()].filter(({ versions }) => known(versions).length > 0)
  return [
    '# Mức độ bao phủ / Coverage',
    '',
    '<!-- Generated by scripts/coverage.mjs: npm run generate. -->',
    '',
    `${packs.size} gói của tỉnh, thành phố; ${withLevels.length} gói có ít nhất một mức ` +
      'hỗ trợ bằng số. Nội dung không có trong cột «Mức đã mã hóa» được trả lời «chưa mã ' +
      'hóa», kèm mức của Trung ương để tham khảo; không có con số nào được suy đoán.',
    'Mức tin cậy: `quoted` đã đọc điều khoản; `secondary` nguồn khác nêu lại; `memory` ' +
      'chưa thấy văn bản. «Từ ngày» là ngày gói bắt đầu trả lời theo mức đó: nhiều văn bản ' +
      'chỉ biết ngày ban hành hoặc năm, xem ghi chú trong tệp quy định.',
    '',
    `${packs.size} packs, ${withLevels.length} with at least one figure. Whatever is not ` +
      'in the column of encoded levels is answered "not encoded", with the national level ' +
      'for reference; no figure is guessed. "Từ" (from) is the day the pack starts to ' +
      'answer by that level: of many acts only the day or year of issue is known.',
    '',
    'Thêm hoặc sửa một tỉnh: xem `docs/add-a-province.md`. / To add or correct a ' +
      'province, see `docs/add-a-province.md`.',
    '',
    `## ${present.length} tỉnh, thành phố từ 01/07/2025 / ${present.length} provinces from 2025-07-01`,
    '',
    row(
      'Tỉnh, thành phố',
      'Hợp thành từ',
      'Văn bản của đơn vị mới',
      'Mức đã mã hóa',
      'Mức tin cậy',
      'Tính đến ngày',
      'Trong khi chờ',
    ),
    row('---', '---', '---', '---', '---', '---', '---'),
    ...present.map(presentRow),
    '',
    `## ${former.length} tỉnh, thành phố trước 01/07/2025 / ${former.length} provinces before 2025-07-01`,
    '',
    row(
      'Tỉnh, thành phố',
      'Văn bản đã thấy',
      'Mức đã mã hóa',
      'Mức tin cậy',
      'Tính đến ngày',
      'Kế tiếp',
    ),
    row('---', '---', '---', '---', '---', '---'),
    ...former.map(formerRow),
    '',
    '## Đã biết nhưng chưa mã hóa / Known but not encoded',
    '',
    row('Tỉnh, thành phố', 'Nội dung', 'Vì sao chưa mã hóa'),
    row('---', '---', '---'),
    ...notEncoded.map((each) =>
      row(
        nameOf(each.province),
        `${each.what}<br>*${each.whatEn}*`,
        `${each.why}<br>*${each.whyEn}*`,
      ),
    ),
    '',
  ].join('\n')
}

/** What `npm run generate` writes: file and text. */
export const coverageFiles = () => [['packages/rules-provincial/COVERAGE.md', coverage()]]

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = coverage()
  const fresh = existsSync(file) && readFileSync(file, 'utf8') === text
  if (!fresh && process.argv.includes('--check')) {
    process.stderr.write('packages/rules-provincial/COVERAGE.md is not fresh: npm run generate\n')
    process.exitCode = 1
  } else if (!fresh) {
    writeFileSync(file, text)
  }
}
