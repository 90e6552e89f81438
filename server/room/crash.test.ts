/** A room whose process is killed while phones vote. */
import type { RoomProcess } from '../../scripts/bench/room-process.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { popQuiz } from '../../content/quiz.ts'
import { startRoom } from '../../scripts/bench/room-process.ts'
import { answeredIn, testPhone, testScreen } from '../../tests/support/room-clients.ts'

const PHONES = 50
/** Votes of each phone a kill: less than the limit lets pass. */
const VOTES = 10
const KILLS = 20

it(`${KILLS} kills in the middle of ${PHONES * VOTES} votes each lose no acknowledged vote, and phones go on by themselves`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'room-crash-'))
  let room: RoomProcess = await startRoom('plain-room-server.ts', { FOLDER: folder })
  const PHONES_PORT = new URL(room.phones).port
  const phones = await Promise.all(Array.from({ length: PHONES }, () => testPhone(room.phones)))
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      const question = popQuiz[kill % popQuiz.length]?.id ?? ''
      const screen = await testScreen(room.stage, { authorization: `Bearer ${room.token}` })
      if (kill % popQuiz.length === 0)
        await screen.act({ kind: 'begin' })
      expect(await screen.act({ kind: 'turn', turn: { kind: 'quiz', told: kill % popQuiz.length } })).toEqual({ kind: 'done' })
      screen.close()
      let acknowledged = 0
      let some = (): void => {}
      const acknowledgedByPhone = phones.map(() => -1)
      const choices = ['ml', 'ops', 'both'] as const
      // Votes of one phone follow each other: the last one that was acknowledged is what counts, or one that is on its way.
      const voting = phones.map(async (phone, at) => {
        for (let vote = 0; vote < VOTES; vote++) {
          const reply = await phone.act({ kind: 'answer', key: `k${kill}-${vote}`, question, choice: choices[vote % 3] ?? 'ml' })
          expect(reply.kind).toBe('done')
          acknowledgedByPhone[at] = vote
          if (++acknowledged === PHONES * VOTES / 4)
            some()
        }
      })
      await new Promise<void>(resolve => some = resolve)
      await room.kill()
      const before = [...acknowledgedByPhone]
      room = await startRoom('plain-room-server.ts', { FOLDER: folder, PHONES_PORT })
      await Promise.race([Promise.all(voting), sleep(20_000).then(() => Promise.reject(new Error('phones do not go on')))])
      expect(before.every((vote, at) => vote <= (acknowledgedByPhone[at] ?? -1))).toBe(true)
      const after = await testScreen(room.stage, { authorization: `Bearer ${room.token}` })
      const tally = after.view().tallies[question] ?? { ml: 0, ops: 0, both: 0 }
      expect(answeredIn(tally), 'no vote counts twice').toBe(PHONES)
      expect(tally[choices[(VOTES - 1) % 3] ?? 'ml'], 'the last of each').toBe(PHONES)
      after.close()
    }
  }
  finally {
    phones.forEach(phone => phone.close())
    await room.kill()
    await rm(folder, { recursive: true })
  }
}, 120_000)
