/** A consumer of a room's comments in a process without a room of its own: what `npm run worker` starts. */
import type { VersionedModel } from '../shipped-model.ts'
import type { Consumer } from './log.ts'
import { Room } from '../../room/room.ts'
import { openRedisLog } from './redis-log.ts'
import { judgeSecond } from './second-judge.ts'
import { challengersOf, versionOfModel, Versions } from './versions.ts'

/**
 * Starts to take comments off the room's stream.
 *
 * @param redisUrl such as `redis://localhost:6379`, where the room is kept
 * @param model the one that the room's server answers with
 * @param name what the room's keys begin with; one room a name
 * @throws LogError if nothing answers there
 */
export async function openConsumer(redisUrl: string, model: VersionedModel, name?: string): Promise<Consumer> {
  const log = await openRedisLog(redisUrl, name)
  const champion = versionOfModel(model)
  const room = new Room()
  await log.open(entry => room.apply(entry))
  const consumer = log.consume(judgeSecond({ room, log, versions: new Versions(champion, challengersOf(champion), room), now: Date.now }))
  return {
    lag: consumer.lag,
    async stop() {
      await consumer.stop()
      await log.close()
    },
  }
}
