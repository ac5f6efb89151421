import { OPERATORS, type Operator } from '../conditions/conditions.js'
import { OPERATOR_HINTS } from '../conditions/operator-names.js'
import type { FactForm, FactType } from '../vocabulary/fact-definition.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { factName, inBoth } from '../vocabulary/wording.js'
import { wordDescriptions } from './enum-words.js'
import { FACT_OF_OTHER_PACK, groupList, openListOfFact, openSchema } from './open-list.js'
import type { JsonSchema } from './schema-node.js'
import { NOT_LISTED, PATTERNS } from './patterns.js'
import { sentence } from './fact-field-words.js'
import { AMOUNT_WORDS, DAY_WORDS } from './value-words.js'

const OF_TYPE: Readonly<Record<FactType, readonly Operator[]>> = {
  word: ['equal', 'notEqual', 'in', 'notIn'],
  boolean: ['equal', 'notEqual'],
  list: ['contains', 'doesNotContain'],
  integer: OPERATORS.slice(0, 2).concat(OPERATORS.slice(4, 8)),
  number: OPERATORS.slice(0, 2).concat(OPERATORS.slice(4, 8)),
  money: OPERATORS.slice(0, 2).concat(OPERATORS.slice(4, 8)),
  rate: OPERATORS.slice(0, 2).concat(OPERATORS.slice(4, 8)),
  day: OPERATORS.slice(0, 2).concat(OPERATORS.slice(4, 8)),
  'day-or-never': [],
  'cost-lines': [],
}

const SCALARS: Readonly<Record<Exclude<FactType, 'word' | 'list'>, JsonSchema>> = {
  boolean: { type: 'boolean', description: 'Đúng hoặc sai. / True or false.' },
  integer: { type: 'integer', description: 'Số nguyên. / An integer.' },
  number: {
    type: ['number', 'string'],
    description: 'Số: 1.5, «1,5» hoặc «20%». / A number.',
  },
  money: {
    type: ['string', 'integer'],
    ...PATTERNS.amount,
    description: AMOUNT_WORDS,
  },
  rate: { type: 'string', ...PATTERNS.supportRate, description: 'Tỷ lệ: «60%». / A percentage.' },
  day: { type: 'string', ...PATTERNS.day, description: DAY_WORDS },
  'day-or-never': {
    type: 'string',
    ...PATTERNS.dayOrNever,
    description: 'Ngày: «2023-06-01», hoặc «never». / A day, or never.',
  },
  'cost-lines': { type: 'array', description: 'Các khoản chi. / Cost lines.' },
}

const OPERATOR_WORDS = 'Toán tử. / Operator.'

const described = ([vi, en]: readonly string[]): string =>
  `${sentence(vi ?? '')} / ${sentence(en ?? '')}`

/** What an editor says of a fact. */
const wordsOfFact = (name: string, vocabulary: Vocabulary): string =>
  described(inBoth(factName, name, vocabulary))

/** A word of the list of a fact, each explained where it has a name. */
function oneWord(name: string, { words }: FactForm, vocabulary: Vocabulary): JsonSchema {
  if (words === undefined) return { type: 'string', minLength: 1 }
  const list = words.every((word) => /^\d$|^special$/u.test(word))
    ? [...words, ...words.filter((word) => /^\d$/u.test(word)).map(Number)]
    : [...words]
  const open = openListOfFact(name, vocabulary)
  if (open !== null) return openSchema({ ...open, ids: list }, vocabulary)
  const explained = wordDescriptions(list, name, vocabulary)
  return {
    enum: list,
    errorMessage: NOT_LISTED,
    ...(explained !== null && { enumDescriptions: explained }),
  }
}

/** What a fact's value may be where facts are given (cases, `facts` of an item). */
export function factValueSchema(name: string, form: FactForm, vocabulary: Vocabulary): JsonSchema {
  const description = wordsOfFact(name, vocabulary)
  if (form.type === 'word') return { ...oneWord(name, form, vocabulary), description }
  if (form.type === 'list')
    return { type: 'array', items: oneWord(name, form, vocabulary), description }
  return { ...SCALARS[form.type], description }
}

const operatorList = (operators: readonly Operator[]): JsonSchema => ({
  enum: [...operators],
  enumDescriptions: operators.map((operator) => OPERATOR_HINTS[operator]),
  errorMessage: 'Toán tử này không dùng được cho dữ kiện đó; nhấn Ctrl+Space để chọn.',
})

