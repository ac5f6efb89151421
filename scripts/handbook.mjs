// Writes docs/handbook/ from the packs: a page per activity, a page per stage, and what is not
// encoded and why. `npm run generate` writes it, `npm run generate -- --check` says whether it is
// fresh.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ACTIVITIES } from '../packages/core/src/vocabulary/activity-names.ts'
import { factName, term } from '../packages/core/src/explain/terms.ts'
import {
  activityName,
  both,
  capital,
  citation,
  date,
  given,
  grade,
  inWords,
  listed,
  period,
  row,
  since,
  table,
  until,
  withoutActivity,
} from './handbook-words.mjs'
import { programmePage, stagePages } from './handbook-stages.mjs'
import { provincialPacks, ruleFiles } from './pack-index.mjs'
import { root } from './steps.mjs'

const GENERATED =
  '<!-- Sinh bởi scripts/handbook.mjs từ các gói quy định: npm run generate. / Generated from the packs. -->'
const HOME = 'docs/handbook'
const packages = path.join(root, 'packages')
const read = (...names) => JSON.parse(readFileSync(path.join(packages, ...names), 'utf8'))
const activities = Object.keys(ACTIVITIES)

function readPack(home, name) {
  const folder = path.join(packages, home)
  const rules = ruleFiles(folder).map((file) => ({
    file: `packages/${home}/${file}`,
    ...read(home, file),
  }))
  return {
    id: path.basename(home),
    name,
    rules,
    documents: new Map(read(home, 'documents.json').documents.map((each) => [each.id, each])),
  }
}

/** Every pack as the pages need it; nothing is read before it is asked for. */
function readPacks() {
  const names = new Map(
    read('rules-national', 'register.json').provinces.map(({ id, name }) => [id, name]),
  )
  const provinces = provincialPacks().map((id) =>
    readPack(`rules-provincial/${id}`, names.get(id) ?? id),
  )
  return {
    national: readPack('rules-national', 'Trung ương'),
    provinces: provinces.sort((a, b) => a.name.localeCompare(b.name, 'vi')),
  }
}

/** The versions of a rule that concern an activity, with what `when` still asks. */
const versionsFor = (rule, activity) =>
  rule.versions
    .map((version) => ({
      ...version,
      rest: given(version.when, activity),
      ...(version.require && { require: given(version.require, activity) }),
    }))
    .filter(({ rest }) => rest !== false)
const rulesFor = ({ rules }, kind, activity) =>
  rules
    .filter((rule) => rule.kind === kind)
    .map((rule) => ({ ...rule, versions: versionsFor(rule, activity) }))
    .filter(({ versions }) => versions.length > 0)

/** Notes under a table: each text once, numbered. */
function footnotes() {
  const texts = []
  const mark = ({ note, noteEn }) => {
    if (note === undefined) return ''
    const text = both(note, noteEn)
    if (!texts.includes(text)) texts.push(text)
    return `(${texts.indexOf(text) + 1})`
  }
  const lines = () =>
    texts.length === 0
      ? []
      : [
          ...texts.map(
            (text, index) => `(${index + 1}) ${text}${index === texts.length - 1 ? '' : '  '}`,
          ),
          '',
        ]
  return { mark, lines }
}

const isKnown = ({ grant }) => grant !== undefined && grant !== 'not-encoded'
const rateOf = ({ grant }) => (isKnown({ grant }) ? grant.rate : 'chưa mã hóa')
const capOf = ({ grant }) => (isKnown({ grant }) ? grant.cap : 'chưa mã hóa')
const perOf = ({ grant }) =>
  isKnown({ grant }) && grant.per !== undefined ? term(grant.per, 'vi') : ''
const levelText = (version) =>
  isKnown(version)
    ? [
        version.grant.rate && `${version.grant.rate} chi phí`,
        version.grant.cap &&
          `tối đa ${version.grant.cap}${version.grant.per === undefined ? '' : `/${perOf(version)}`}`,
      ]
        .filter(Boolean)
        .join(', ')
    : 'chưa mã hóa'

