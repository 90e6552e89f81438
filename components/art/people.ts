/* eslint antfu/reasonable-newline: off -- a thing on a line reads better than a number on a line */
import type { Scene } from './scene.ts'
import { box, ellipse, lamps, line, mug, plot, rack, rect, room, shelf, stars, table, whiteboard, windowPane } from './props.ts'

const SMALL = { width: 100, height: 75, pixel: 2 } as const

/** Those who do the work, each at it; apart from the other scenes, for their slides need no other. */
export const PEOPLE = {
  'data-scientist': {
    ...SMALL,
    items: [
      {
        shapes: [
          ...room(100, 75, 62, 'ice', 'haze'),
          ...whiteboard(5, 5, 34, 26),
          ...stars([[10, 24], [13, 20], [15, 23], [18, 18], [20, 21], [23, 15], [26, 17], [29, 11], [32, 13]], 'blue'),
          line(9, 25, 33, 10, 'red'),
          ...windowPane(63, 5, 31, 26),
        ],
      },
      { sprite: 'data-scientist', x: 32, y: 20 },
      { shapes: [...table(3, 51, 94, 75)] },
      { sprite: 'microscope', x: 66, y: 20 },
      { shapes: [...box(9, 45, 18, 6, 'white'), rect(11, 47, 12, 1, 'silver'), rect(11, 49, 8, 1, 'silver')] },
    ],
  },
  'data-analyst': {
    ...SMALL,
    items: [
      { shapes: room(100, 75, 62, 'mint', 'haze') },
      { sprite: 'bars', x: 4, y: 4 },
      { sprite: 'chart-up', x: 64, y: 4 },
      { sprite: 'data-analyst', x: 34, y: 20 },
      { shapes: [...table(3, 51, 94, 75), ...mug(72, 44, 'blue'), ...box(10, 46, 20, 5, 'cream'), rect(12, 48, 14, 1, 'tan')] },
      { shapes: [rect(74, 40, 1, 2, 'white'), rect(76, 38, 1, 3, 'white')], move: 'blink' },
    ],
  },
  'ml-engineer': {
    ...SMALL,
    items: [
      {
        shapes: [
          ...room(100, 75, 62, 'sand', 'haze'),
          ...shelf(5, 24, 38),
          ...rack(8, 30, 3),
        ],
      },
      { shapes: lamps(8, 30, 3, ['green', 'amber']), move: 'blink' },
      { shapes: [...box(62, 3, 35, 34, 'white'), rect(62, 3, 2, 2, 'sand'), ellipse(62, 39, 2, 2, 'ink'), ellipse(62, 39, 1, 1, 'white'), rect(58, 43, 2, 2, 'ink')] },
      { sprite: 'brain', x: 63, y: 4 },
      { sprite: 'ml-engineer', x: 32, y: 22 },
      { shapes: [...table(3, 53, 94, 75), ...mug(76, 46, 'green')] },
    ],
  },
  'mlops-engineer': {
    ...SMALL,
    items: [
      {
        shapes: [
          ...room(100, 75, 64, 'ice', 'haze'),
          ...rack(3, 10, 7),
          ...rack(75, 10, 7),
          rect(25, 12, 50, 4, 'ink'),
          rect(25, 13, 50, 2, 'amber'),
        ],
      },
      { shapes: [...lamps(3, 10, 7, ['green']), ...lamps(75, 10, 7, ['green'])] },
      { shapes: [...lamps(5, 10, 7, ['amber']), ...lamps(77, 10, 7, ['sky'])], move: 'blink' },
      { sprite: 'gear', x: 34, y: -6 },
      { sprite: 'mlops-engineer', x: 34, y: 24 },
      {
        shapes: [
          ...box(20, 53, 60, 24, 'slate'),
          rect(21, 54, 58, 2, 'silver'),
          ...[26, 34, 42].map((x, index) => rect(x, 60, 5, 4, (['red', 'amber', 'green'] as const)[index] ?? 'red')),
          ...box(54, 59, 20, 10, 'dusk'),
          ...plot([[56, 66], [60, 62], [64, 64], [71, 61]], 'green'),
        ],
      },
    ],
  },
  'cloud-engineer': {
    ...SMALL,
    items: [
      {
        shapes: [
          ...room(100, 75, 62, 'ice', 'haze'),
          rect(19, 24, 3, 30, 'ink'),
          rect(20, 24, 1, 30, 'amber'),
          rect(82, 30, 3, 12, 'ink'),
          rect(83, 30, 1, 12, 'amber'),
          ...rack(73, 36, 3),
          ...rack(10, 36, 3),
        ],
      },
      { shapes: [...lamps(73, 36, 3, ['green']), ...lamps(10, 36, 3, ['green'])] },
      { shapes: [...lamps(75, 36, 3, ['amber']), ...lamps(12, 36, 3, ['sky'])], move: 'blink' },
      { sprite: 'cloud', x: 5, y: 1 },
      { sprite: 'cloud', x: 67, y: 3, offbeat: true },
      { sprite: 'cloud-engineer', x: 34, y: 22 },
      { shapes: table(3, 53, 94, 75) },
    ],
  },
} as const satisfies Record<string, Scene>
