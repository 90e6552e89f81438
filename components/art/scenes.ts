import type { Scene } from './scene.ts'
import { box, bubble, codeScreen, conveyor, dither, ellipse, lamps, line, mug, plot, puff, rack, rect, room, screen, shelf, smoke, stars, table, text, whiteboard, windowPane } from './props.ts'
import { nearNames } from './sprite.ts'

const LARGE = { width: 140, height: 100, pixel: 3 } as const
const SMALL = { width: 100, height: 75, pixel: 2 } as const

export const SCENES = {
  // The opening
  'launch': {
    ...LARGE,
    items: [
      {
        shapes: [
          rect(0, 0, 140, 100, 'ice'),
          dither(0, 44, 140, 8, 'white'),
          rect(0, 52, 140, 48, 'paper'),
          ...puff(4, 14),
          ...puff(62, 6),
          ellipse(30, 84, 60, 14, 'mint'),
          ellipse(120, 86, 60, 14, 'mint'),
          rect(0, 80, 140, 20, 'green'),
          rect(0, 80, 140, 1, 'forest'),
          dither(0, 81, 140, 2, 'forest'),
          rect(88, 80, 46, 4, 'ink'),
          rect(89, 80, 44, 2, 'silver'),
        ],
      },
      { shapes: [...smoke(42, 36, 'slate'), ...smoke(22, 40, 'silver')], move: 'bob' },
      { sprite: 'robot', x: 16, y: 44, still: true },
      {
        shapes: [
          // Its eyes are crosses, and a plate hangs open.
          rect(22, 57, 20, 7, 'ink'),
          ...[[25, 58], [27, 58], [26, 59], [25, 60], [27, 60]].map(([x = 0, y = 0]) => rect(x, y, 1, 1, 'red')),
          ...[[36, 58], [38, 58], [37, 59], [36, 60], [38, 60]].map(([x = 0, y = 0]) => rect(x, y, 1, 1, 'red')),
          ...box(6, 78, 6, 6, 'silver'),
          ...box(50, 80, 5, 5, 'silver'),
          rect(52, 76, 1, 3, 'ink'),
        ],
      },
      { sprite: 'fire', x: 36, y: 56 },
      {
        shapes: [
          ellipse(94, 78, 6, 5, 'white'),
          ellipse(104, 76, 8, 7, 'white'),
          ellipse(116, 78, 6, 5, 'white'),
          ellipse(84, 80, 4, 3, 'white'),
          ellipse(102, 64, 4, 4, 'white'),
          ellipse(104, 54, 3, 3, 'white'),
          dither(88, 79, 36, 4, 'silver'),
        ],
        move: 'bob',
      },
      { sprite: 'rocket', x: 98, y: 14, offbeat: true },
    ],
  },
  'agenda': {
    ...LARGE,
    items: [
      {
        shapes: [
          rect(0, 0, 140, 100, 'sand'),
          ...box(5, 5, 130, 90, 'tan'),
          rect(8, 8, 124, 84, 'ink'),
          rect(9, 9, 122, 82, 'cream'),
          dither(9, 9, 122, 3, 'tan'),
          ...[[14, 13], [80, 16], [18, 53], [84, 50]].flatMap(([x = 0, y = 0]) => [...box(x, y, 44, 37, 'white'), rect(x + 1, y + 36, 42, 1, 'silver')]),
        ],
      },
      { sprite: 'question-mark', x: 20, y: 15 },
      { sprite: 'brain', x: 86, y: 18, offbeat: true },
      { sprite: 'crane', x: 24, y: 55 },
      { sprite: 'stopwatch', x: 90, y: 52 },
      {
        shapes: [
          ...plot([[36, 15], [102, 18], [40, 55], [106, 52]], 'red'),
          ...[[36, 15], [102, 18], [40, 55], [106, 52]].flatMap(([x = 0, y = 0]) => [...box(x - 2, y - 2, 5, 5, 'red'), rect(x - 1, y - 1, 1, 1, 'white')]),
        ],
      },
    ],
  },
  'prototype-lab': {
    ...LARGE,
    items: [
      {
        shapes: [
          ...room(140, 100, 82, 'ice', 'haze'),
          ...whiteboard(8, 8, 44, 30),
          ...plot([[14, 32], [20, 28], [26, 29], [34, 18], [44, 13]], 'blue'),
          text(13, 12, 'F1=?', 'red'),
          ...stars([[18, 24], [24, 22], [30, 26], [36, 24], [40, 20], [30, 18], [22, 30]], 'green'),
          ...shelf(98, 28, 36),
          line(72, 0, 72, 5, 'ink'),
          ...box(66, 5, 13, 6, 'amber'),
          dither(64, 11, 17, 3, 'sand'),
        ],
      },
      { sprite: 'data-scientist', x: 14, y: 40 },
      { sprite: 'robot', x: 54, y: 37 },
      { shapes: table(4, 68, 132, 100) },
      {
        shapes: [
          // Parts of the robot that are still to be fitted.
          ...box(88, 61, 8, 7, 'silver'),
          rect(90, 63, 4, 1, 'ink'),
          ...box(47, 64, 6, 4, 'red'),
          ...plot([[85, 66], [83, 63], [86, 60], [84, 57]], 'red'),
        ],
      },
      { sprite: 'microscope', x: 102, y: 37 },
      { shapes: [ellipse(118, 50, 1, 1, 'green'), ellipse(124, 46, 1, 1, 'green')], move: 'blink' },
      { sprite: 'toolbox', x: 96, y: 66 },
      { shapes: [...box(20, 78, 40, 17, 'tan'), rect(36, 84, 8, 2, 'ink')] },
    ],
  },
  'control-room': {
    ...LARGE,
    items: [
      {
        shapes: [
          rect(0, 0, 140, 100, 'blue'),
          dither(0, 62, 140, 6, 'dusk'),
          rect(0, 68, 140, 32, 'dusk'),
          ...screen(6, 8, 38, 32, false),
          ...screen(48, 4, 44, 36, false),
          ...screen(96, 8, 38, 32, false),
          ...plot([[9, 32], [14, 28], [19, 30], [25, 20], [31, 22], [40, 13]], 'green'),
          line(9, 36, 41, 36, 'slate'),
          ...[10, 18, 14, 22, 17].map((tall, index) => rect(100 + index * 6, 36 - tall, 4, tall, index === 3 ? 'amber' : 'sky')),
          ...[[52, 30], [58, 26], [64, 28], [70, 14], [76, 24], [82, 22]].map(([x = 0, y = 0]) => rect(x, y, 4, 37 - y, 'sky')),
          ...plot([[51, 18], [89, 18]], 'red'),
          text(52, 9, 'LIVE', 'white'),
        ],
      },
      { shapes: [rect(84, 9, 3, 3, 'red')], move: 'blink' },
      { sprite: 'mlops-engineer', x: 36, y: 42 },
      { sprite: 'boss', x: 74, y: 42, offbeat: true },
      {
        shapes: [
          rect(0, 72, 140, 28, 'ink'),
          rect(0, 73, 140, 3, 'silver'),
          rect(0, 76, 140, 24, 'slate'),
          ...[8, 52, 96].flatMap(x => [...box(x, 80, 36, 15, 'dusk')]),
          ...[12, 56, 100].flatMap(x => [rect(x, 84, 4, 3, 'red'), rect(x + 6, 84, 4, 3, 'amber'), rect(x + 12, 84, 4, 3, 'green'), rect(x, 89, 16, 2, 'silver'), ...box(x + 20, 83, 9, 9, 'silver')]),
        ],
      },
      { shapes: [rect(56, 84, 4, 3, 'cream'), rect(112, 84, 4, 3, 'white')], move: 'blink' },
      { shapes: mug(112, 66, 'green') },
    ],
  },
  // Why and what
  'why-mlops': {
    ...LARGE,
    items: [
      {
        shapes: [
          ...room(140, 100, 80, 'blush', 'haze'),
          ...smoke(14, 30, 'silver'),
          ...smoke(122, 34, 'silver'),
          ...smoke(130, 20, 'haze'),
        ],
      },
      { sprite: 'fire', x: 0, y: 46 },
      { sprite: 'fire', x: 108, y: 46, offbeat: true },
      {
        shapes: [
          ...box(26, 10, 88, 64, 'slate'),
          rect(30, 14, 80, 56, 'ink'),
          rect(31, 15, 78, 54, 'mint'),
          rect(31, 15, 78, 7, 'green'),
          rect(34, 17, 3, 3, 'white'),
          rect(39, 17, 3, 3, 'white'),
          ...bubble(35, 28, 27, 15, 'right'),
          text(39, 33, 'OK 99%', 'forest'),
          ...box(16, 74, 108, 9, 'silver'),
          rect(17, 81, 106, 1, 'slate'),
          rect(56, 74, 28, 3, 'slate'),
        ],
      },
      { sprite: 'robot', x: 66, y: 37 },
      { shapes: [...bubble(35, 28, 29, 15, 'right'), text(38, 33, '99% OK', 'forest')] },
      { sprite: 'fire', x: 16, y: 66, offbeat: true },
      { sprite: 'fire', x: 92, y: 66 },
    ],
  },
  'comment-storm': {
    ...LARGE,
    items: [
      {
        shapes: [
          rect(0, 0, 140, 100, 'haze'),
          dither(0, 0, 140, 20, 'silver'),
          ...box(28, 14, 84, 82, 'white'),
          rect(29, 15, 82, 11, 'blue'),
          text(44, 18, '10GAG', 'white'),
          rect(32, 19, 3, 3, 'red'),
          rect(37, 19, 3, 3, 'amber'),
          rect(90, 19, 17, 3, 'ice'),
          ...box(36, 30, 68, 46, 'sky'),
          rect(37, 66, 66, 9, 'green'),
          text(52, 33, 'MONDAY', 'white', 1),
          rect(36, 80, 44, 3, 'silver'),
          rect(36, 86, 60, 3, 'haze'),
          rect(36, 91, 30, 2, 'haze'),
        ],
      },
      { sprite: 'cat', x: 54, y: 41 },
      { shapes: [...bubble(2, 36, 31, 15, 'right', 'blush'), text(6, 41, '#%*!', 'red')], move: 'bob' },
      { shapes: [...bubble(106, 58, 29, 15, 'left', 'blush'), text(110, 63, '*!#?', 'red')], move: 'bob', offbeat: true },
      { shapes: [...bubble(72, 2, 25, 13, 'left', 'blush'), text(76, 6, 'BOO!', 'red')], move: 'bob', offbeat: true },
      { sprite: 'angry-censored', x: 4, y: 60 },
      { sprite: 'angry', x: 102, y: 20 },
      { sprite: 'clown', x: 14, y: 2, offbeat: true },
    ],
  },
  'what-is-mlops': {
    ...LARGE,
    items: [
      {
        shapes: [
          ...room(140, 100, 80, 'mint', 'haze'),
          ...[[14, 'blue', 'ML', 33], [88, 'forest', 'OPS', 103]].flatMap(([x, paint, word, at]) => [
            ...box(Number(x), 56, 38, 34, paint === 'blue' ? 'blue' : 'forest'),
            ...box(Number(x) - 3, 52, 44, 6, 'silver'),
            text(Number(at) - 7, 68, String(word), 'white', 2),
          ]),
          ...plot([[52, 76], [58, 84], [66, 86], [74, 86], [82, 84], [88, 76]], 'ink'),
        ],
      },
      { sprite: 'brain', x: 17, y: 20 },
      { sprite: 'gear', x: 91, y: 21 },
      {
        shapes: [
          { kind: 'polygon', points: [[74, 14], [58, 36], [68, 36], [60, 54], [82, 30], [72, 30], [80, 14]], paint: 'ink' },
          { kind: 'polygon', points: [[74, 16], [61, 35], [70, 35], [64, 48], [79, 31], [70, 31], [77, 16]], paint: 'amber' },
        ],
      },
      {
        shapes: [
          line(54, 22, 58, 25, 'amber'),
          line(52, 34, 56, 34, 'amber'),
          line(86, 20, 82, 23, 'amber'),
          line(84, 36, 88, 38, 'amber'),
          line(86, 29, 89, 29, 'amber'),
        ],
        move: 'blink',
      },
    ],
  },
  // The work
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
          ...[20, 84].flatMap(x => [dither(x, 26, 1, 26, 'blue'), dither(x, 27, 1, 26, 'blue')]),
          ...rack(73, 38, 2),
        ],
      },
      { shapes: lamps(73, 38, 2, ['green', 'amber']), move: 'blink' },
      { sprite: 'cloud', x: 4, y: -1 },
      { sprite: 'cloud', x: 66, y: 3, offbeat: true },
      { sprite: 'cloud-engineer', x: 34, y: 22 },
      { shapes: [...table(3, 53, 94, 75)] },
      { sprite: 'padlock', x: 5, y: 24 },
    ],
  },
  'mlops-illustrated': {
    ...LARGE,
    items: [
      {
        shapes: [
          rect(0, 0, 140, 100, 'sky'),
          ...[[8, 12], [60, 6], [118, 90], [20, 92], [66, 94], [128, 46]].map(([x = 0, y = 0]) => rect(x, y, 5, 1, 'white')),
          ellipse(36, 34, 34, 28, 'forest'),
          ellipse(36, 32, 34, 28, 'green'),
          ellipse(102, 62, 36, 32, 'forest'),
          ellipse(102, 60, 36, 32, 'green'),
          ellipse(60, 66, 26, 18, 'forest'),
          ellipse(60, 64, 26, 18, 'green'),
          ...plot([[24, 44], [36, 54], [52, 64], [66, 70], [84, 66], [100, 54], [112, 42]], 'cream'),
          ...plot([[24, 45], [36, 55], [52, 65], [66, 71], [84, 67], [100, 55], [112, 43]], 'tan'),
        ],
      },
      { sprite: 'lightbulb', x: 8, y: 10 },
      { sprite: 'package', x: 50, y: 44 },
      { sprite: 'rocket', x: 96, y: 16, offbeat: true },
    ],
  },
  'deployment': {
    ...LARGE,
    items: [
      {
        shapes: [
          ...room(140, 100, 84, 'sand', 'haze'),
          ...windowPane(50, 10, 40, 28),
        ],
      },
      { sprite: 'factory', x: 4, y: 12 },
      { shapes: conveyor(2, 66, 96, 100) },
      { sprite: 'package', x: 8, y: 36 },
      { sprite: 'package', x: 48, y: 36 },
      { sprite: 'rocket', x: 100, y: 26 },
    ],
  },
  'edge': {
    ...LARGE,
    items: [
      { shapes: [rect(0, 0, 140, 100, 'haze')] },
      { sprite: 'phone', x: 50, y: 40 },
    ],
  },
  'jokes-and-chips': {
    ...LARGE,
    items: [
      { shapes: [rect(0, 0, 140, 100, 'haze')] },
      { sprite: 'joker-card', x: 50, y: 40 },
    ],
  },
  'your-turn': {
    ...LARGE,
    items: [
      { shapes: [rect(0, 0, 140, 100, 'mint'), rect(0, 70, 140, 30, 'green')] },
      { sprite: 'robot', x: 50, y: 40 },
    ],
  },
  'recap': {
    ...LARGE,
    items: [
      { shapes: [rect(0, 0, 70, 100, 'blush'), rect(70, 0, 70, 100, 'mint'), text(12, 8, 'OOPS', 'red', 3), text(86, 8, 'OPS', 'forest', 3)] },
      { sprite: 'fire', x: 18, y: 40 },
      { sprite: 'check', x: 90, y: 40 },
    ],
  },
  'questions': {
    width: 140,
    height: 72,
    pixel: 3,
    items: [
      { shapes: room(140, 72, 62, 'ice', 'haze') },
      { sprite: 'hand-up', x: 8, y: 30 },
      { sprite: 'hand-up-too', x: 54, y: 30, offbeat: true },
      { sprite: 'hand-up-also', x: 98, y: 30 },
    ],
  },
} as const satisfies Record<string, Scene>

export type SceneName = keyof typeof SCENES

export const SCENE_NAMES = Object.keys(SCENES) as SceneName[]

function isSceneName(name: string): name is SceneName {
  return Object.hasOwn(SCENES, name)
}

/**
 * The scene of a name.
 * @throws Error that names the unknown scene and the ones with a similar name.
 */
export function sceneOf(name: string): Scene {
  if (!isSceneName(name))
    throw new Error(`There is no scene "${name}". Did you mean ${nearNames(name, SCENE_NAMES).join(', ')}?`)
  return SCENES[name]
}
