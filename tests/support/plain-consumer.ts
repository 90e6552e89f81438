/** A consumer of a room's comments in a process of its own, with versions that need no model and take their time. */
import process from 'node:process'
import { Room } from '../../room/room.ts'
import { openRedisLog } from '../../server/room/redis-log.ts'
import { judgeSecond } from '../../server/room/second-judge.ts'
import { Versions } from '../../server/room/versions.ts'

/** Each comment takes so many ms, so that a kill comes in the middle of some. */
const SLOW = 5

function judge(): { score: number, removed: boolean, reasons: [] } {
  const end = performance.now() + SLOW
  while (performance.now() < end);
  return { score: 0, removed: false, reasons: [] }
}

async function consume(): Promise<void> {
  const log = await openRedisLog(process.env.REDIS_URL ?? '')
  const room = new Room()
  await log.open(entry => room.apply(entry))
  log.consume(judgeSecond({ room, log, versions: new Versions({ name: 'old', judge }, [{ name: 'new', judge }], room), now: Date.now }))
  process.send?.('ready')
}

void consume()
