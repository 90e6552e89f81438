import { defineVitePluginsSetup } from '@slidev/types'
import { speaker } from '../content/speaker.ts'
import { iconsPlugin } from '../icons/plugin.ts'
import { lockFilePlugin } from './lock-file.ts'
import { planPlugin } from './plan-module.ts'
import { speakerFactsPlugin } from './speaker-facts.ts'
import '../content/quiz.ts' // a bad question stops the build, not the talk

export default defineVitePluginsSetup(({ data }) => [
  iconsPlugin(),
  lockFilePlugin(new URL('../package-lock.json', import.meta.url)),
  planPlugin(() => data.slides),
  speakerFactsPlugin(speaker),
])
