// The page that leads from each provision of the law to the file of the packs that holds it.
import { date, factorText, figure, pageHead, t, textOf } from './language.mjs'
import { heads, row, table } from './text.mjs'

const placeLink = ({ file, version, document }) => {
  const name = file.replace(/^rules-(?:national|provincial)\//u, '')
  return (
    `[${name}](../packages/${file})` +
    (version === undefined ? '' : ` ${t('từ', 'from')} ${date(version)}`) +
    (document === undefined ? '' : ` (${document})`)
  )
}

/** Where a row is, or why it is nowhere. */
function whereText(each) {
  const { in: places = [], left, note } = each
  const more = places.length - 3
  const shown =
    places.length > 6
      ? [...places.slice(0, 3).map(placeLink), t(`và ${more} tệp nữa`, `and ${more} more files`)]
      : places.map(placeLink)
  return [
    ...shown,
    left === undefined ? '' : `**${t('Không số hóa', 'Not encoded')}**: ${textOf(each, 'left')}`,
    note === undefined ? '' : `<em>${textOf(each, 'note')}</em>`,
  ]
    .filter(Boolean)
    .join('<br>')
}

const figures = ({ rate, cap, factor }) =>
  [
    figure(rate),
    cap === undefined ? undefined : `${t('tối đa', 'at most')} ${figure(cap)}`,
    factor === undefined ? undefined : factorText(factor),
  ]
    .filter(Boolean)
    .join(', ')

function count(rows, grade) {
  const graded = rows.filter((each) => each.grade === grade)
  return `${graded.filter((each) => each.in !== undefined).length}/${graded.length}`
}

const summary = (money, rules) =>
  table(
    [
      heads.grade(),
      t('Mức tiền: đã số hóa / tất cả', 'Levels of money: encoded / all'),
      t('Quy tắc: đã số hóa / tất cả', 'Rules: encoded / all'),
    ],
    ['quoted', 'secondary', 'memory', 'inferred'].map((grade) =>
      row(`\`${grade}\``, count(money, grade), count(rules, grade)),
    ),
  )

const codeHead = () => t('Mã', 'Code')
const whereHead = () => t('Tệp, hoặc vì sao không', 'File, or why there is none')

const moneyTable = (money) =>
  table(
    [
      codeHead(),
      heads.activity(),
      t('Văn bản', 'Document'),
      t('Con số', 'Figure'),
      heads.grade(),
      whereHead(),
    ],
    money.map((each) =>
      row(
        `\`${each.id}\``,
        textOf(each, 'label'),
        each.document,
        figures(each),
        `\`${each.grade}\``,
        whereText(each),
      ),
    ),
  )

const rulesTable = (rules) =>
  table(
    [codeHead(), t('Nội dung', 'What it says'), heads.grade(), whereHead()],
    rules.map((each) =>
      row(`\`${each.id}\``, textOf(each, 'label'), `\`${each.grade}\``, whereText(each)),
    ),
  )

export function lawCoveragePage(name, { money, rules }) {
  const out = [...money, ...rules].filter(({ in: places }) => places === undefined).length
  return [
    ...pageHead(
      name,
      t('Từng điều của luật nằm ở tệp nào', 'Which file holds which provision'),
      'packages/rules-national/law-coverage.json',
    ),
    t(
      'Mỗi dòng là một điều đã tìm thấy khi đọc luật, với mức tin cậy của nó, và tệp mang ' +
        'nó. Bài kiểm thử so từng con số và mức tin cậy với tệp.',
      'Each row is something found when the law was read, with its grade and the file that ' +
        'holds it. A test compares every figure and grade with the file.',
    ),
    '',
    ...summary(money, rules),
    t(
      `Không số hóa: ${out} dòng, mỗi dòng có lý do.`,
      `Not encoded: ${out} rows, each with its reason.`,
    ),
    '',
    `## ${t('Mức tiền', 'Levels of money')}`,
    '',
    ...moneyTable(money),
    `## ${t('Quy tắc', 'Rules')}`,
    '',
    ...rulesTable(rules),
  ].join('\n')
}
