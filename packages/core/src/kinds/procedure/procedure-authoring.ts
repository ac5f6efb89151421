import { type AuthoredKind, PLAIN_AUTHORED_KIND } from '../authored-kind.js'
import { sampleNote, titleToWrite } from '../placeholder.js'
import type { ProcedureVersion } from './procedure.js'
import { procedureFigures } from './procedure-figures.js'
import { procedureMutants } from './procedure-operators.js'
import { scenariosAround } from './scenarios.js'

/** Trình tự, thủ tục, khi soạn gói. / A procedure, shown by the events of projects. */
export const procedureAuthoring: AuthoredKind<ProcedureVersion> = {
  ...PLAIN_AUTHORED_KIND,
  names: ['Trình tự, thủ tục', 'Procedure'],
  figures: procedureFigures,
  mutants: procedureMutants,
  hasBody: true,
  lists: [
    'states',
    'transitions',
    'papers',
    'precedence',
    'unlessPapers',
    'deadlines',
    'overrides',
    'adjustments',
    'dossiers',
  ],
  shownBy: 'events',
  scenarios: scenariosAround,
  skeleton: {
    name: () => 'local-project',
    content: ({ document, provision }) => ({
      deadlines: [
        {
          id: 'register',
          ...titleToWrite('tên thời hạn', 'title of the deadline'),
          event: 'registered',
          yearly: { year: 'plan-building', lastDay: '06-30' },
          severity: 'warning',
          citation: { document, provision },
        },
      ],
    }),
    note: sampleNote('thời hạn ở «deadlines»', 'the deadline in `deadlines`'),
  },
  page: {
    file: 'giai-doan',
    title: ['Các giai đoạn của một đề án', 'Stages of a project'],
    layout: 'stages',
  },
}
