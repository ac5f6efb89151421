// The page that leads to all others: activities with their newest level, stages, other pages.
import { pageFile, t, textOf } from './language.mjs'
import { isKnown, levelText } from './levels.mjs'
import { activities, rulesFor } from './packs.mjs'
import { kindPages } from './kinds.mjs'
import { stageFiles, stageTitle } from './stage-page.mjs'
import {
  activityLink,
  handbookHead,
  heads,
  listed,
  notEncodedLink,
  row,
  table,
  term,
} from './text.mjs'

const latestLevels = (national, activity) =>
  rulesFor(national, 'support', activity).map(
    (rule, _index, all) =>
      `${all.length > 1 ? `${textOf(rule)}: ` : ''}${levelText(rule.versions.at(-1))}`,
  )

const withLevel = (provinces, activity) =>
  provinces
    .filter((pack) =>
      rulesFor(pack, 'support', activity).some(({ versions }) => versions.some(isKnown)),
    )
    .map(({ name }) => name)

const activityTable = ({ national, provinces }) =>
  table(
    [
      heads.activity(),
      t('Mức quốc gia mới nhất', 'Newest national level'),
      t('Tỉnh, thành phố có mức riêng', 'Provinces with a level of their own'),
    ],
    activities.map((activity) =>
      row(
        activityLink(activity),
        listed(latestLevels(national, activity)),
        withLevel(provinces, activity).join(', '),
      ),
    ),
  )

const GRADES = {
  quoted: ['đã đọc chính điều khoản', 'the clause itself was read'],
  secondary: [
    'nơi khác nêu lại, hoặc văn bản đã bị sửa bởi văn bản chưa đọc được',
    'restated elsewhere, or amended by a text nobody has read',
  ],
  memory: ['chưa thấy văn bản', 'the text was not seen'],
}

const gradeTable = () =>
  table(
    [heads.grade(), t('Nghĩa là', 'Means')],
    Object.entries(GRADES).map(([grade, meaning]) =>
      row(`${term(grade)} (\`${grade}\`)`, t(...meaning)),
    ),
  )

const stageList = (national) => {
  const stages = stageFiles(national)
  return stages.length === 0
    ? [t('Chưa có trong gói.', 'Not in the packs.')]
    : stages.map((stage, index) => `- [${stageTitle(index)}](${pageFile(stage)})`)
}

const otherPages = (national) => [
  ...kindPages(national)
    .filter(({ layouts }) => !layouts.includes('stages'))
    .map(({ file, title }) => `- [${t(...title)}](${pageFile(file)})`),
  `- ${notEncodedLink()}`,
  `- [${t('Từng điều của luật nằm ở tệp nào', 'Which file holds which provision')}]` +
    `(${pageFile('../law-coverage')})`,
  `- [${t('Mức độ bao phủ các tỉnh', 'Coverage of the provinces')}]` +
    `(${pageFile('../../packages/rules-provincial/COVERAGE')})`,
]

const introduction = () =>
  t(
    'Sinh từ các gói quy định: con số trên trang đúng bằng con số máy dùng. Đây không ' +
      'phải văn bản pháp luật; mỗi dòng có văn bản, điều khoản và mức tin cậy để tra lại.',
    'Made from the packs: the figures here are the ones the engine uses. Not a legal ' +
      'text; each line names its provision and how well it is known.\n\n' +
      'Acts without a number stand under their Vietnamese name. In the notes *Điều* is an article, ' +
      '*khoản* a clause, *điểm* a point, *Phụ lục* an annex; *đề án* is a project, *khuyến công* ' +
      'industrial promotion, *Sở* the provincial department; *triệu* is million, *tỷ* billion.',
  )

export const contentsPage = (name, packs) =>
  [
    ...handbookHead(name, t('Sổ tay quy định khuyến công', 'Rule handbook')),
    introduction(),
    '',
    ...gradeTable(),
    `## ${activities.length} ${t('nội dung', 'activities')}`,
    '',
    ...activityTable(packs),
    `## ${t('Các giai đoạn của một đề án', 'Stages of a project')}`,
    '',
    ...stageList(packs.national),
    '',
    `## ${t('Trang khác', 'Other pages')}`,
    '',
    ...otherPages(packs.national),
    '',
  ].join('\n')
