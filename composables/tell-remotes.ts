import type { Sight } from '../remote/protocol.ts'
import { configs, sharedState, useNav } from '@slidev/client'
import { parseTimeString } from '@slidev/parser/utils'
import { useNow } from '@vueuse/core'
import { computed, watch } from 'vue'
import { isRecord } from '../lib/guards.ts'
import { clockInWords } from '../lib/timer.ts'
import { placeOf, WHETHER } from '../remote/protocol.ts'
import { saidIn, stepOf } from '../remote/sight.ts'
import { createSteering } from '../remote/steering.ts'

/** Whether this deck's server has remotes. Files alone say that there are none. */
async function hasRemotes(base: string): Promise<boolean> {
  const answer: unknown = await (await fetch(new URL(WHETHER, base), { cache: 'no-store' })).json()
  return isRecord(answer) && answer.remote === 'open'
}

/** For the presenter's view: tells the speaker's remotes what is said and what comes, and turns as they say, as a key does. */
export function tellRemotes(): void {
  const { clicks, clicksTotal, currentSlideNo, currentSlideRoute, next, prev, slides } = useNav()
  const now = useNow({ interval: 1000 })
  const duration = parseTimeString(configs.duration).seconds
  const titleOf = (index: number): string | undefined => slides.value[index]?.meta.slide.title

  const sight = computed((): Sight => {
    const nextTitle = titleOf(currentSlideNo.value)
    return {
      no: currentSlideNo.value,
      of: slides.value.length,
      title: titleOf(currentSlideNo.value - 1) ?? '',
      clicks: clicks.value,
      clicksTotal: clicksTotal.value,
      clock: clockInWords(sharedState.timer, now.value.getTime(), duration),
      ...stepOf(saidIn(currentSlideRoute.value.meta.slide.noteHTML), clicks.value),
      ...(nextTitle !== undefined && { nextTitle }),
    }
  })
  const turn = createSteering(() => placeOf({ no: currentSlideNo.value, clicks: clicks.value }), to => void (to === 'on' ? next() : prev()))

  async function open(): Promise<void> {
    const base = new URL(import.meta.env.BASE_URL, location.href).href
    if (!await hasRemotes(base))
      return
    const { openRemoteLine } = await import('./remote-line.ts')
    const tell = openRemoteLine({ base, sight: () => sight.value, turn })
    watch(() => JSON.stringify(sight.value), tell)
  }
  // Without a server there are none.
  void open().catch(() => {})
}
