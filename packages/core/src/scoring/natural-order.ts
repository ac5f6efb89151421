/** «p2» before «p10», whatever the language of the machine. */
export function byName(a: string, b: string): number {
  const [x, y] = [a, b].map((name) =>
    name.replace(/\d+/gu, (digits) => digits.padStart(15, '0')),
  ) as [string, string]
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0
}
