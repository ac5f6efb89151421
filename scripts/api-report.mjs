// npm run api-report [-- --check]: what each entry exports, with every type, written to
// api-report/. A change of a public type is then seen in the diff of these files; `npm test`
// refuses reports that are not fresh. It reads the built declarations: build first.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { root } from './steps.mjs'

/**
 * The packages with an API; each province of rules-provincial exports one pack, so its index stands
 * for all.
 */
const PACKAGES = ['core', 'rules-national', 'rules-provincial', 'office']

/** The entries of a package that name modules, as its package.json exports them. */
function entriesOf(name) {
  const file = path.join(root, 'packages', name, 'package.json')
  return Object.values(JSON.parse(readFileSync(file, 'utf8')).exports)
    .map((target) => target?.import?.types)
    .filter((types) => types !== undefined && !types.includes('*'))
    .map((types) => path.basename(types, '.d.ts'))
}

function configOf(name, entry, folder) {
  const projectFolder = path.join(root, 'packages', name)
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder,
      newlineKind: 'lf',
      mainEntryPointFilePath: path.join(projectFolder, 'dist', `${entry}.d.ts`),
      compiler: { tsconfigFilePath: path.join(root, 'tsconfig.json') },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.${entry}`,
        reportFolder: folder,
        reportTempFolder: path.join(root, 'node_modules', '.cache', 'khuyencong', 'api-report'),
        includeForgottenExports: false,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(projectFolder, 'package.json'),
  })
}

const check = process.argv.includes('--check')
const folder = path.join(root, 'api-report')
mkdirSync(folder, { recursive: true })
const entries = PACKAGES.flatMap((name) => entriesOf(name).map((entry) => ({ name, entry })))
const wanted = entries.map(({ name, entry }) => `${name}.${entry}.api.md`)
for (const { name, entry } of entries) {
  const { succeeded, apiReportChanged } = Extractor.invoke(configOf(name, entry, folder), {
    localBuild: !check,
    messageCallback: (message) => {
      message.handled = message.logLevel !== ExtractorLogLevel.Error
    },
  })
  if (!succeeded && !apiReportChanged) process.exitCode = 1
  if (check && apiReportChanged) {
    process.stderr.write(
      `api-report/${name}.${entry}.api.md: cũ, chạy «npm run api-report». / stale.\n`,
    )
    process.exitCode = 1
  }
}
for (const file of readdirSync(folder).filter((each) => !wanted.includes(each))) {
  process.stderr.write(`api-report/${file}: không còn điểm vào này. / no such entry.\n`)
  process.exitCode = 1
}
