// The packs as the pages of the handbook need them, and which of their versions concern an activity.
import path from 'node:path'
import { readFileSync } from 'node:fs'
import { given } from './activity-conditions.mjs'
import { stageOf } from './kinds.mjs'
import { t } from './language.mjs'
import { nationalVocabulary } from '../national-vocabulary.mjs'
import { provincialPacks, ruleFiles } from '../pack-index.mjs'
import { root } from '../steps.mjs'

const packages = path.join(root, 'packages')

const read = (...names) => JSON.parse(readFileSync(path.join(packages, ...names), 'utf8'))

export const activities = [...nationalVocabulary.activities.keys()]

const GROUP = 'group:'

/** What a file holds, each group of activities written out as the activities it has. */
function withActivities(value) {
  if (typeof value === 'string' && value.startsWith(GROUP))
    return nationalVocabulary.groups.get(value.slice(GROUP.length))?.activities ?? value
  if (Array.isArray(value)) return value.map(withActivities)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withActivities(each)]))
}

function readPack(home, name) {
  const folder = path.join(packages, home)
  const rules = ruleFiles(folder).map((file) => ({
    file: `packages/${home}/${file}`,
    ...withActivities(read(home, file)),
  }))
  return {
    id: path.basename(home),
    name,
    rules,
    documents: new Map(read(home, 'documents.json').documents.map((each) => [each.id, each])),
  }
}

/** Every pack as the pages need it; nothing is read before it is asked for. */
export function readPacks() {
  const names = new Map(
    read('rules-national', 'register.json').provinces.map(({ id, name }) => [id, name]),
  )
  const provinces = provincialPacks().map((id) =>
    readPack(`rules-provincial/${id}`, names.get(id) ?? id),
  )
  return {
    national: readPack('rules-national', null),
    provinces: provinces.sort((a, b) => a.name.localeCompare(b.name, 'vi')),
  }
}

/** What the pages call a pack: by its province, or as that of the State. */
export const packName = ({ name }) => name ?? t('Trung ương', 'National')

/** The versions of a rule that concern an activity, with what `when` still asks. */
const versionsFor = (rule, activity) =>
  rule.versions
    .map((version) => ({
      ...version,
      rest: given(version.when, activity),
      ...(version.require && { require: given(version.require, activity) }),
    }))
    .filter(({ rest }) => rest !== false)

/** The rules that a stage of a decision asks about an activity. */
export const rulesFor = ({ rules }, stage, activity) =>
  rules
    .filter((rule) => stageOf(rule) === stage)
    .map((rule) => ({ ...rule, versions: versionsFor(rule, activity) }))
    .filter(({ versions }) => versions.length > 0)