function nationalLevels({ national }, activity) {
  const rules = rulesFor(national, 'support', activity)
  const several = rules.length > 1
  const notes = footnotes()
  const rows = rules.flatMap((rule) =>
    rule.versions.map((version) =>
      row(
        ...(several ? [rule.title] : []),
        since(version),
        until(version),
        rateOf(version),
        capOf(version),
        perOf(version),
        citation(version),
        grade(version, national.documents),
        notes.mark(version),
      ),
    ),
  )
  const head = [
    ...(several ? ['Mức'] : []),
    'Từ ngày',
    'Đến ngày',
    'Tỷ lệ',
    'Tối đa',
    'Tính cho mỗi',
    'Văn bản, điều khoản',
    'Mức tin cậy',
    'Ghi chú',
  ]
  const base = ACTIVITIES[activity].base
  const counted =
    base === 'any'
      ? 'mọi khoản chi của hạng mục'
      : base.map((kind) => factName(`cost.${kind}`, 'vi')).join('; ')
  return [
    '## Mức hỗ trợ quốc gia / National levels',
    '',
    `Chi phí được tính: ${counted}.`,
    '',
    ...table(head, rows),
    ...notes.lines(),
  ]
}

function provincialLevels({ provinces }, activity) {
  const notes = footnotes()
  const rows = provinces.flatMap((pack) =>
    rulesFor(pack, 'support', activity).flatMap((rule) =>
      rule.versions
        .filter(isKnown)
        .map((version) =>
          row(
            pack.name,
            since(version),
            until(version),
            rateOf(version),
            capOf(version),
            perOf(version),
            citation(version),
            grade(version, pack.documents),
            [inWords(version.rest), notes.mark(version)].filter(Boolean).join(' '),
          ),
        ),
    ),
  )
  const silent =
    'Tỉnh và ngày không có trong bảng: mức của tỉnh chưa mã hóa, xem [mức độ bao ' +
    'phủ](../../packages/rules-provincial/COVERAGE.md).'
  return [
    '## Mức của tỉnh, thành phố / Provincial levels',
    '',
    ...table(
      [
        'Tỉnh, thành phố',
        'Từ ngày',
        'Đến ngày',
        'Tỷ lệ',
        'Tối đa',
        'Tính cho mỗi',
        'Văn bản, điều khoản',
        'Mức tin cậy',
        'Ghi chú',
      ],
      rows,
    ),
    ...notes.lines(),
    silent,
    '',
  ]
}

const applies = ({ rest }) => (rest === true ? 'mọi trường hợp' : inWords(rest))
const requires = ({ require, gap }) =>
  [
    require === undefined ? 'người thẩm định xem xét' : inWords(require),
    gap ? '**khoảng trống pháp lý**' : '',
  ]
    .filter(Boolean)
    .join('<br>')
const AUTHORITIES = {
  province: 'UBND cấp tỉnh',
  district: 'UBND cấp huyện',
  commune: 'UBND cấp xã',
}

const advanceText = ({ rate, progressOver }) =>
  rate === '0%'
    ? 'không tạm ứng trước nghiệm thu'
    : 'tạm ứng trước nghiệm thu tối đa ' +
      `${rate}${progressOver === undefined ? '' : `, khi khối lượng hoàn thành trên ${progressOver}`}`

