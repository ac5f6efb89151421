import { findNodeAtLocation, parseTree } from 'jsonc-parser'

/**
 * Vị trí trong tệp. / The line and column (from 1) of a path such as `versions[1].when.all[0]` in
 * a JSON text: the place itself or, where it is not written, the nearest thing around it.
 *
 * @param text - The JSON text.
 * @param path - The path, as problems name places.
 * @returns Line and column, from 1.
 * @example
 * ```ts
 * import { positionIn } from '@khuyencong/core/packs'
 * positionIn('{\n  "versions": [{}]\n}', 'versions[0].when') // => { line: 2, column: 16 }
 * ```
 */
export function positionIn(
  text: string,
  path: string,
): { readonly line: number; readonly column: number } {
  const tree = parseTree(text)
  const steps = stepsOf(path)
  for (let length = steps.length; length >= 0 && tree !== undefined; length -= 1) {
    const node = findNodeAtLocation(tree, steps.slice(0, length))
    if (node === undefined) continue
    const before = text.slice(0, node.offset).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  return { line: 1, column: 1 }
}

/**
 * Ghi một giá trị. / A JSON text with one value in it put in the place of another; everything else
 * stays as it is written.
 *
 * @param text - The JSON text.
 * @param path - The path, as problems name places; a value must stand there.
 * @param value - The new value.
 * @returns The text; as it was where nothing stands at the place.
 * @example
 * ```ts
 * import { withValueAt } from '@khuyencong/core/packs'
 * withValueAt('{ "cases": [{ "name": "a" }] }', 'cases[0].name', 'b')
 * // => '{ "cases": [{ "name": "b" }] }'
 * ```
 */
export function withValueAt(text: string, path: string, value: unknown): string {
  const tree = parseTree(text)
  const node = tree === undefined ? undefined : findNodeAtLocation(tree, [...stepsOf(path)])
  if (node === undefined) return text
  return text.slice(0, node.offset) + JSON.stringify(value) + text.slice(node.offset + node.length)
}

const stepsOf = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/gu)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  )
