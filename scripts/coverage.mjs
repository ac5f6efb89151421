// Writes packages/rules-provincial/COVERAGE.md and COVERAGE.en.md from the register and the packs:
// npm run generate.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { date, figure, inBothLanguages, pageHead, t, textOf } from './handbook/language.mjs'
import { provincialPacks, ruleFiles } from './pack-index.mjs'
import { root } from './steps.mjs'

const home = path.join(root, 'packages', 'rules-provincial')
const MERGER = '2025-07-01'
/** From when the present provinces review the acts of the former ones. */
const REVIEW = '2027-03-01'
/**
 * Acts of the province itself; a pack may also cite the national text that leaves a matter to the
 * province.
 */
const LOCAL = /^(UBND|HĐND|Sở) /u
const GRADES = ['quoted', 'secondary', 'memory']

const read = (name) => JSON.parse(readFileSync(path.join(home, name), 'utf8'))
const row = (...cells) => `| ${cells.map((cell) => (cell === '' ? '–' : cell)).join(' | ')} |`
const table = (head, rows) => [row(...head), row(...head.map(() => '---')), ...rows, '']
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
    version.to === null
      ? `${t('từ', 'from')} ${date(version.from)}`
      : `${date(version.from)} – ${date(version.to)}`
  const figures = [rate, cap].filter(Boolean).map(figure).join(t(', tối đa ', ', at most '))
  return `${textOf(rule)}: ${figures} (${when})`
}

const known = (versions) =>
  versions.filter(({ version: { grant } }) => grant !== undefined && grant !== 'not-encoded')
const actText = ({ version }) =>
  version.citation.document +
  (version.neighbour === undefined
    ? ''
    : t(
        ' (ngoài khuyến công, để kiểm tra hỗ trợ trùng)',
        ' (outside industrial promotion, to find double funding)',
      ))
const actsOf = (versions) => listed(versions.map(actText))
const levelsOf = (versions) => listed(known(versions).map(levelText))
const gradesOf = (versions) =>
  GRADES.filter((grade) => versions.some(({ version }) => version.evidence === grade))
    .map((grade) => `\`${grade}\``)
    .join(', ')

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
      : t(
          `văn bản của ${formers.map(nameOf).join(', ')} trong địa bàn cũ; ` +
            `rà soát từ ${date(REVIEW)}`,
          `the acts of ${formers.map(nameOf).join(', ')} in their former territory; ` +
            `reviewed from ${date(REVIEW)}`,
        )
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
    present === undefined ? '' : `${t('nay thuộc', 'now')} ${present.name}`,
    next === '' ? '' : `${t('văn bản kế tiếp', 'succeeded by')}: ${next}`,
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

const introduction = () => {
  const withLevels = [...packs.values()].filter(({ versions }) => known(versions).length > 0)
  return [
    t(
      `${packs.size} gói của tỉnh, thành phố; ${withLevels.length} gói có ít nhất một mức ` +
        'hỗ trợ bằng số. Nội dung không có trong cột «Mức đã số hóa» được trả lời «chưa số ' +
        'hóa», kèm mức của Trung ương để tham khảo; không có con số nào được suy đoán.',
      `${packs.size} packs of provinces, ${withLevels.length} with at least one figure. ` +
        'Whatever is not in the column of encoded levels is answered "not encoded", with the ' +
        'national level for reference; no figure is guessed.',
    ),
    t(
      'Mức tin cậy: `quoted` đã đọc điều khoản; `secondary` nguồn khác nêu lại; `memory` ' +
        'chưa thấy văn bản. «Từ ngày» là ngày gói bắt đầu trả lời theo mức đó: nhiều văn bản ' +
        'chỉ biết ngày ban hành hoặc năm, xem ghi chú trong tệp quy định.',
      'Grades: `quoted` the clause was read; `secondary` restated elsewhere; `memory` the text ' +
        'was not seen. "From" is the day the pack starts to answer by that level: of many acts ' +
        'only the day or year of issue is known, see the note in the file of the rule.',
    ),
    '',
    t(
      'Thêm hoặc sửa một tỉnh: xem `docs/add-a-province.md`.',
      'To add or correct a province, see `docs/add-a-province.en.md`.',
    ),
    '',
  ]
}

const heads = {
  province: () => t('Tỉnh, thành phố', 'Province'),
  levels: () => t('Mức đã số hóa', 'Encoded levels'),
  grade: () => t('Mức tin cậy', 'Grade'),
  asOf: () => t('Tính đến ngày', 'As of'),
}

function presentSection() {
  const present = existing(MERGER)
  const day = date(MERGER)
  const count = present.length
  const head = [
    heads.province(),
    t('Hợp thành từ', 'Formed from'),
    t('Văn bản của đơn vị mới', 'Acts of the new province'),
    heads.levels(),
    heads.grade(),
    heads.asOf(),
    t('Trong khi chờ', 'Meanwhile'),
  ]
  return [
    `## ${t(`${count} tỉnh, thành phố từ ${day}`, `${count} provinces from ${day}`)}`,
    '',
    ...table(head, present.map(presentRow)),
  ]
}

function formerSection() {
  const former = existing('2024-12-31')
  const day = date(MERGER)
  const count = former.length
  const head = [
    heads.province(),
    t('Văn bản đã thấy', 'Acts seen'),
    heads.levels(),
    heads.grade(),
    heads.asOf(),
    t('Kế tiếp', 'Succeeded by'),
  ]
  return [
    `## ${t(`${count} tỉnh, thành phố trước ${day}`, `${count} provinces before ${day}`)}`,
    '',
    ...table(head, former.map(formerRow)),
  ]
}

const notEncodedSection = () => [
  `## ${t('Đã biết nhưng chưa số hóa', 'Known but not encoded')}`,
  '',
  ...table(
    [heads.province(), t('Nội dung', 'What'), t('Vì sao chưa số hóa', 'Why not')],
    read('known-not-encoded.json').known.map((each) =>
      row(nameOf(each.province), textOf(each, 'what'), textOf(each, 'why')),
    ),
  ),
]

const coveragePage = () =>
  [
    ...pageHead(
      'COVERAGE',
      t('Mức độ bao phủ', 'Coverage'),
      t('các gói quy định (scripts/coverage.mjs)', 'the packs (scripts/coverage.mjs)'),
    ),
    ...introduction(),
    ...presentSection(),
    ...formerSection(),
    ...notEncodedSection(),
  ].join('\n')

/** What `npm run generate` writes: file and text. */
export const coverageFiles = () =>
  inBothLanguages('packages/rules-provincial/COVERAGE', coveragePage)