/** What a funding or priority version says, in a few words. */
function moneyText({
  require,
  advance,
  management,
  authority,
  check,
  neighbour,
  uplift,
  order,
  toVerify,
}) {
  const parts = [
    require && `yêu cầu: ${inWords(require)}`,
    advance && advanceText(advance),
    advance?.papers &&
      `hồ sơ ${advance.rate === '0%' ? 'thanh toán' : 'tạm ứng'}: ${advance.papers.join('; ')}`,
    management?.agency &&
      `cơ quan quản lý: tối đa ${management.agency} kinh phí được giao trong năm`,
    management?.implementer && `đơn vị thực hiện: tối đa ${management.implementer} dự toán đề án`,
    authority &&
      `người phê duyệt: ${authority.map((level) => AUTHORITIES[level] ?? term(level, 'vi')).join(', ')}`,
    check === 'counterpart' && 'các nguồn vốn phải đủ tổng chi phí',
    check === 'double-funding' &&
      'khoản chi đã có tiền khác của Nhà nước thì không được hỗ trợ nữa',
    neighbour && `chính sách gần kề: ${neighbour.scheme}`,
    uplift &&
      `trần bằng tiền × ${uplift.factor.replace('.', ',')}${uplift.except === undefined ? '' : `, trừ ${uplift.except.map(activityName).join(', ')}`}`,
    order && `xếp lần lượt: ${order.keys.map(({ title }) => title).join('; ')}`,
  ].filter(Boolean)
  return parts.length === 0
    ? toVerify === undefined
      ? 'chưa mã hóa con số'
      : 'người thẩm định xem xét'
    : parts.map(capital).join('<br>')
}

/** Rules long enough to stand on a page of their own are only named here. */
const short = (text) => (text.length <= 240 ? text : 'xem trang quy định')
const saysOf = ({ kind }, version) =>
  kind === 'eligibility' ? requires(version) : moneyText(version)
const onPage = { eligibility: 'dieu-kien.md', funding: 'kinh-phi.md', priority: 'kinh-phi.md' }

function rulesTable({ national }, activity, kinds, heading, none) {
  const rules = kinds
    .flatMap((kind) => rulesFor(national, kind, activity))
    .filter(({ versions }) => versions.every(({ order }) => order === undefined))
  const rows = rules.flatMap((rule) =>
    rule.versions.map((version) =>
      row(
        `[${rule.title}](${onPage[rule.kind]}#${rule.id})`,
        since(version),
        until(version),
        short(applies(version)),
        short(saysOf(rule, version)),
        citation(version),
        grade(version, national.documents),
      ),
    ),
  )
  return [
    heading,
    '',
    ...(rows.length === 0
      ? [none, '']
      : table(
          [
            'Quy định',
            'Từ ngày',
            'Đến ngày',
            'Khi nào xét',
            'Nội dung',
            'Văn bản, điều khoản',
            'Mức tin cậy',
          ],
          rows,
        )),
  ]
}

/** Which activities a version is about: all of them, or their names. */
function about({ when }) {
  const which = activities.filter((activity) => given(when, activity) !== false)
  return which.length === activities.length
    ? 'mọi nội dung'
    : which.map((activity) => `[${activityName(activity)}](${activity}.md)`).join(', ')
}

/** A page with every rule of some kinds in full. */
function rulesPage({ national }, title, kinds) {
  const body = national.rules
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((rule) => {
      const notes = footnotes()
      const rows = rule.versions.map((version) => {
        const rest = withoutActivity(version.when)
        return row(
          since(version),
          until(version),
          applies({ rest }),
          saysOf(rule, version),
          citation(version),
          grade(version, national.documents),
          notes.mark(version),
        )
      })
      return [
        `<a id="${rule.id}"></a>`,
        '',
        `## ${both(rule.title, rule.titleEn)}`,
        '',
        `Áp dụng cho: ${about(rule.versions.at(-1))}. Tệp: \`${rule.file}\`.`,
        '',
        ...table(
          [
            'Từ ngày',
            'Đến ngày',
            'Khi nào xét',
            'Nội dung',
            'Văn bản, điều khoản',
            'Mức tin cậy',
            'Ghi chú',
          ],
          rows,
        ),
        ...notes.lines(),
      ]
    })
  return [
    `# ${title}`,
    '',
    GENERATED,
    '',
    '[Mục lục](README.md) · [Chưa mã hóa và vì sao](chua-ma-hoa.md)',
    '',
    ...body,
  ].join('\n')
}

