import {
  KhuyenCongError,
  type Lang,
  type Pack,
  type Problem,
  type Register,
} from '@khuyencong/core'
import type { Call } from '../terminal/io.js'
import { definedPack } from '../files/define-pack.js'
import { readPackSource } from '../files/pack-folder.js'
import { authoringMessages } from './messages.js'

/**
 * What a folder or a bundle holds: a pack with its cases, or the problems that keep it from being
 * one.
 */
export type Opened =
  | {
      readonly pack: Pack
      readonly cases: Readonly<Record<string, unknown>>
      readonly problems: readonly []
    }
  | { readonly pack: null; readonly cases: null; readonly problems: readonly Problem[] }

/** Where there is nothing to check at all. */
const NO_PACK = new Set(['PACK_INCOMPLETE', 'NOT_A_PACK'])

/**
 * Mở gói để kiểm tra. / Opens a pack folder or bundle; what is wrong inside is returned, that there
 * is no pack is thrown.
 */
export async function openPack(where: string, { io }: Pick<Call, 'io'>): Promise<Opened> {
  try {
    const { source, cases } = await readPackSource(where, io)
    return { pack: await definedPack(source, io), cases, problems: [] }
  } catch (error) {
    if (
      !(error instanceof KhuyenCongError) ||
      NO_PACK.has(error.code) ||
      (/^(?:FILE_|PACK_ENTRY$)/u.test(error.code) && error.at === where)
    )
      throw error
    return {
      pack: null,
      cases: null,
      problems: error.problems.map((each) => ({ ...each, at: withoutFolder(each.at, where) })),
    }
  }
}

/** Places inside a pack are named from the pack on. */
const withoutFolder = (at: string, where: string): string =>
  at.startsWith(`${where} › `) ? at.slice(where.length + ' › '.length) : at

/** The national pack, all packs and the register that come with the program. */
export async function nationalOf({ io }: Pick<Call, 'io'>): Promise<{
  readonly national: Pack | undefined
  readonly packs: readonly Pack[]
  readonly register: Register | null
}> {
  const packs = await io.shipped()
  return {
    packs,
    national: packs.find(({ manifest }) => manifest.jurisdiction === 'national'),
    register: packs.find(({ register }) => register !== null)?.register ?? null,
  }
}

/** A problem as `--json` prints it. */
export function problemJson(
  { code, severity, at, found, hint, hintEn, message, messageEn }: Problem,
  lang: Lang,
): Readonly<Record<string, string | null>> {
  return lang === 'vi'
    ? { code, severity, at, found, hint, message }
    : { code, severity, at, found, hint: hintEn, message: messageEn }
}

/** `60d` or `60`. Throws `BAD_VALUE`. */
export function daysOption(text: string | undefined): number | undefined {
  return text === undefined
    ? undefined
    : wholeNumber(text.replace(/d$/u, ''), text, '--within', 36_500)
}

/** `90` or `90%`. Throws `BAD_VALUE`. */
export function percentOption(text: string | undefined): number | undefined {
  return text === undefined
    ? undefined
    : wholeNumber(text.replace(/%$/u, ''), text, '--min-coverage', 100)
}

function wholeNumber(digits: string, found: string, option: string, most: number): number {
  if (/^\d{1,6}$/u.test(digits) && Number(digits) <= most) return Number(digits)
  throw new KhuyenCongError({
    code: 'BAD_VALUE',
    at: option,
    found,
    ...authoringMessages.BAD_VALUE(option, most),
  })
}
