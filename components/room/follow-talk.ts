import { useNav } from '@slidev/client'
import { computed, watch } from 'vue'
import { useRoom } from '../../composables/use-room.ts'
import { popQuiz } from '../../content/quiz.ts'
import { turnAt } from './places.ts'

/** Tells the room where the talk is, from the presenter's view: a click opens, closes and reveals, as on the slide. */
export function followTalk(): void {
  const { currentSlideRoute, slides, clicks } = useNav()
  const { room, act } = useRoom()
  const turn = computed(() => {
    const { no, meta } = currentSlideRoute.value
    const later = slides.value.filter(slide => slide.no > no).map(slide => slide.meta.slide.title ?? '')
    return turnAt({ title: meta.slide.title ?? '', clicks: clicks.value }, later, popQuiz.length)
  })
  const mayAct = computed(() => room.value.kind === 'live' && room.value.isConnected && room.value.view.mayAct)
  // Said again once the line is back, however soon: the server may have been started anew, or has missed a turn meanwhile.
  const lines = computed(() => room.value.kind === 'live' ? room.value.lines : 0)
  watch([() => JSON.stringify(turn.value), mayAct, lines], () => {
    if (mayAct.value)
      act({ kind: 'turn', turn: turn.value })
  }, { immediate: true })
  // A room that has forgotten everything waits: it is told where the talk is.
  watch(() => room.value.kind === 'live' && room.value.view.turn.kind === 'wait', (isWaiting) => {
    if (isWaiting && mayAct.value && turn.value.kind !== 'wait')
      act({ kind: 'turn', turn: turn.value })
  })
}
