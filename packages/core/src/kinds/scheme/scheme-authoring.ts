import { type AuthoredKind, PLAIN_AUTHORED_KIND } from '../authored-kind.js'
import { sampleNote, titleToWrite } from '../placeholder.js'
import { schemeMutants } from './scheme-operators.js'
import type { SchemeVersion } from './scheme-parts.js'

/** Bộ tiêu chí chấm điểm, khi soạn gói. / A scoring scheme, shown by rounds. */
export const schemeAuthoring: AuthoredKind<SchemeVersion> = {
  ...PLAIN_AUTHORED_KIND,
  names: ['Bộ tiêu chí chấm điểm', 'Scoring scheme'],
  nests: 'criteria',
  ofFund: false,
  mutants: schemeMutants,
  hasBody: true,
  lists: [
    'criteria',
    'children',
    'options',
    'ranges',
    'levels',
    'groups',
    'admission',
    'knockOuts',
    'titles',
    'needs',
    'classes',
    'bands',
    'tieBreak',
    'dossier',
  ],
  shownBy: 'rounds',
  skeleton: {
    name: ({ province }) => `${province}-outstanding-product`,
    content: () => ({
      scale: 100,
      criteria: [
        {
          id: 'market',
          ...titleToWrite('tên tiêu chí thứ nhất', 'title of the first criterion'),
          max: 60,
        },
        {
          id: 'technical',
          ...titleToWrite('tên tiêu chí thứ hai', 'title of the second criterion'),
          max: 40,
        },
      ],
      panel: { aggregate: 'mean', over: 'total' },
      total: { atLeast: 70 },
      rankBy: 'score',
    }),
    note: sampleNote(
      'thang điểm, tiêu chí và mức đạt',
      'the scale, the criteria and the pass mark',
    ),
  },
}