/** What a leaf of one fact may say: which operators fit it and what they compare with. */
function leafOf(name: string, definition: FactForm, vocabulary: Vocabulary): JsonSchema {
  const one =
    definition.type === 'word' || definition.type === 'list'
      ? oneWord(name, definition, vocabulary)
      : SCALARS[definition.type]
  const many = {
    if: { type: 'object', properties: { operator: { enum: ['in', 'notIn'] } } },
    then: { type: 'object', properties: { value: manyOf(name, one, vocabulary) } },
    else: { type: 'object', properties: { value: one } },
  }
  return {
    type: 'object',
    properties: {
      operator: operatorList(OF_TYPE[definition.type]),
      ...(definition.type !== 'word' && { value: one }),
    },
    ...(definition.type === 'word' && many),
  }
}

/** A list to compare with; of activities also a group by its name. */
function manyOf(name: string, one: JsonSchema, vocabulary: Vocabulary): JsonSchema {
  const list = { type: 'array', minItems: 1, items: one }
  return name === 'activity'
    ? { anyOf: [list, openSchema(groupList(vocabulary), vocabulary)] }
    : list
}

/**
 * The facts that a condition may ask for; of the others, which are only sources, no operator fits.
 */
const conditionFacts = ({ facts }: Vocabulary): readonly (readonly [string, FactForm])[] =>
  [...facts].filter(([, { type }]) => OF_TYPE[type].length > 0)

/** One branch for all facts that may say the same. */
function leafBranches(vocabulary: Vocabulary): readonly JsonSchema[] {
  const alike = new Map<string, string[]>()
  for (const [name, definition] of conditionFacts(vocabulary)) {
    const said = JSON.stringify(leafOf(name, definition, vocabulary))
    alike.set(said, [...(alike.get(said) ?? []), name])
  }
  return [...alike].map(([said, names]) => ({
    if: { type: 'object', properties: { fact: { enum: names } }, required: ['fact'] },
    then: JSON.parse(said) as JsonSchema,
  }))
}

const branch = (key: string, inner: JsonSchema, description: string): JsonSchema => ({
  type: 'object',
  properties: { [key]: { ...inner, description } },
  required: [key],
  additionalProperties: false,
})

/**
 * JSON Schema của điều kiện. / The JSON Schema of a condition, written by hand: recursive, strict,
 * with every fact and operator explained, so that an editor completes `fact`, then offers only the
 * operators and values that fit it. Of scoring schemes it is the same over the facts of entries.
 */
export function conditionSchema(
  name: string,
  leaf: string,
  vocabulary: Vocabulary,
): Readonly<Record<string, JsonSchema>> {
  return {
    [name]: branching(name, { $ref: `#/definitions/${leaf}` }),
    [leaf]: leafSchema(vocabulary),
  }
}

function branching(name: string, leaf: JsonSchema): JsonSchema {
  const itself = { $ref: `#/definitions/${name}` }
  const children = { type: 'array', minItems: 1, items: itself }
  return {
    description:
      'Điều kiện: đúng một trong all, any, not, hoặc fact + operator + value. / A condition.',
    anyOf: [
      branch('all', children, 'Tất cả phải đạt. / All must hold.'),
      branch('any', children, 'Ít nhất một đạt. / At least one must hold.'),
      branch('not', itself, 'Không được đạt. / Must not hold.'),
      leaf,
    ],
  }
}

/** Lược đồ của một phép so sánh. / The JSON Schema of a leaf: fact, operator, value. */
function leafSchema(vocabulary: Vocabulary): JsonSchema {
  const facts = conditionFacts(vocabulary)
  const known = {
    enum: facts.map(([name]) => name),
    enumDescriptions: facts.map(([name]) => wordsOfFact(name, vocabulary)),
    // the few facts of entries, which two files repeat, are explained once
    ...(vocabulary.facts.has('fund') && {
      markdownEnumDescriptions: facts.map(([name, { type }]) => {
        const [vi, en] = inBoth(factName, name, vocabulary)
        return `**${sentence(vi)}** ${sentence(en)} \`${name}\` (${type})`
      }),
    }),
  }
  return {
    type: 'object',
    properties: {
      fact: {
        anyOf: [
          ...(facts.length === 0 ? [] : [known]),
          { type: 'string', pattern: FACT_OF_OTHER_PACK },
        ],
        description: 'Dữ kiện trong danh mục. / A fact of the catalogue.',
      },
      operator: { ...operatorList(OPERATORS), description: OPERATOR_WORDS },
      value: { description: 'Giá trị so sánh. / The value compared with.' },
    },
    required: ['fact', 'operator', 'value'],
    additionalProperties: false,
    ...(facts.length > 0 && { allOf: leafBranches(vocabulary) }),
  }
}
