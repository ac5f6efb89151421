import { ACTIVITIES, COST_WORDS } from './activity-names.js'
import { joinVocabulary, SHAPES_ONLY } from './join-vocabulary.js'
import type { Vocabulary } from './open-vocabulary.js'
import * as lists from './vocabulary.js'
import { VocabularyFile } from './vocabulary-file.js'

export const PER = [
  'establishment',
  'enterprise',
  'model',
  'cluster',
  'linkage-cluster',
  'product',
  'round',
  'fair',
  'booth',
  'person',
  'trademark',
  'association',
  'showroom',
  'contract',
  'project',
]
const HELD: Readonly<Record<string, 'beneficiary' | 'project'>> = {
  establishment: 'beneficiary',
  enterprise: 'beneficiary',
  project: 'project',
}
const FACTS: Readonly<Record<string, string>> = {
  'machinery.isNew': 'boolean',
  'product.certified': 'boolean',
  'product.key': 'boolean',
  'product.pollutingBrick': 'boolean',
  'product.ownMade': 'boolean',
  'product.singleOrSet': 'boolean',
  'product.lawful': 'boolean',
  'product.serial': 'boolean',
  'product.notCopied': 'boolean',
  'export.contract': 'boolean',
  'materials.localShare': 'rate',
  'fairAbroad.timesThisYear': 'integer',
  'model.newInTerritory': 'boolean',
  'technology.onEncouragedList': 'boolean',
  'implementer.capacity': 'integer',
  'industry.greenOrHighTech': 'boolean',
}

const named = (id: string) => ({ id, title: id, titleEn: id })
const listed = (fact: string, ids: readonly string[]) => ids.map((id) => ({ fact, ...named(id) }))
const none = { document: '-', provision: '-' }

/** Tables of core, until every reader takes its words from the packs. */
export const TABLES: Vocabulary = joinVocabulary(
  SHAPES_ONLY,
  VocabularyFile.parse({
    activities: [...ACTIVITIES].map(([id, { vi, en, base }]) => ({
      id,
      title: vi,
      titleEn: en,
      ...(id === 'programme-management' && { ofPlan: true }),
      versions: [
        {
          from: '1900-01-01',
          citation: none,
          evidence: 'memory',
          base: base === 'any' ? 'all' : base.map((kind) => `cost.${kind}`),
          ...(id === 'technology-line' && { judgedAs: 'advanced-machinery' }),
        },
      ],
    })),
    costKinds: Object.entries(COST_WORDS).map(([id, { vi, en }]) => ({
      id,
      title: vi,
      titleEn: en,
    })),
    units: PER.map((id) => ({ ...named(id), heldBy: HELD[id] })),
    facts: Object.entries(FACTS).map(([id, type]) => ({ ...named(id), type, of: 'item' })),
    words: [
      ...listed('level', lists.LEVELS),
      ...listed('beneficiary.kind', lists.BENEFICIARY_KINDS),
      ...listed('beneficiary.industry', lists.INDUSTRIES),
      ...listed('site.unitKind', lists.UNIT_KINDS),
      ...listed('site.parentKind', lists.PARENT_KINDS),
      ...listed('site.cityClass', lists.CITY_CLASSES),
      ...listed('site.areas', lists.AREAS),
    ],
    defaults: [
      { fact: 'planBuildingYear', from: 'planYear', years: -1, citation: none, evidence: 'memory' },
    ],
  }),
  { id: 'national', national: true },
).vocabulary
