import { defineVitePluginsSetup } from '@slidev/types'
import { speaker } from '../content/speaker.ts'
import '../content/quiz.ts' // a bad question stops the build, not the talk
import { iconsPlugin } from './icons/plugin.ts'
import { speakerFactsPlugin } from './speaker-facts.ts'

export default defineVitePluginsSetup(() => [
  iconsPlugin(),
  speakerFactsPlugin(speaker),
])
