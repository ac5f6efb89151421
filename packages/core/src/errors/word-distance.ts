/**
 * How many letters have to be put in, taken out or exchanged to make one word of another (Levenshtein); `most` where it is at
 * least that many.
 */
export function wordDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i += 1) {
    const row = [i + 1]
    for (let j = 0; j < b.length; j += 1)
      row.push(
        Math.min(
          (above[j] as number) + (a[i] === b[j] ? 0 : 1),
          (above[j + 1] as number) + 1,
          (row[j] as number) + 1,
        ),
      )
    above = row
  }
  return Math.min(above[b.length] as number, most)
}
