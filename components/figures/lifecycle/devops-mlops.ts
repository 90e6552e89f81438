import type { Point } from './diagram.ts'

/** The middle of the figure eight, where development hands over to operations. */
export const crossing: Point = { x: 434, y: 134 }

/** Half the figure eight's width, and how much it is stretched upright, in pixels and times. */
const reach = 372
const stretch = 0.86

/**
 * A point on the lemniscate of Bernoulli, x = a cos t / (1 + sin² t), y = a sin t cos t / (1 + sin² t),
 * stretched upright.
 * @param turns the parameter t in half turns: 0.5 to 1.5 is the left loop, 1.5 to 2.5 the right one
 */
export function lemniscate(turns: number): Point {
  const t = turns * Math.PI
  const shrink = 1 + Math.sin(t) ** 2
  return {
    x: crossing.x + reach * Math.cos(t) / shrink,
    y: crossing.y + stretch * reach * Math.sin(t) * Math.cos(t) / shrink,
  }
}

/** The lowest y of the figure eight, where sin t = √⅓, in pixels. */
export const loopBottom = crossing.y + stretch * reach / Math.sqrt(8)

/** One loop of the figure eight as an SVG path. */
export function loopPath(from: number, to: number): string {
  const points = Array.from({ length: 61 }, (_, i) => lemniscate(from + (to - from) * i / 60))
  return `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`
}

/** The stages of DevOps, in the order in which the loop runs through them. */
export const stages = [
  { name: 'plan', side: 'dev', turns: 0.68 },
  { name: 'code', side: 'dev', turns: 0.89 },
  { name: 'build', side: 'dev', turns: 1.11 },
  { name: 'test', side: 'dev', turns: 1.32 },
  { name: 'release', side: 'ops', turns: 1.68 },
  { name: 'deploy', side: 'ops', turns: 1.89 },
  { name: 'operate', side: 'ops', turns: 2.11 },
  { name: 'monitor', side: 'ops', turns: 2.32 },
] as const

/** What machine learning adds, left to right, each with the click that brings it. */
export const additions = [
  { id: 'data', name: 'Data', words: 'with versions and tests', step: 1 },
  { id: 'model', name: 'Model', words: 'made of code and data', step: 2 },
  { id: 'training', name: 'Continuous training', words: 'new data, new model', step: 3 },
] as const

/** One click for each addition. */
export const STEPS = additions.length

/** Which additions are there after so many clicks. */
export function frame(step: number): ReadonlySet<typeof additions[number]['id']> {
  return new Set(additions.filter(addition => step >= addition.step).map(({ id }) => id))
}

/** The addition that the next click brings, if there is one. */
export function nextAddition(step: number): typeof additions[number]['id'] | undefined {
  return additions.find(addition => step < addition.step)?.id
}

/** The figure in words, after so many clicks. */
export function describe(step: number): string {
  const shown = frame(step)
  const loop = `DevOps is an endless loop: ${stages.map(({ name }) => name).join(', ')}, and round again.`
  const added = additions.filter(({ id }) => shown.has(id))
  if (added.length === 0)
    return loop
  return [
    `Machine learning adds ${added.map(({ name, words }) => `${name.toLowerCase()} (${words})`).join(', ')}.`,
    shown.has('training') ? 'Monitoring starts the training, and the training makes the next model.' : '',
    loop,
  ].filter(Boolean).join(' ')
}
