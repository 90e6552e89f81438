import type { DriftStill } from '../../components/labs/drift/drift.ts'
import type { HashedSample } from '../../moderation/learn/sample.ts'
import type { Shelf } from './shelf.ts'
import { PRINTED_DRIFT } from '../../components/labs/drift/drift.ts'
import { shortTitle } from '../../lib/title.ts'
import { DriftStream } from '../../moderation/judge/drift-stream.ts'
import { decodeSample } from '../../moderation/learn/sample.ts'
import { rounded } from './rounded.ts'

/** The stream that drifts, as the page opens it, and where it comes from at first and in the end. */
export async function openDrift({ read, manifest, profile: { sources } }: Pick<Shelf, 'read' | 'manifest' | 'profile'>): Promise<{ stream: DriftStream, before: string, after: string }> {
  const rows = async (file: string): Promise<HashedSample> => decodeSample(await read(file), sources.map(({ id }) => id))
  const streamed = await rows('drift-sample.bin')
  const titleOf = (row: number | undefined): string => shortTitle(sources[streamed.data.sources[row ?? 0] ?? 0]?.title ?? '')
  return { stream: new DriftStream(await rows(manifest.sample.file), streamed), before: titleOf(streamed.test[0]), after: titleOf(streamed.test.at(-1)) }
}

/** The stream as it is printed: baseline moved and model trained anew on the way. */
export async function driftStill(shelf: Shelf): Promise<DriftStill> {
  const { stream, before, after } = await openDrift(shelf)
  const run = stream.run(PRINTED_DRIFT)
  return {
    before,
    after,
    run: {
      ...run,
      windows: run.windows.map(({ psi, noise, ks, ksLimit, pValue, ...rest }) => ({
        ...rest,
        psi: rounded(psi),
        noise: rounded(noise),
        ks: rounded(ks),
        ksLimit: rounded(ksLimit),
        pValue: rounded(pValue),
      })),
    },
  }
}
