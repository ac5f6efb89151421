/** Pieces of a file as one. */
export function joinedPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const file = new Uint8Array(pieces.reduce((length, each) => length + each.length, 0))
  let at = 0
  for (const each of pieces) {
    file.set(each, at)
    at += each.length
  }
  return file
}
