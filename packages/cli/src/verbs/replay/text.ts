import { packStanding, type PackStamp, type Replay } from '@khuyencong/core'
import type { Call } from '../../terminal/io.js'
import type { Words } from '../../terminal/options.js'
import { clean } from '../../terminal/problems.js'
import { colorsFor } from '../../text/output.js'
import { differencesText } from '../../records/differences-text.js'
import type { NamingCall } from '../../text/reader.js'
import { replayTexts } from './messages.js'

/** Gói của lần xét lại. / A pack a decision was derived again with, and where it came from. */
export interface ReplayedPack extends Pick<
  PackStamp,
  'id' | 'version' | 'digest' | 'signedBy' | 'draft' | 'allowed'
> {
  /** `shipped`: came with the program; `given`: named with `--pack`, or kept in `--archive`. */
  readonly from: 'shipped' | 'given'
}

/**
 * The page of a replay: identical or every difference, the input first; then whose packs were used.
 */
export function replayPage(
  result: Replay,
  packs: readonly ReplayedPack[],
  call: NamingCall,
): string {
  const { translate, out, io } = call
  const colors = colorsFor(out, io.env)
  const head = result.identical
    ? `${colors.green(translate(...replayTexts.identical))}: ${translate(...replayTexts.same)} (${result.digest})\n`
    : `${colors.red(translate(...replayTexts.different))}: ${translate(...replayTexts.places(result.differences.length))}\n`
  return `${head}${result.identical ? '' : differencesText(result.differences, call)}${packsText(packs, call)}`
}

function packsText(packs: readonly ReplayedPack[], { translate, lang, options }: Call): string {
  const given = options.archive === undefined ? replayTexts.given : replayTexts.kept

  const lines = packs.map((pack) => {
    const from: Words = pack.from === 'shipped' ? replayTexts.shipped : given
    const standing = pack.signedBy === 'shipped' ? '' : `; ${clean(packStanding(pack, lang))}`
    return `  ${clean(pack.id)} ${clean(pack.version)}: ${translate(...from)}${standing}\n`
  })
  return lines.length === 0
    ? ''
    : `${translate('Gói quy định dùng để xét lại', 'Packs it was derived with')}:\n${lines.join('')}`
}
