import type { IconifyJSON } from '@iconify/types'
import type { SlidevData } from '@slidev/types'
import type { Plugin } from 'vite'
import type { House } from './check-slides.ts'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { icons as carbon } from '@iconify-json/carbon'
import { icons as fluent } from '@iconify-json/fluent-emoji-flat'
import { icons as logos } from '@iconify-json/logos'
import { icons as simpleIcons } from '@iconify-json/simple-icons'
import { icons as twemoji } from '@iconify-json/twemoji'
import { getIconData } from '@iconify/utils'
import { popQuiz } from '../content/quiz.ts'
import { speaker } from '../content/speaker.ts'
import { talks } from '../content/talks.ts'
import { faultsOf } from './check-slides.ts'

const ICONS: readonly IconifyJSON[] = [carbon, fluent, logos, simpleIcons, twemoji]

/** Where components stand that a slide can name. */
const COMPONENTS = ['components/**/*.vue', 'theme/components/**/*.vue', 'node_modules/@slidev/client/builtin/*.{vue,ts}']

/** What Vue brings along. */
const OF_VUE = ['Component', 'KeepAlive', 'Suspense', 'Teleport', 'Transition', 'TransitionGroup']

/**
 * The project as slides lean on it.
 *
 * @param root its folder
 */
export function houseOf(root: string): House {
  return {
    root,
    components: new Set([...OF_VUE, ...globSync(COMPONENTS, { cwd: root }).map(file => basename(file).replace(/\.\w+$/, ''))]),
    hasIcon: name => ICONS.some(set => name.startsWith(`${set.prefix}-`) && getIconData(set, name.slice(set.prefix.length + 1)) !== null),
    isPublic: path => existsSync(join(root, 'public', path)),
    photo: speaker.photo,
    quiz: popQuiz,
    talks,
    read: file => readFileSync(join(root, file), 'utf8'),
  }
}

/**
 * Stops the build, and the start of the development server, at the first sight of a fault in the slides, and tells of all.
 *
 * @param root the project's folder
 * @param data the slides as they are
 */
export function checkPlugin(root: string, data: Pick<SlidevData, 'markdownFiles'>): Plugin {
  return {
    name: 'deck:check',
    buildStart() {
      const faults = faultsOf(Object.values(data.markdownFiles), houseOf(root))
      if (faults.length > 0)
        throw new Error(faults.join('\n'))
    },
  }
}
