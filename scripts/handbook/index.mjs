// Writes docs/handbook/ from the packs: a page per activity, a page per stage, and what is not
// encoded and why. `npm run generate` writes it, `npm run generate -- --check` says whether it is
// fresh.
import { ACTIVITIES } from '../../packages/core/src/vocabulary/activity-names.ts'
import { activityPage } from './activity-page.mjs'
import { rulesPage } from './conditions.mjs'
import { isKnown, levelText } from './levels.mjs'
import { notEncodedPage } from './not-encoded-page.mjs'
import { activities, readPacks, rulesFor } from './packs.mjs'
import { programmePage } from './programme-page.mjs'
import { stagePages } from './stage-page.mjs'
import { activityName, listed, row, table } from './text.mjs'

export const GENERATED =
  '<!-- Sinh bởi scripts/handbook/ từ các gói quy định: npm run generate. / Generated from the packs. -->'

const HOME = 'docs/handbook'

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
