import type { Pack, Problem, RuleBook } from '@khuyencong/core'

/** The packs that come with the program: national and provincial. Imported here and only when asked for. */
export async function shippedPacks(): Promise<readonly Pack[]> {
  const [{ national }, { provincial }] = await Promise.all([
    import('@khuyencong/rules-national'),
    import('@khuyencong/rules-provincial'),
  ])
  return [national, ...provincial]
}

/** Bộ quy định. / The rule book of a run: the shipped packs and those named with `--pack`; with a lock, exactly the packs it names. Throws `KhuyenCongError`. */
export async function loadBook(
  shipped: () => Promise<readonly Pack[]>,
  paths: readonly string[],
  locked?: string,
): Promise<RuleBook> {
  const { KhuyenCongError } = await import('@khuyencong/core')
  const [known, added] = [await shipped(), await packsAt(paths)]
  const twin = twinOf(known, added, paths)
  if (twin !== null) throw new KhuyenCongError(twin)
  return bookOf([...known, ...added], locked)
}

/**
 * Bộ quy định của một quyết định đã lưu. / The rule book a record was made with: of the packs of one id, shipped or named, the one whose
 * digest the record names; where it names none of them, the one that was named on the command line.
 */
export async function loadBookBy(
  digests: ReadonlySet<unknown>,
  shipped: () => Promise<readonly Pack[]>,
  paths: readonly string[],
  locked?: string,
): Promise<RuleBook> {
  const all = [...(await packsAt(paths)), ...(await shipped())]
  const ids = [...new Set(all.map(({ manifest }) => manifest.id))]
  return bookOf(
    ids.flatMap((id) => {
      const twins = all.filter(({ manifest }) => manifest.id === id)
      return twins.find(({ digest }) => digests.has(digest)) ?? twins.slice(0, 1)
    }),
    locked,
  )
}

async function packsAt(paths: readonly string[]): Promise<readonly Pack[]> {
  const packs: Pack[] = []
  if (paths.length === 0) return packs
  const { readPack } = await import('./pack-folder.js')
  for (const path of paths) packs.push(await readPack(path))
  return packs
}

async function bookOf(packs: readonly Pack[], locked: string | undefined): Promise<RuleBook> {
  const { createRuleBook } = await import('@khuyencong/core')
  const book = createRuleBook(packs)
  if (locked !== undefined)
    await (await import('./lock-file.js')).refuseUnlocked(book.packs, locked)
  return book
}

/** Two packs of one id, named by where they are from; `null` where there are none. */
function twinOf(
  shipped: readonly Pack[],
  added: readonly Pack[],
  paths: readonly string[],
): Pick<Problem, 'code' | 'at' | 'found' | 'message' | 'messageEn' | 'hint' | 'hintEn'> | null {
  const places = new Map<string, string | null>(shipped.map(({ manifest }) => [manifest.id, null]))
  for (const [
    index,
    {
      manifest: { id },
    },
  ] of added.entries()) {
    const path = paths[index] ?? ''
    const first = places.get(id)
    places.set(id, path)
    if (first === undefined) continue
    return {
      code: 'DUPLICATE_PACK',
      at: path,
      found: id,
      message: `Hai gói cùng mã: ${first ?? 'gói có sẵn'} và ${path}.`,
      messageEn: `Two packs share one id: ${first ?? 'the one shipped'} and ${path}.`,
      hint: 'Đặt «id» khác trong pack.json của gói bên ngoài.',
      hintEn: 'Give the outside pack another `id` in pack.json.',
    }
  }
  return null
}
