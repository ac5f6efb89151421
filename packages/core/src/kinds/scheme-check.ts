import type { ProblemInput } from '../errors/errors.js'
import { didYouMean } from '../errors/suggestions.js'
import type { ErrorCode } from '../errors/error-guide.js'
import { compare, type Fraction, fromMillionths, ONE, ZERO } from '../values/fraction.js'
import { FACT_FORMS } from '../project/fact-list.js'
import { isSourceOnly } from '../project/fact-definition.js'
import type { Criterion, SchemeNeed, SchemeVersion, TieKey } from './scheme-parts.js'
import {
  type EntryFactType,
  schemeLeavesOf,
  misfit,
  type SchemeCondition,
} from '../conditions/scheme-condition.js'

/** A problem and where in the version it stands. */
export type SchemeProblem = ProblemInput & { readonly path: readonly (string | number)[] }
type Path = readonly (string | number)[]
type Parts = Omit<
  SchemeVersion,
  | 'from'
  | 'to'
  | 'citation'
  | 'evidence'
  | 'source'
  | 'note'
  | 'noteEn'
  | 'gapAfter'
  | 'when'
  | 'toVerify'
>

/**
 * Kiểm tra bộ tiêu chí khi nạp. / What is wrong with a scheme: maxima, bands, floors, tie-break
 * keys, names.
 */
export function problemsOfScheme(version: Parts): SchemeProblem[] {
  const criteria = Array.isArray(version.criteria) ? version.criteria : []
  const whole = totalOf(version.scale ?? 0, criteria)
  return [
    ...(criteria.length > 0 ? problemsOfTree(whole, ['criteria']) : []),
    ...problemsOfNames(criteria),
    ...scaleProblems(version),
    ...problemsOfBands(version),
    ...(version.tieBreak === null
      ? []
      : problemsOfTieBreak(version.tieBreak, criteria, version, ['tieBreak'])),
    ...conditionsOf(version, criteria).flatMap(([path, condition]) =>
      problemsOfCondition(condition, version.facts, path),
    ),
  ]
}

/** The total as the root of the tree. */
export function totalOf(max: number, children: readonly Criterion[] | null): Criterion {
  return {
    id: 'total',
    title: '',
    titleEn: null,
    max,
    method: null,
    by: null,
    floor: null,
    floorShare: null,
    rankWeight: null,
    appliesIf: null,
    options: null,
    ranges: null,
    level: null,
    best: null,
    papers: null,
    children,
    citation: null,
    evidence: null,
  }
}

function scaleProblems({ scale, criteria, total, ballots, rankBy }: Parts): SchemeProblem[] {
  const problems: SchemeProblem[] = []
  const max = fromMillionths(scale ?? 0)
  if (scale === null && (criteria !== null || total !== null))
    problems.push(
      say(['scale'], 'SCALE_MISSING', null, 'Thiếu thang điểm (scale).', 'The scale is missing.'),
    )
  else if (total !== null && compare(total.atLeast, max) > 0)
    problems.push(
      say(
        ['total', 'atLeast'],
        'ABOVE_SCALE',
        null,
        'Mức điểm đạt cao hơn thang điểm.',
        'The pass mark is above the scale.',
      ),
    )
  if (rankBy === 'score' && scale === null)
    problems.push(
      say(
        ['rankBy'],
        'SCALE_MISSING',
        'score',
        'Xếp hạng theo điểm cần có thang điểm.',
        'Ranking by score needs a scale.',
      ),
    )
  if (ballots === null) return problems
  const share = ballots.atLeast ?? ballots.moreThan
  if (
    (ballots.atLeast === null) === (ballots.moreThan === null) ||
    share === null ||
    compare(share, ONE) > 0
  )
    problems.push(
      say(
        ['ballots'],
        'BALLOT_SHARE',
        null,
        'Cần đúng một tỷ lệ phiếu không quá 1: atLeast hoặc moreThan.',
        'Exactly one share of ballots, not above 1, is needed: atLeast or moreThan.',
      ),
    )
  return problems
}

/** Maxima add up, floors are within them, and each leaf has what its method needs. */
export function problemsOfTree(node: Criterion, path: Path): SchemeProblem[] {
  const problems = floorsOf(node, path)
  if (node.children === null) return [...problems, ...problemsOfLeaf(node, path)]
  if (node.method !== null)
    problems.push(
      say(
        path,
        'LEAF_WITH_CHILDREN',
        node.id,
        'Tiêu chí có mục con thì không có cách cho điểm riêng.',
        'A criterion with children has no method of its own.',
      ),
    )
  const sum = node.children.reduce((total, child) => total + child.max, 0)
  if (sum !== node.max) {
    problems.push(
      say(
        path,
        'MAXIMA_DO_NOT_ADD_UP',
        `${String(sum / 1_000_000)} ≠ ${String(node.max / 1_000_000)}`,
        `Điểm tối đa của các mục con không cộng thành điểm của «${node.id}».`,
        `The maxima of the children do not add up to that of \`${node.id}\`.`,
      ),
    )
  }
  const inner = path.length === 1 ? path : [...path, 'children']
  return [
    ...problems,
    ...node.children.flatMap((child, index) => problemsOfTree(child, [...inner, index])),
  ]
}

