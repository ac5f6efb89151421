import type { Pack, Problem, RuleBook } from '@khuyencong/core'

/** The packs that come with the program: national and provincial. Imported here and only when asked for. */
export async function shippedPacks(): Promise<readonly Pack[]> {
  const [{ national }, { provincial }] = await Promise.all([import('@khuyencong/rules-national'), import('@khuyencong/rules-provincial')])
  return [national, ...provincial]
}

/** Bộ quy định. / The rule book of a run: the shipped packs and those named with `--pack`; with a lock, exactly the packs it names. Throws `KhuyenCongError`. */
export async function loadBook(shipped: () => Promise<readonly Pack[]>, paths: readonly string[], locked?: string): Promise<RuleBook> {
  const { createRuleBook, KhuyenCongError } = await import('@khuyencong/core')
  const added: Pack[] = []
  if (paths.length > 0) {
    const { readPack } = await import('./pack-folder.js')
    for (const path of paths) added.push(await readPack(path))
  }
  const known = await shipped()
  const twin = twinOf(known, added, paths)
  if (twin !== null) throw new KhuyenCongError(twin)
  const book = createRuleBook([...known, ...added])
  if (locked !== undefined) await (await import('./lock-file.js')).refuseUnlocked(book.packs, locked)
  return book
}

/** Two packs of one id, named by where they are from; `null` where there are none. */
function twinOf(shipped: readonly Pack[], added: readonly Pack[], paths: readonly string[]): Pick<Problem, 'code' | 'at' | 'found' | 'message' | 'messageEn' | 'hint' | 'hintEn'> | null {
  const places = new Map<string, string | null>(shipped.map(({ manifest }) => [manifest.id, null]))
  for (const [index, { manifest: { id } }] of added.entries()) {
    const path = paths[index] ?? ''
    const first = places.get(id)
    places.set(id, path)
    if (first === undefined) continue
    return {
      code: 'DUPLICATE_PACK', at: path, found: id, message: `Hai gói cùng mã: ${first ?? 'gói có sẵn'} và ${path}.`, messageEn: `Two packs share one id: ${first ?? 'the one shipped'} and ${path}.`,
      hint: 'Đặt «id» khác trong pack.json của gói bên ngoài.', hintEn: 'Give the outside pack another `id` in pack.json.',
    }
  }
  return null
}
