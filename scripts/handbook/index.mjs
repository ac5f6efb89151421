// Writes docs/handbook/ from the packs, in Vietnamese and in English: a page per activity, a page
// per stage, and what is not encoded and why. `npm run generate` writes it,
// `npm run generate -- --check` says whether it is fresh.
import { activityPage } from './activity-page.mjs'
import { rulesPage } from './conditions.mjs'
import { contentsPage } from './contents-page.mjs'
import { inBothLanguages, t } from './language.mjs'
import { notEncodedPage } from './not-encoded-page.mjs'
import { activities, readPacks } from './packs.mjs'
import { hasProgrammes, programmePage } from './programme-page.mjs'
import { stageFiles, stagePage } from './stage-page.mjs'

const HOME = 'docs/handbook'

/** What writes each page, by its name without the language. */
function pages(packs) {
  const { national } = packs
  const conditions = (name) =>
    rulesPage(packs, name, t('Điều kiện được hỗ trợ', 'Eligibility rules'), ['eligibility'])
  const money = (name) =>
    rulesPage(packs, name, t('Kinh phí và ưu tiên', 'Money and priority rules'), [
      'funding',
      'priority',
    ])
  return [
    ['README', (name) => contentsPage(name, packs)],
    ...activities.map((activity) => [activity, () => activityPage(packs, activity)]),
    ['dieu-kien', conditions],
    ['kinh-phi', money],
    ...stageFiles(national).map((stage, index) => [
      stage,
      (name) => stagePage(name, national, index),
    ]),
    ...(hasProgrammes(national) ? [['chuong-trinh', (name) => programmePage(name, national)]] : []),
    ['chua-so-hoa', (name) => notEncodedPage(name, packs)],
  ]
}

/** What `npm run generate` writes: file and text. */
export const handbookFiles = () =>
  pages(readPacks()).flatMap(([name, make]) => inBothLanguages(`${HOME}/${name}`, () => make(name)))
