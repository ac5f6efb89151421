import { FORMAT, KhuyenCongError, type Problem } from '@khuyencong/core'
import type { Verification, VerifyOptions } from '@khuyencong/core/records'
import { mayConcern, recordFilesIn } from '../../records/record-folder.js'
import { verificationProblems, verificationText } from '../../records/verification-text.js'
import type { ExitCode } from '../../terminal/io.js'
import { clean } from '../../terminal/problems.js'
import { countText } from '../../text/numbers.js'
import { colorsFor, jsonLine, tell } from '../../text/output.js'
import { dayFor, type NamingCall } from '../../text/reader.js'
import { verifyMessages, verifyTexts } from './messages.js'
import { verifiedFile } from './one-file.js'

/** A file of a folder: what it came to, or why it could not be verified. */
interface FileOutcome {
  readonly file: string
  readonly verified: Verification | null
  readonly problems: readonly Problem[]
}

/**
 * Kiểm cả thư mục. / Verifies every signed record of a folder, or those of one project, file by file:
 * 1 where one is not genuine. Throws `NO_RECORDS`.
 */
export async function verifyFolder(
  folder: string,
  options: VerifyOptions,
  call: NamingCall,
): Promise<ExitCode> {
  const { project } = call.options
  let [files, wrong] = [0, 0]
  for (const file of await recordFilesIn(folder)) {
    if (project !== undefined && !(await mayConcern(file, project, call.io))) continue
    files += 1
    const outcome = await outcomeOf(file, options, call)
    if (outcome.verified?.genuine !== true) wrong += 1
    await tellOutcome(outcome, call)
  }
  if (files === 0)
    throw new KhuyenCongError({
      code: 'NO_RECORDS',
      at: folder,
      ...verifyMessages.NO_RECORDS(project ?? null),
    })
  const counts = [files, wrong].map((each) => countText(each, call.lang))
  if (call.options.json !== true)
    await call.out.write(call.translate(...verifyTexts.ofFolder(counts[0] ?? '', counts[1] ?? '')))
  return wrong === 0 ? 0 : 1
}

async function outcomeOf(
  file: string,
  options: VerifyOptions,
  { io }: NamingCall,
): Promise<FileOutcome> {
  try {
    const { verified, name } = await verifiedFile({ file, io }, options)
    return { file, verified, problems: verificationProblems(verified, name) }
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return { file, verified: null, problems: error.problems }
  }
}

async function tellOutcome(outcome: FileOutcome, call: NamingCall): Promise<void> {
  const { file, verified, problems } = outcome
  if (call.options.json === true) {
    const genuine = verified?.genuine === true
    await call.out.write(
      jsonLine(
        verified === null ? { format: FORMAT, file, genuine, problems } : { file, ...verified },
      ),
    )
    return
  }
  await tell(call, problems)
  await call.out.write(outcomeText(outcome, call))
}

function outcomeText({ file, verified }: FileOutcome, call: NamingCall): string {
  const { translate, lang, out, io } = call
  const colors = colorsFor(out, io.env)
  if (verified?.genuine !== true) {
    const head = `${colors.red(translate(...verifyTexts.wrong))} ${clean(file)}\n`
    return verified === null ? head : `${head}${verificationText(verified, call)}`
  }
  const { by, at } = verified.signed
  const who = translate(...verifyTexts.signedBy(by, dayFor(at, lang)))
  return `${colors.green(translate(...verifyTexts.right))} ${clean(`${file}: ${who}`)}\n`
}
