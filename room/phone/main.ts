import type { LinkState } from '../link.ts'
/** The phone's page: joins the room, shows what is on, and sends what is tapped. */
import type { PhoneAct, ToPhone } from '../protocol.ts'
import type { Deed } from './outbox.ts'
import type { Actions } from './screen.ts'
import type { Draft, PhoneState } from './state.ts'
import { render } from 'lit-html'
import * as v from 'valibot'
import { readAs } from '../../lib/read-as.ts'
import { APPEAL_CHARACTERS } from '../appeals.ts'
import { COMMENT_CHARACTERS, countCharacters } from '../comment-text.ts'
import { aims } from '../fields.ts'
import { createLink } from '../link.ts'
import { createRefetch, onWaking } from '../own-page.ts'
import { toPhone } from '../protocol.ts'
import { createOutbox } from './outbox.ts'
import { screen } from './screen.ts'
import { beginning, heard, isWaiting, openQuestion, openRound, settled, tapped } from './state.ts'
import { browserStore } from './store.ts'

const draftSchema = v.object({ aim: v.picklist(aims), text: v.string() })
const DRAFT = 'draft'

const root = document.querySelector<HTMLElement>('#room')!
const store = browserStore()
const refetch = createRefetch(browserStore(() => sessionStorage), 'fetched', () => location.reload())
const draft = v.safeParse(draftSchema, store.read(DRAFT))

const link = createLink<ToPhone, PhoneAct>({
  connect: () => new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/j/socket`),
  read: text => readAs(toPhone, text),
  onFrame: hear,
  onState: noteLink,
  onStale: fetchAnew,
})
const outbox = createOutbox({ store, send: link.send })
let state: PhoneState = { ...beginning, waiting: outbox.waiting(), ...(draft.success && { draft: draft.output }) }

const actions: Actions = {
  onAnswer: (question, choice) => act({ kind: 'answer', question, choice }),
  onLabel: (round, comment, label) => act({ kind: 'label', round, comment, label }),
  onDraft: keepDraft,
  onSend: sendComment,
  onAppealDraft(appealDraft) {
    const before = state.appealDraft
    show({ ...state, appealDraft, refusals: { ...state.refusals, ...(!appealDraft && { appeal: undefined }) } })
    if (!before && appealDraft)
      focusOn('appeal')
    else if (before && !appealDraft)
      focusOn(`appeal-${before.comment}`)
  },
  onAppeal: sendAppeal,
  onAsk(isAsked) {
    show({ ...state, erasing: isAsked ? 'asks' : 'rests' })
    focusOn(isAsked ? 'erase-yes' : 'erase')
  },
  onErase: () => act({ kind: 'erase' }),
}

function show(now: PhoneState): void {
  const before = state
  state = { ...now, waiting: outbox.waiting() }
  render(screen(state, actions), root)
  bringUp(before, state)
}

function keepDraft(draft: Draft): void {
  store.write(DRAFT, draft)
  show({ ...state, draft })
}

function act(deed: Deed): void {
  show(tapped(state, outbox.add(deed)))
}

function sendComment(): void {
  const { text, aim } = state.draft
  const excess = countCharacters(text) - COMMENT_CHARACTERS
  const comment = excess > 0
    ? `This is ${excess} characters too long: shorten it.`
    : text.trim() === '' ? 'There is nothing to read yet: type a few words.' : undefined
  if (comment)
    show({ ...state, refusals: { ...state.refusals, comment } })
  else if (!isWaiting(state, 'comment'))
    act({ kind: 'comment', aim, text })
}

function sendAppeal(): void {
  if (!state.appealDraft || isWaiting(state, 'appeal'))
    return
  const { comment, sentence } = state.appealDraft
  const excess = countCharacters(sentence) - APPEAL_CHARACTERS
  const appeal = excess > 0
    ? `This is ${excess} characters too long: one sentence is enough.`
    : sentence.trim() === '' ? 'Say in a sentence why it should come back.' : undefined
  if (appeal)
    show({ ...state, refusals: { ...state.refusals, appeal } })
  else
    act({ kind: 'appeal', comment, sentence })
}

/** Brings what has just come up into view, where it has no room beside the rest. */
function bringUp(before: PhoneState, now: PhoneState): void {
  if (before.phase?.kind !== now.phase?.kind || openRound(before.phase) !== openRound(now.phase))
    scrollTo(0, 0)
  if (openQuestion(now.phase) !== openQuestion(before.phase) || now.refusals.answer !== before.refusals.answer)
    root.querySelector('.question')?.scrollIntoView({ block: 'nearest' })
  if (now.own.comments.length > before.own.comments.length)
    root.querySelector('.comment')?.scrollIntoView({ block: 'nearest' })
}

/** Moves the focus with what took the place of the button that had it. */
function focusOn(id: string): void {
  document.getElementById(id)?.focus()
}

function hear(frame: ToPhone): void {
  if (frame.kind === 'done' || frame.kind === 'refused') {
    const acted = outbox.hear(frame)
    if (acted)
      settle(acted, frame)
    return
  }
  show(heard(state, frame))
  if (frame.kind === 'state') {
    refetch.worked()
    outbox.flush()
  }
}

function settle(acted: PhoneAct, reply: ToPhone & { kind: 'done' | 'refused' }): void {
  show(settled(state, acted, reply))
  store.write(DRAFT, state.draft)
}

function fetchAnew(): void {
  if (!refetch.again())
    show({ ...state, isUnknown: true })
}

function noteLink(link: LinkState): void {
  show({ ...state, link })
}

link.open()
onWaking(link.wake)
