import type { Pack, RuleBook } from '@khuyencong/core'

/** The packs that come with the program: national and provincial. Imported here and only when asked for. */
export async function shippedPacks(): Promise<readonly Pack[]> {
  const [{ national }, { provincial }] = await Promise.all([import('@khuyencong/rules-national'), import('@khuyencong/rules-provincial')])
  return [national, ...provincial]
}

/** Bộ quy định. / The rule book of a run: the shipped packs and those named with `--pack`; with a lock, exactly the packs it names. Throws `KhuyenCongError`. */
export async function loadBook(shipped: () => Promise<readonly Pack[]>, paths: readonly string[], locked?: string): Promise<RuleBook> {
  const { createRuleBook } = await import('@khuyencong/core')
  const added: Pack[] = []
  if (paths.length > 0) {
    const { readPack } = await import('./pack-folder.js')
    for (const path of paths) added.push(await readPack(path))
  }
  const book = createRuleBook([...await shipped(), ...added])
  if (locked !== undefined) await (await import('./lock-file.js')).refuseUnlocked(book.packs, locked)
  return book
}
