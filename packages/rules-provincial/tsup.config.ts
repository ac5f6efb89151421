import { defineConfig } from 'tsup'
import { library } from '../../tsup.base'

// src/index.ts and one file per province: each is an entry of its own
export default defineConfig({
  ...library,
  entry: ['src/*.ts', '!src/*.test.ts', '!src/*.files.ts', '!src/*.rules.ts'],
})
