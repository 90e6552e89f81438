import { defineVitePluginsSetup } from '@slidev/types'
import { speaker } from '../content/speaker.ts'
import { iconsPlugin } from '../icons/plugin.ts'
import { checkPlugin } from './check-plugin.ts'
import { citedPlugin } from './cited-module.ts'
import { lockFilePlugin } from './lock-file.ts'
import { planPlugin } from './plan-module.ts'
import { speakerFactsPlugin } from './speaker-facts.ts'

export default defineVitePluginsSetup(({ data, userRoot }) => [
  checkPlugin(userRoot, data),
  citedPlugin(() => data.slides),
  iconsPlugin(),
  lockFilePlugin(new URL('../package-lock.json', import.meta.url)),
  planPlugin(() => data.slides),
  speakerFactsPlugin(speaker),
])
