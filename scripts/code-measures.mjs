// npm run measure [-- --check]: how the source of each package measures against the budgets of this
// repository. It reads text and syntax trees only; what a budget means stands in docs/architecture.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { packages, root } from './steps.mjs'

/** What CI holds. Lines, columns, characters, and a share in percent. */
export const BUDGETS = { file: 250, function: 40, wideColumns: 120, wideShare: 0.4, subject: 72 }
/** Commits before this day were made without the budget of subjects. */
const SUBJECTS_SINCE = '2026-12-01T00:00:00Z'

const GENERATED = /^packages\/rules-[^/]+\/src\/(?:.+[./])?(?:files|rules|read)\.ts$/u
const TEST = /\.(?:test|fixture)\.ts$/u

function filesBelow(folder, keep) {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => !/(?:^|\/)(?:node_modules|dist|api)\//u.test(name) && keep(name))
    .sort()
}

/** The lines of a text, without the empty one after the last line break. */
function linesOf(text) {
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function parse(name) {
  const text = readFileSync(path.join(root, name), 'utf8')
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  return { name, lines: linesOf(text), tree }
}

/**
 * Every named or anonymous function of a file with the number of lines from its first to its last.
 */
function functionsOf({ name, tree }) {
  const found = []
  const visit = (node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const first = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line
      const last = tree.getLineAndCharacterOfPosition(node.getEnd()).line
      found.push({ at: `${name}:${first + 1}`, lines: last - first + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** The names a file declares and exports itself; what it only passes on is not counted. */
function declaredExports({ tree }) {
  const names = new Set()
  for (const statement of tree.statements) {
    const exported = ts
      .getModifiers(statement)
      ?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (exported !== true) continue
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) {
        if (ts.isIdentifier(name)) names.add(name.text)
      }
    } else if (statement.name !== undefined) names.add(statement.name.text)
  }
  return [...names]
}

/** Names that two files of one package export: one name would have two meanings. */
function repeatedExports(files) {
  const homes = new Map()
  for (const file of files) {
    for (const name of declaredExports(file)) {
      homes.set(name, [...(homes.get(name) ?? []), file.name])
    }
  }
  return [...homes]
    .filter(([, where]) => where.length > 1)
    .map(([name, where]) => ({ name, where }))
}

function commentLines({ lines, tree }) {
  const text = tree.text
  const marked = new Set()
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text)
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const comment =
      kind === ts.SyntaxKind.SingleLineCommentTrivia ||
      kind === ts.SyntaxKind.MultiLineCommentTrivia
    if (!comment) continue
    const first = tree.getLineAndCharacterOfPosition(scanner.getTokenStart()).line
    const last = tree.getLineAndCharacterOfPosition(scanner.getTokenEnd()).line
    for (let line = first; line <= last; line += 1) marked.add(line)
  }
  return Math.min(marked.size, lines.length)
}

const sum = (numbers) => numbers.reduce((total, each) => total + each, 0)
const at = (numbers, share) =>
  numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * share) - 1] ?? 0
const spread = (numbers) => `${at(numbers, 0.5)} / ${at(numbers, 0.9)} / ${Math.max(0, ...numbers)}`
const percent = (part, whole) => (whole === 0 ? 0 : (100 * part) / whole)

/** The figures of one part of the repository. */
export function measure(title, names) {
  const files = names.map(parse)
  const functions = files.flatMap(functionsOf)
  const lines = sum(files.map((file) => file.lines.length))
  const wide = files.flatMap(({ name, lines: each }) =>
    each.flatMap((line, index) =>
      line.length > BUDGETS.wideColumns ? [`${name}:${index + 1}`] : [],
    ),
  )
  return {
    title,
    files: files.length,
    lines,
    wide,
    wideShare: percent(wide.length, lines),
    fileLines: files.map((file) => file.lines.length),
    functionLines: functions.map((each) => each.lines),
    longFiles: files.filter((file) => file.lines.length > BUDGETS.file).map(({ name }) => name),
    longFunctions: functions.filter((each) => each.lines > BUDGETS.function),
    comments: percent(sum(files.map(commentLines)), lines),
    repeated: repeatedExports(files),
  }
}

function commitSubjects(...only) {
  const subjects = execFileSync('git', ['log', '--no-merges', '--format=%s', ...only], {
    cwd: root,
    encoding: 'utf8',
  })
  return linesOf(subjects)
}

/** What is wrong with commit subjects since they have a budget. */
export const longSubjects = (subjects) =>
  subjects
    .filter((subject) => [...subject].length > BUDGETS.subject)
    .map((subject) => `commit subject of more than ${BUDGETS.subject} characters: ${subject}`)

function everything() {
  const source = packages.map((name) =>
    measure(
      name,
      filesBelow(
        `packages/${name}/src`,
        (file) => file.endsWith('.ts') && !TEST.test(file) && !GENERATED.test(file),
      ),
    ),
  )
  const script = (file) => /\.(?:mjs|ts)$/u.test(file)
  const tests = packages.flatMap((name) => filesBelow(`packages/${name}/src`, (f) => TEST.test(f)))
  return {
    source,
    others: [
      measure('tests', [
        ...tests,
        ...filesBelow('docs', script),
        ...filesBelow('examples', script),
      ]),
      measure('scripts', [...filesBelow('scripts', script), ...filesBelow('bench', script)]),
    ],
  }
}

function row({ title, files, lines, fileLines, functionLines, wideShare, comments, repeated }) {
  const cells = [
    title,
    files,
    lines,
    spread(fileLines),
    spread(functionLines),
    `${wideShare.toFixed(2)} %`,
    `${comments.toFixed(0)} %`,
    repeated.length,
  ]
  return `| ${cells.join(' | ')} |`
}

const HEAD = `| part | files | lines | file: median / p90 / longest | function: median / p90 / longest | lines over ${BUDGETS.wideColumns} columns | comment lines | names exported twice |
| --- | --- | --- | --- | --- | --- | --- | --- |`

/** What breaks a budget, a sentence each. */
export function broken({ source, others }) {
  return [
    ...source.flatMap(({ longFiles }) =>
      longFiles.map((name) => `${name}: more than ${BUDGETS.file} lines`),
    ),
    ...source.flatMap(({ longFunctions }) =>
      longFunctions.map(({ at: where, lines }) => `${where}: a function of ${lines} lines`),
    ),
    ...[...source, ...others].flatMap(({ title, wideShare, wide }) =>
      wideShare > BUDGETS.wideShare
        ? [`${title}: ${wideShare.toFixed(2)} % of lines are wide, such as ${wide[0]}`]
        : [],
    ),
    ...source.flatMap(({ repeated }) =>
      repeated.map(({ name, where }) => `${name} is exported by ${where.join(' and ')}`),
    ),
  ]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const measures = everything()
  const problems = broken(measures)
  const rows = [...measures.source, ...measures.others].map(row).join('\n')
  process.stdout.write(`${HEAD}\n${rows}\n`)
  try {
    const lengths = commitSubjects().map((subject) => subject.length)
    process.stdout.write(`\nCommit subjects, median / p90 / longest: ${spread(lengths)}\n`)
    problems.push(...longSubjects(commitSubjects(`--since=${SUBJECTS_SINCE}`)))
  } catch {
    process.stdout.write('\nCommit subjects: not in a git checkout\n')
  }
  for (const problem of problems) process.stdout.write(`- ${problem}\n`)
  if (process.argv.includes('--check') && problems.length > 0) process.exitCode = 1
}
