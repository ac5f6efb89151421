import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { DayText } from '../reading/amounts.js'
import { maybe, strict } from '../reading/reading.js'
import { TextField } from '../reading/texts.js'

/** Tờ khai của gói. / `pack.json`: who publishes the pack, for whom, and as of which day. */
export const Manifest = strict({
  $schema: z.optional(z.string().check(maxLength(300))),
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/u), maxLength(80)),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/u)),
  schemaVersion: z.literal(1),
  jurisdiction: z.string().check(z.regex(/^[a-z][a-z-]*$/u)),
  title: TextField,
  titleEn: TextField,
  maintainer: TextField,
  lawAsOf: DayText,
  extends: maybe(z.literal('national')),
  replaces: maybe(z.string().check(z.regex(/^[a-z][a-z0-9-]*$/u), maxLength(80))),
})
export type Manifest = z.output<typeof Manifest>
