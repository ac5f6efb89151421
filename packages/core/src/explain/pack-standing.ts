import type { PackStamp } from '../packs/pack-stamp.js'
import { inLang, type Lang } from '../vocabulary/language.js'
import { dayIn } from './terms.js'

/**
 * Gói này của ai. / Who stands behind a pack that a record names, for people: it came with the
 * software, an authority has signed it, or nobody; whether it is a draft, or speaks for another
 * authority and was let in by name.
 *
 * @param stamp - What the record says of the pack.
 * @param lang - The language.
 * @returns «gói kèm phần mềm», «ký bởi … ngày …» or «chưa ký», and «bản nháp, chưa phát hành».
 * @example
 * ```ts
 * import { packStanding } from '@khuyencong/core'
 * packStanding({ signedBy: 'shipped' }, 'vi') // => 'gói kèm phần mềm'
 * packStanding({ signedBy: null, draft: true }, 'en') // => 'unsigned; a draft, not published'
 * ```
 */
export function packStanding(
  { signedBy, draft, allowed }: Pick<PackStamp, 'signedBy' | 'draft' | 'allowed'>,
  lang: Lang,
): string {
  const signer =
    signedBy === 'shipped'
      ? inLang(['gói kèm phần mềm', 'shipped with the software'], lang)
      : signedBy === null
        ? inLang(['chưa ký', 'unsigned'], lang)
        : `${inLang(['ký bởi', 'signed by'], lang)} ${signedBy.owner} ` +
          `${inLang(['ngày', 'on'], lang)} ${dayIn(signedBy.at, lang)}`
  return [
    signer,
    ...(draft === true
      ? [inLang(['bản nháp, chưa phát hành', 'a draft, not published'], lang)]
      : []),
    ...(allowed === true
      ? [
          inLang(
            ['nói thay cơ quan khác, được cho phép riêng', 'for another authority, let in by name'],
            lang,
          ),
        ]
      : []),
  ].join('; ')
}
