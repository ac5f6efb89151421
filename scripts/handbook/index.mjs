// Writes docs/handbook/ from the packs, in Vietnamese and in English: a page per activity, a page
// per stage, and what is not encoded and why. `npm run generate` writes it,
// `npm run generate -- --check` says whether it is fresh.
import { activityPage } from './activity-page.mjs'
import { contentsPage } from './contents-page.mjs'
import { kindPages } from './kinds.mjs'
import { inBothLanguages } from './language.mjs'
import { notEncodedPage } from './not-encoded-page.mjs'
import { activities, readPacks } from './packs.mjs'
import { rulesPage } from './rules-page.mjs'
import { stageFiles, stagePage } from './stage-page.mjs'

const HOME = 'docs/handbook'

/** The page of some kinds of rule, or the pages where each stage has its own. */
const pagesOfKind = (national, page) =>
  page.layouts.includes('stages')
    ? stageFiles(national).map((stage, index) => [
        stage,
        (name) => stagePage(name, national, index),
      ])
    : [[page.file, (name) => rulesPage(national, name, page)]]

/** What writes each page, by its name without the language. */
function pages(packs) {
  const { national } = packs
  return [
    ['README', (name) => contentsPage(name, packs)],
    ...activities.map((activity) => [activity, () => activityPage(packs, activity)]),
    ...kindPages(national).flatMap((page) => pagesOfKind(national, page)),
    ['chua-so-hoa', (name) => notEncodedPage(name, packs)],
  ]
}

/** What `npm run generate` writes: file and text. */
export const handbookFiles = (packs = readPacks()) =>
  pages(packs).flatMap(([name, make]) => inBothLanguages(`${HOME}/${name}`, () => make(name)))
