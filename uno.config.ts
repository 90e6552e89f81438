import { defineConfig } from 'unocss'

export default defineConfig({})