/** What only people can judge, each line once with the days it holds. */
function verifyList({ national }, activity) {
  const lines = new Map()
  for (const kind of ['eligibility', 'support', 'funding']) {
    for (const rule of rulesFor(national, kind, activity))
      for (const version of rule.versions)
        for (const { text, textEn } of version.toVerify ?? []) {
          const key = `- [ ] ${both(text, textEn)}`
          lines.set(key, [...(lines.get(key) ?? []), version])
        }
  }
  if (lines.size === 0) return []
  const span = (versions) =>
    period({
      from: versions.map(({ from }) => from).sort()[0],
      to: versions.some(({ to }) => to == null)
        ? null
        : versions
            .map(({ to }) => to)
            .sort()
            .at(-1),
    })
  return [
    '## Cần người thẩm định xem xét / For people to verify',
    '',
    ...[...lines].map(([line, versions]) => `${line} (${span(versions)})`),
    '',
  ]
}

function activityPage(packs, activity) {
  const { vi, en } = ACTIVITIES[activity]
  return [
    `# ${vi} / *${en}*`,
    '',
    GENERATED,
    '',
    `Mã nội dung: \`${activity}\` · [Mục lục](README.md) · [Chưa mã hóa và vì sao](chua-ma-hoa.md)`,
    '',
    ...nationalLevels(packs, activity),
    ...provincialLevels(packs, activity),
    ...rulesTable(
      packs,
      activity,
      ['eligibility'],
      '## Điều kiện / Eligibility',
      'Không có điều kiện nào về đơn vị thụ hưởng, địa bàn, ngành nghề cho nội dung này.',
    ),
    ...rulesTable(
      packs,
      activity,
      ['funding', 'priority'],
      '## Kinh phí và ưu tiên / Money and priority',
      'Chưa có trong gói.',
    ),
    ...verifyList(packs, activity),
  ].join('\n')
}

/** Rows with the same days, text and note become one, naming what they are about. */
function grouped(entries) {
  const groups = new Map()
  for (const { about, version } of entries) {
    const key = [version.from, version.to ?? '', citation(version), version.note ?? ''].join('\n')
    groups.set(key, { version, about: [...(groups.get(key)?.about ?? []), about] })
  }
  return [...groups.values()].map(({ about, version }) =>
    row(
      listed(about),
      since(version),
      until(version),
      citation(version),
      version.note === undefined ? '' : `${version.note}<br>*${version.noteEn ?? ''}*`,
    ),
  )
}

const NOT_ENCODED_HEAD = ['Nội dung', 'Từ ngày', 'Đến ngày', 'Văn bản', 'Vì sao']
const silences = ({ rules }) =>
  rules.flatMap((rule) =>
    rule.versions
      .filter(({ grant }) => grant === 'not-encoded')
      .map((version) => ({ about: rule.title, version })),
  )

/** Everything in a version that a reader would take for a figure. */
function figureText(version) {
  const { advance, management, uplift, grant } = version
  const figures = [
    isKnown({ grant }) && levelText(version),
    advance && advanceText(advance),
    management && Object.values(management).join(', '),
    uplift && `× ${uplift.factor.replace('.', ',')}`,
  ].filter(Boolean)
  return figures.length > 0
    ? figures.join('; ')
    : version.require === undefined
      ? 'nội dung của quy định'
      : 'điều kiện'
}

