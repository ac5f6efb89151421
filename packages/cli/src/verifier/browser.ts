// As much of a browser as the page uses; the rest of the program knows nothing of one.

/** A file that was chosen. */
export interface ChosenFile {
  readonly name: string
  readonly type: string
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

/** An element of the page. */
export interface PageElement {
  textContent: string | null
  hidden: boolean
  className: string
  lang: string
  readonly dataset: Record<string, string | undefined>
  readonly files?: Iterable<ChosenFile> | null
  readonly replaceChildren: (...children: readonly (PageElement | string)[]) => void
  readonly append: (...children: readonly (PageElement | string)[]) => void
  readonly addEventListener: (type: string, listener: () => void) => void
}

/** The pixels of a picture. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

interface Canvas extends PageElement {
  width: number
  height: number
  readonly getContext: (kind: '2d') => {
    readonly drawImage: (image: Bitmap, x: number, y: number, w: number, h: number) => void
    readonly getImageData: (x: number, y: number, w: number, h: number) => Pixels
  }
}
interface Bitmap {
  readonly width: number
  readonly height: number
}

interface Browser {
  readonly document: {
    readonly documentElement: PageElement
    readonly querySelector: (selector: string) => PageElement | null
    readonly querySelectorAll: (selector: string) => Iterable<PageElement>
    readonly createElement: (name: string) => PageElement
  }
  readonly createImageBitmap: (file: ChosenFile) => Promise<Bitmap>
}
const browser = globalThis as unknown as Browser

export const pageRoot = (): PageElement => browser.document.documentElement
export const allElements = (selector: string): readonly PageElement[] => [
  ...browser.document.querySelectorAll(selector),
]

/** An element that the page has. */
export function element(selector: string): PageElement {
  const found = browser.document.querySelector(selector)
  if (found === null) throw new Error(`the page has no ${selector}`)
  return found
}

/** A new element with what stands in it. */
export function made(
  name: string,
  className: string,
  ...children: readonly (PageElement | string)[]
): PageElement {
  const one = browser.document.createElement(name)
  if (className !== '') one.className = className
  one.append(...children)
  return one
}

/** A picture is looked at in at most so many pixels a side. */
const LARGEST = 4_000

/** The pixels of a picture file, at a share of its size. */
export async function pixelsOf(file: ChosenFile, share: number): Promise<Pixels> {
  const bitmap = await browser.createImageBitmap(file)
  const scale = Math.min(share, LARGEST / Math.max(bitmap.width, bitmap.height))
  const canvas = browser.document.createElement('canvas') as Canvas
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
