import { defineConfig } from 'tsup'
import { library } from '../../tsup.base'

// src/index.ts and two files per province, its pack and its released pack: each is an entry of its own
export default defineConfig({
  ...library,
  entry: ['src/**/*.ts', '!src/**/*.{test,fixture,files,rules,read}.ts'],
})