function gaps({ national, provinces }) {
  const all = [national, ...provinces]
  const lawGaps = national.rules.flatMap((rule) =>
    rule.versions
      .filter(({ gap }) => gap)
      .map((version) => `- ${rule.title}, ${period(version)}: ${version.gap.text}`),
  )
  const ended = all.flatMap((pack) =>
    pack.rules
      .filter(({ versions }) => versions.at(-1).to != null)
      .map(
        (rule) =>
          `- ${pack.name}: ${rule.title}, hết ngày ${date(rule.versions.at(-1).to)} chưa thấy ` +
          `văn bản nối tiếp (${citation(rule.versions.at(-1))}).`,
      ),
  )
  const holes = all.flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.versions
        .filter(({ gapAfter }) => gapAfter)
        .map((version) => `- ${pack.name}: ${rule.title}, sau ngày ${date(version.to)}.`),
    ),
  )
  const late = national.rules
    .filter(({ encodedSince }) => encodedSince > '2012-07-05')
    .map((rule) => `- ${rule.title}: trước ngày ${date(rule.encodedSince)}.`)
  const unread = [...national.documents.values()].flatMap((document) =>
    (document.amendedBy ?? [])
      .filter(({ read: isRead }) => !isRead)
      .map((each) => row(document.id, each.document, date(each.issued))),
  )
  return [
    '## Khoảng trống / Gaps',
    '',
    '### Luật nói bằng những từ không còn dùng được / Where the law names what no longer exists',
    '',
    ...lawGaps,
    '',
    '### Văn bản sửa đổi chưa đọc được / Amendments nobody has read',
    '',
    'Từ ngày ban hành văn bản sửa đổi, mọi con số của văn bản được sửa chỉ còn ở mức `secondary`.',
    '',
    ...table(['Văn bản', 'Được sửa bởi', 'Ban hành'], unread),
    '### Gói chưa biết luật trước những ngày này / Before these days the pack does not know the law',
    '',
    'Trước 05/07/2012 mọi nội dung đều «chưa mã hóa». Ngoài ra:',
    '',
    ...late,
    '',
    ...(ended.length + holes.length === 0
      ? []
      : [
          '### Hết hiệu lực, không có nối tiếp / Ended without a successor',
          '',
          ...ended,
          ...holes,
          '',
        ]),
  ]
}

function notEncodedPage(packs) {
  const { national, provinces } = packs
  const fromMemory = [national, ...provinces].flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.versions
        .filter((version) => version.evidence === 'memory' && version.grant !== 'not-encoded')
        .map((version) =>
          row(
            pack.name,
            rule.title,
            since(version),
            until(version),
            figureText(version),
            citation(version),
            version.note,
          ),
        ),
    ),
  )
  return [
    '# Chưa mã hóa và vì sao / *What is not encoded and why*',
    '',
    GENERATED,
    '',
    '«Chưa mã hóa» nghĩa là luật có quy định nhưng gói chưa có lời văn: không phải là ' +
      'không được hỗ trợ, cũng không phải là 0 đồng. Không có con số nào được đoán.',
    '',
    '*"Not encoded" means that the law has a provision whose text the pack has not got. ' +
      'It is neither a refusal nor zero. No figure is guessed.*',
    '',
    '## Mức quốc gia chưa mã hóa / National levels',
    '',
    ...table(NOT_ENCODED_HEAD, grouped(silences(national))),
    '## Con số chưa kiểm chứng (`memory`) / Figures nobody has verified',
    '',
    'Dùng để tham khảo; `--strict` không nhận. / *For reference only; `--strict` refuses them.*',
    '',
    ...table(
      ['Gói', 'Quy định', 'Từ ngày', 'Đến ngày', 'Con số', 'Văn bản', 'Ghi chú'],
      fromMemory,
    ),
    ...gaps(packs),
    '## Mức của tỉnh chưa mã hóa / Provincial levels',
    '',
    'Những gì đã biết về từng tỉnh mà chưa thành mức: [COVERAGE.md](../../packages/rules-provincial/COVERAGE.md).',
    '',
    ...provinces.flatMap((pack) => {
      const rows = grouped(silences(pack))
      return rows.length === 0 ? [] : [`### ${pack.name}`, '', ...table(NOT_ENCODED_HEAD, rows)]
    }),
  ].join('\n')
}

