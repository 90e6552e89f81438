import { defineVitePluginsSetup } from '@slidev/types'
import { iconsPlugin } from './icons/plugin.ts'

export default defineVitePluginsSetup(() => [iconsPlugin()])