function floorsOf(node: Criterion, path: Path): SchemeProblem[] {
  const problems: SchemeProblem[] = []
  if (node.floor != null && compare(node.floor, fromMillionths(node.max)) > 0)
    problems.push(
      say(
        [...path, 'floor'],
        'FLOOR_ABOVE_MAX',
        node.id,
        'Điểm sàn cao hơn điểm tối đa.',
        'The floor is above the maximum.',
      ),
    )
  if (node.floorShare != null && compare(node.floorShare, ONE) > 0)
    problems.push(
      say(
        [...path, 'floorShare'],
        'FLOOR_ABOVE_MAX',
        node.id,
        'Điểm sàn cao hơn điểm tối đa.',
        'The floor is above the maximum.',
      ),
    )
  return problems
}

function problemsOfLeaf(node: Criterion, path: Path): SchemeProblem[] {
  const needs: Partial<Record<NonNullable<Criterion['method']>, keyof Criterion>> = {
    choice: 'options',
    choices: 'options',
    level: 'level',
    range: 'ranges',
    relative: 'best',
  }
  const needed = node.method === null ? undefined : needs[node.method]
  if (needed !== undefined && node[needed] === null)
    return [
      say(
        [...path, needed],
        'FIELD_MISSING',
        null,
        `Cách cho điểm «${String(node.method)}» cần «${needed}».`,
        `The method \`${String(node.method)}\` needs \`${needed}\`.`,
      ),
    ]
  const problems: SchemeProblem[] = []
  const tooMany = [...(node.options ?? []), ...(node.ranges ?? [])].some(
    ({ points }) => points > node.max,
  )
  if (tooMany || (node.level !== null && node.level.weight * node.level.highest !== node.max))
    problems.push(
      say(
        path,
        'POINTS_ABOVE_MAX',
        node.id,
        'Điểm của một mức không khớp điểm tối đa.',
        'The points of an option or level do not fit the maximum.',
      ),
    )
  if (node.method === 'relative' && node.by === 'juror')
    problems.push(
      say(
        [...path, 'by'],
        'RELATIVE_BY_JUROR',
        node.id,
        'Điểm tương đối lấy từ hồ sơ, không do giám khảo cho.',
        'A relative criterion is taken from the dossier.',
      ),
    )
  return [...problems, ...problemsOfSteps(node.ranges ?? [], [...path, 'ranges'], 'RANGES_GAP')]
}

/** Half-open steps follow each other without a gap or an overlap. */
function problemsOfSteps(
  steps: readonly { readonly from: Fraction; readonly to: Fraction | null }[],
  path: Path,
  code: ErrorCode,
): SchemeProblem[] {
  return steps.flatMap((step, index) => {
    const next = steps[index + 1]
    const follows = next === undefined || (step.to !== null && compare(step.to, next.from) === 0)
    const forward = step.to === null || compare(step.from, step.to) < 0
    return follows && forward
      ? []
      : [
          say(
            [...path, index],
            code,
            null,
            'Các khoảng có lỗ hổng, chồng nhau hoặc sai thứ tự.',
            'The steps leave a gap, overlap or are out of order.',
            'Khoảng nửa mở: viết từ thấp đến cao, «to» của khoảng trước bằng «from» của ' +
              'khoảng sau (70–89 là from 70, to 90).',
            'Half-open: from low to high, `to` of one is `from` of the next (70–89 is from ' +
              '70, to 90).',
          ),
        ]
  })
}

function problemsOfBands({ bands, scale }: Parts): SchemeProblem[] {
  if (bands === null) return []
  const problems = problemsOfSteps(bands, ['bands'], 'BANDS_GAP')
  const covers =
    compare(bands[0]?.from ?? ONE, ZERO) === 0 &&
    compare(bands.at(-1)?.to ?? ZERO, fromMillionths(scale ?? 0)) === 0
  return covers
    ? problems
    : [
        ...problems,
        say(
          ['bands'],
          'BANDS_GAP',
          null,
          'Các hạng phải phủ kín thang điểm, từ 0 đến điểm tối đa.',
          'The bands must cover the scale from 0 to the maximum.',
        ),
      ]
}

function problemsOfNames(criteria: readonly Criterion[]): SchemeProblem[] {
  const ids = idsOf(criteria)
  const twin = ids.find((id, index) => id === 'total' || ids.indexOf(id) !== index)
  return twin === undefined
    ? []
    : [
        say(
          ['criteria'],
          'DUPLICATE_ID',
          twin,
          `Mã tiêu chí «${twin}» dùng hai lần hoặc là từ dành riêng.`,
          `The criterion id \`${twin}\` is used twice or is reserved.`,
        ),
      ]
}