function indexPage({ national, provinces }, stages, withProgrammes) {
  const latest = (activity) =>
    rulesFor(national, 'support', activity).map(
      (rule, _index, all) =>
        `${all.length > 1 ? `${rule.title}: ` : ''}${levelText(rule.versions.at(-1))}`,
    )
  const withLevel = (activity) =>
    provinces
      .filter((pack) =>
        rulesFor(pack, 'support', activity).some(({ versions }) => versions.some(isKnown)),
      )
      .map(({ name }) => name)
  const rows = activities.map((activity) =>
    row(
      `[${activityName(activity)}](${activity}.md)<br>*${ACTIVITIES[activity].en}*`,
      listed(latest(activity)),
      withLevel(activity).join(', '),
    ),
  )
  return [
    '# Sổ tay quy định khuyến công / *Rule handbook*',
    '',
    GENERATED,
    '',
    'Sinh từ các gói quy định: con số trên trang đúng bằng con số máy dùng. Đây không ' +
      'phải văn bản pháp luật; mỗi dòng có văn bản, điều khoản và mức tin cậy để tra lại.',
    '',
    '*Made from the packs: the figures here are the ones the engine uses. Not a legal ' +
      'text; each line names its article and how well it is known.*',
    '',
    '| Mức tin cậy | Nghĩa là |',
    '|---|---|',
    '| đã đọc nguyên văn (`quoted`) | đã đọc chính điều khoản |',
    '| theo nguồn dẫn lại (`secondary`) | nơi khác nêu lại, hoặc văn bản đã bị sửa bởi văn bản chưa đọc được |',
    '| chưa kiểm chứng (`memory`) | chưa thấy văn bản |',
    '',
    `## ${activities.length} nội dung / Activities`,
    '',
    ...table(['Nội dung', 'Mức quốc gia mới nhất', 'Tỉnh, thành phố có mức riêng'], rows),
    '## Các giai đoạn của một đề án / Stages',
    '',
    ...(stages.length === 0
      ? ['Chưa có trong gói.']
      : stages.map(({ file, title, titleEn }) => `- [${title}](${file}) / *${titleEn}*`)),
    '',
    '## Trang khác / Other pages',
    '',
    '- [Điều kiện được hỗ trợ](dieu-kien.md) / *Eligibility rules in full*',
    '- [Kinh phí và ưu tiên](kinh-phi.md) / *Money and priority rules in full*',
    ...(withProgrammes
      ? ['- [Chương trình khuyến công quốc gia](chuong-trinh.md) / *National programmes*']
      : []),
    '- [Chưa mã hóa và vì sao](chua-ma-hoa.md) / *What is not encoded and why*',
    '- [Từng điều của luật nằm ở tệp nào](../law-coverage.md) / *Which file holds which provision*',
    '- [Mức độ bao phủ các tỉnh](../../packages/rules-provincial/COVERAGE.md) / *Coverage of the provinces*',
    '',
  ].join('\n')
}

/** What `npm run generate` writes: file and text. */
export function handbookFiles() {
  const packs = readPacks()
  const stages = stagePages(packs.national, GENERATED)
  const programmes = programmePage(packs.national, GENERATED)
  return [
    [`${HOME}/README.md`, indexPage(packs, stages, programmes !== null)],
    ...activities.map((activity) => [`${HOME}/${activity}.md`, activityPage(packs, activity)]),
    [
      `${HOME}/dieu-kien.md`,
      rulesPage(packs, 'Điều kiện được hỗ trợ / *Eligibility rules*', ['eligibility']),
    ],
    [
      `${HOME}/kinh-phi.md`,
      rulesPage(packs, 'Kinh phí và ưu tiên / *Money and priority rules*', ['funding', 'priority']),
    ],
    ...stages.map(({ file, text }) => [`${HOME}/${file}`, text]),
    ...(programmes === null ? [] : [[`${HOME}/chuong-trinh.md`, programmes]]),
    [`${HOME}/chua-ma-hoa.md`, notEncodedPage(packs)],
  ]
}