/** The ids of all criteria, parents first. */
export function idsOf(criteria: readonly Criterion[]): readonly string[] {
  return criteria.flatMap((node) => [node.id, ...idsOf(node.children ?? [])])
}

/** Every key exists, and only the last one may hand over. */
export function problemsOfTieBreak(
  keys: readonly TieKey[],
  criteria: readonly Criterion[],
  { facts, criteria: sheet }: Pick<Parts, 'facts' | 'criteria'>,
  path: Path,
): SchemeProblem[] {
  const ids = idsOf(criteria)
  return keys.flatMap((key, index) => {
    const here = [...path, index]
    const ends = key.key === 'refer-to-authority' || key.key === 'lottery'
    if (ends !== (index === keys.length - 1))
      return [
        say(
          here,
          'TIE_BREAK_END',
          key.key,
          'Cách xử lý trường hợp bằng điểm phải kết thúc, và chỉ kết thúc, bằng ' +
            'refer-to-authority hoặc lottery.',
          'A tie-break chain ends, and only ends, with refer-to-authority or lottery.',
        ),
      ]
    if (key.key === 'criterion' && sheet !== 'not-encoded' && !ids.includes(key.id ?? ''))
      return [
        say(
          [...here, 'id'],
          'UNKNOWN_CRITERION',
          key.id,
          'Không có tiêu chí này.',
          'There is no such criterion.',
          ...hints(key.id ?? '', ids),
        ),
      ]
    if (key.key !== 'fact') return []
    const type = typeOfFact(key.id ?? '', facts)
    return type === null ? [unknownFact(key.id ?? '', facts, [...here, 'id'])] : []
  })
}

function conditionsOf(
  version: Parts,
  criteria: readonly Criterion[],
): readonly (readonly [Path, SchemeCondition])[] {
  const of = (
    needs: readonly SchemeNeed[] | null,
    path: Path,
  ): readonly (readonly [Path, SchemeCondition])[] =>
    (needs ?? []).map((need, index) => [[...path, index, 'require'], need.require] as const)
  const below = (
    nodes: readonly Criterion[],
    path: Path,
  ): readonly (readonly [Path, SchemeCondition])[] =>
    nodes.flatMap((node, index) => [
      ...(node.appliesIf === null
        ? []
        : [[[...path, index, 'appliesIf'], node.appliesIf] as const]),
      ...below(node.children ?? [], [...path, index, 'children']),
    ])
  return [
    ...of(version.admission, ['admission']),
    ...of(version.knockOuts, ['knockOuts']),
    ...(version.titles ?? []).flatMap((title, index) =>
      of(title.needs, ['titles', index, 'needs']),
    ),
    ...below(criteria, ['criteria']),
  ]
}

function problemsOfCondition(
  condition: SchemeCondition,
  facts: Parts['facts'],
  path: Path,
): SchemeProblem[] {
  return schemeLeavesOf(condition).flatMap((leaf) =>
    [leaf.asks, ...(leaf.per === null ? [] : [leaf.per])].flatMap((fact) => {
      const type = typeOfFact(fact, facts)
      if (type === null) return [unknownFact(fact, facts, path)]
      const operator = misfit(leaf, type)
      return operator === null
        ? []
        : [
            say(
              path,
              'OPERATOR_TYPE',
              operator,
              `Toán tử hoặc giá trị không hợp với dữ kiện «${fact}».`,
              `The operator or value does not fit the fact \`${fact}\`.`,
            ),
          ]
    }),
  )
}

/** The type of a fact a scheme may ask for: one of its own, or of the catalogue. */
export function typeOfFact(fact: string, own: Parts['facts']): EntryFactType | null {
  if (own !== null && Object.hasOwn(own, fact)) return own[fact]?.type ?? null
  const type = FACT_FORMS.get(fact)?.type
  if (type === undefined || type === 'list' || isSourceOnly(type)) return null
  return type === 'boolean' ? 'boolean' : type === 'word' || type === 'day' ? 'word' : 'number'
}

const unknownFact = (fact: string, own: Parts['facts'], path: Path): SchemeProblem =>
  say(
    path,
    'UNKNOWN_FACT',
    fact,
    `Không có dữ kiện «${fact}».`,
    `There is no fact \`${fact}\`.`,
    ...hints(fact, [...Object.keys(own ?? {}), ...FACT_FORMS.keys()]),
  )

function hints(word: string, known: Iterable<string>): [string?, string?] {
  const { hint, hintEn } = didYouMean(word, known)
  return hint === null || hintEn === null ? [] : [hint, hintEn]
}

const say = (
  path: Path,
  code: ErrorCode,
  found: string | null,
  message: string,
  messageEn: string,
  hint?: string,
  hintEn?: string,
): SchemeProblem => ({
  path,
  code,
  found,
  message,
  messageEn,
  ...(hint !== undefined && { hint }),
  ...(hintEn !== undefined && { hintEn }),
})
