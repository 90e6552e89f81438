/* eslint antfu/reasonable-newline: off -- a thing on a line reads better than a number on a line */
import type { Scene } from './scene.ts'
import { didYouMean } from '../../lib/near-names.ts'
import { textWidth } from './paint.ts'
import { PEOPLE } from './people.ts'
import { box, bubble, chip, conveyor, curtain, dither, ellipse, fir, flask, line, mug, plot, puff, rect, room, saying, screen, shelf, smoke, stars, table, text, trail, whiteboard, windowPane } from './props.ts'

const LARGE = { width: 140, height: 100, pixel: 3 } as const

export const SCENES = {
  // The opening
  'launch': {
    ...LARGE,
    items: [
      {
        shapes: [
          rect(0, 0, 140, 100, 'ice'),
          ...puff(4, 8),
          ...puff(58, 20),
          ...puff(112, 46),
          ellipse(24, 84, 56, 18, 'mint'),
          ellipse(116, 88, 60, 22, 'mint'),
          rect(0, 80, 140, 20, 'green'),
          rect(0, 80, 140, 1, 'forest'),
          dither(0, 81, 140, 3, 'forest'),
          ...[[60, 92], [12, 95], [78, 88], [130, 94], [34, 90]].flatMap(([x = 0, y = 0]) => [rect(x, y, 1, 2, 'forest'), rect(x + 2, y - 1, 1, 3, 'forest'), rect(x + 4, y, 1, 2, 'forest')]),
          ...box(84, 79, 48, 7, 'silver'),
          rect(85, 83, 46, 2, 'slate'),
        ],
      },
      { shapes: [...smoke(24, 42, 'slate'), ...smoke(40, 38, 'silver')], move: 'bob' },
      { sprite: 'robot', x: 14, y: 52, still: true },
      {
        shapes: [
          // Its eyes are crosses, and some of it has come off.
          rect(20, 64, 20, 8, 'ink'),
          ...[[22, 66], [25, 66], [23, 67], [24, 67], [23, 68], [24, 68], [22, 69], [25, 69]].flatMap(([x = 0, y = 0]) => [rect(x, y, 1, 1, 'red'), rect(x + 12, y, 1, 1, 'red')]),
          ...box(4, 81, 7, 6, 'silver'),
          rect(6, 83, 3, 1, 'ink'),
          ...plot([[56, 88], [58, 85], [61, 88], [64, 84]], 'red'),
        ],
      },
      { sprite: 'fire', x: 34, y: 54 },
      {
        shapes: [
          ellipse(88, 76, 7, 5, 'silver'),
          ellipse(126, 77, 6, 4, 'silver'),
          ellipse(97, 73, 8, 7, 'white'),
          ellipse(109, 70, 9, 9, 'white'),
          ellipse(120, 75, 7, 6, 'white'),
          ellipse(104, 58, 6, 6, 'white'),
          ellipse(101, 48, 4, 4, 'white'),
          rect(84, 79, 48, 1, 'ink'),
        ],
        move: 'bob',
      },
      { sprite: 'rocket', x: 99, y: 14, offbeat: true },
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
      { shapes: flask(106, 43) },
      { shapes: [ellipse(117, 38, 1, 1, 'green'), rect(113, 33, 2, 2, 'green'), rect(119, 31, 1, 1, 'green'), rect(118, 60, 2, 2, 'white')], move: 'blink' },
      { sprite: 'toolbox', x: 100, y: 69 },
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
          ...box(16, 74, 108, 9, 'silver'),
          rect(17, 81, 106, 1, 'slate'),
          rect(56, 74, 28, 3, 'slate'),
        ],
      },
      { sprite: 'robot', x: 66, y: 37 },
      { shapes: saying(34, 27, '99% OK', 'right', 'forest') },
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
          dither(0, 0, 140, 6, 'silver'),
          ...box(28, 10, 84, 86, 'white'),
          rect(29, 11, 82, 13, 'blue'),
          rect(32, 15, 3, 3, 'red'),
          rect(37, 15, 3, 3, 'amber'),
          text(45, 15, '10GAG', 'white'),
          ...box(36, 28, 68, 48, 'sky'),
          rect(37, 67, 66, 8, 'green'),
          text(56, 32, 'MONDAY', 'white'),
          rect(52, 80, 40, 3, 'silver'),
          rect(52, 85, 48, 3, 'haze'),
          rect(52, 90, 26, 2, 'haze'),
        ],
      },
      { sprite: 'cat', x: 54, y: 40 },
      { shapes: saying(4, 34, '#%*!', 'right', 'red', 'blush'), move: 'bob' },
      { shapes: saying(106, 60, '*!%#', 'left', 'red', 'blush'), move: 'bob', offbeat: true },
      { shapes: saying(76, 3, 'BOO!', 'left', 'red', 'blush'), move: 'bob', offbeat: true },
      { sprite: 'angry-censored', x: 12, y: 54 },
      { sprite: 'angry', x: 102, y: 20 },
      { sprite: 'clown', x: -2, y: 1, offbeat: true },
    ],
  },
  'what-is-mlops': {
    ...LARGE,
    items: [
      {
        shapes: [
          ...room(140, 100, 80, 'mint', 'haze'),
          ...([[14, 'blue', 'ML'], [88, 'forest', 'OPS']] as const).flatMap(([x, paint, word]) => [
            ...box(x, 56, 38, 34, paint),
            ...box(x - 3, 52, 44, 6, 'silver'),
            text(x + 19 - Math.round(textWidth(word, 2) / 2), 68, word, 'white', 2),
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
  ...PEOPLE,
  'mlops-illustrated': {
    ...LARGE,
    items: [
      {
        shapes: [
          rect(0, 0, 140, 100, 'sky'),
          ...[[6, 8], [74, 6], [66, 10], [122, 92], [10, 88], [70, 95], [132, 50], [18, 94]].map(([x = 0, y = 0]) => rect(x, y, 6, 1, 'white')),
          ...([['ink', 3], ['cream', 2], ['green', -1]] as const).flatMap(([paint, more]) => [
            ellipse(36, 34, 28 + more, 24 + more, paint),
            ellipse(64, 60, 44 + more, 25 + more, paint),
            ellipse(104, 46, 28 + more, 32 + more, paint),
          ]),
          dither(34, 76, 56, 4, 'forest'),
          ...trail([[26, 44], [30, 58], [48, 70], [70, 74], [88, 68], [98, 58], [106, 46]], 'cream', 'tan'),
          ...fir(48, 18),
          ...fir(40, 44),
          ...fir(56, 36),
          ...fir(80, 36),
          ...fir(112, 62),
          ...fir(122, 54),
          ...fir(86, 26),
          ...fir(28, 64),
          ellipse(26, 45, 5, 3, 'ink'),
          ellipse(26, 45, 4, 2, 'amber'),
          ellipse(68, 74, 5, 3, 'ink'),
          ellipse(68, 74, 4, 2, 'amber'),
          ellipse(106, 46, 5, 3, 'ink'),
          ellipse(106, 46, 4, 2, 'amber'),
        ],
      },
      { sprite: 'lightbulb', x: 10, y: 13 },
      { sprite: 'package', x: 52, y: 43 },
      { sprite: 'rocket', x: 97, y: 13, offbeat: true },
    ],
  },
  'deployment': {
    ...LARGE,
    items: [
      {
        shapes: [
          ...room(140, 100, 86, 'sand', 'haze'),
          ...windowPane(52, 8, 34, 24),
          // The gate that packages come out of.
          ...box(-4, 20, 34, 80, 'slate'),
          rect(0, 21, 29, 3, 'silver'),
          rect(4, 40, 25, 28, 'ink'),
          ...[5, 11, 17, 23].map(x => rect(x, 40, 4, 6, 'amber')),
          text(6, 29, 'MODEL', 'white'),
          // The launching tower and its pad.
          ...box(126, 8, 10, 78, 'red'),
          ...[14, 26, 38, 50, 62].flatMap(y => [...plot([[127, y], [134, y + 10]], 'white'), ...plot([[134, y], [127, y + 10]], 'white')]),
          rect(114, 40, 12, 3, 'ink'),
          rect(114, 41, 12, 1, 'slate'),
          ...box(94, 80, 46, 12, 'slate'),
          rect(95, 81, 44, 2, 'silver'),
        ],
      },
      { shapes: [rect(129, 3, 4, 4, 'ink'), rect(130, 4, 2, 2, 'red')] },
      { shapes: [rect(130, 4, 2, 2, 'cream')], move: 'blink' },
      { sprite: 'rocket', x: 92, y: 40 },
      { shapes: conveyor(4, 68, 88, 100) },
      { sprite: 'package', x: 18, y: 38 },
      { shapes: [rect(4, 40, 16, 28, 'ink'), ...[5, 11].map(x => rect(x, 40, 4, 6, 'amber'))] },
      { sprite: 'package', x: 54, y: 38 },
    ],
  },
  'edge': {
    ...LARGE,
    items: [
      {
        shapes: [
          rect(0, 0, 140, 100, 'paper'),
          rect(0, 0, 140, 8, 'haze'),
          rect(0, 8, 140, 1, 'silver'),
          ...[10, 58, 106].flatMap(x => [
            ellipse(x + 12, 32, 14, 18, 'silver'),
            ellipse(x + 12, 32, 12, 16, 'ink'),
            ellipse(x + 12, 32, 11, 15, 'sky'),
            ellipse(x + 9, 40, 6, 3, 'white'),
            ellipse(x + 15, 42, 6, 3, 'white'),
            rect(x + 7, 42, 12, 3, 'white'),
            rect(x + 4, 20, 17, 1, 'white'),
          ]),
          rect(0, 62, 140, 38, 'fog'),
          rect(0, 61, 140, 1, 'silver'),
          // A seat, and before it a folding table.
          ...box(4, 34, 50, 70, 'blue'),
          ...box(13, 22, 32, 16, 'blue'),
          rect(15, 24, 28, 9, 'white'),
          rect(9, 60, 1, 24, 'dusk'),
          rect(48, 60, 1, 24, 'dusk'),
        ],
      },
      { sprite: 'boss', x: 13, y: 43 },
      {
        shapes: [
          ...box(2, 66, 8, 10, 'slate'),
          ...box(48, 66, 8, 10, 'slate'),
          ...box(0, 73, 140, 6, 'silver'),
          rect(1, 74, 138, 1, 'white'),
          rect(0, 79, 140, 21, 'slate'),
          rect(0, 79, 140, 1, 'ink'),
          ...[20, 86].flatMap(x => [...box(x, 84, 40, 20, 'silver'), rect(x + 14, 88, 12, 2, 'slate')]),
          ...mug(124, 67, 'red'),
        ],
      },
      { sprite: 'phone', x: 58, y: 42 },
      { shapes: [...bubble(86, 44, 45, 20, 'left'), text(90, 48, 'NO SIGNAL', 'red'), text(90, 55, 'STILL OK', 'forest')] },
    ],
  },
  'jokes-and-chips': {
    ...LARGE,
    items: [
      {
        shapes: [
          // On the left, a stage.
          rect(0, 0, 69, 100, 'dusk'),
          { kind: 'polygon', points: [[30, 0], [40, 0], [62, 80], [10, 80]], paint: 'sand' },
          dither(8, 0, 54, 80, 'dusk'),
          { kind: 'polygon', points: [[32, 0], [38, 0], [52, 80], [18, 80]], paint: 'sand' },
          rect(0, 80, 69, 20, 'brown'),
          rect(0, 80, 69, 2, 'tan'),
          ...[22, 46].map(x => rect(x, 84, 1, 16, 'ink')),
          ...curtain(0, 0, 11, 82),
          ...curtain(58, 0, 11, 82),
          ...box(0, 0, 69, 7, 'red'),
        ],
      },
      { sprite: 'robot', x: 18, y: 49 },
      { sprite: 'joker-card', x: 34, y: 12, offbeat: true },
      { shapes: [rect(51, 64, 1, 24, 'silver'), rect(50, 64, 1, 24, 'ink'), rect(52, 64, 1, 24, 'ink'), rect(46, 87, 11, 2, 'ink'), ...box(48, 57, 7, 9, 'silver'), rect(49, 60, 5, 1, 'slate'), rect(49, 62, 5, 1, 'slate')] },
      {
        shapes: [
          // On the right, chips pass under a lens.
          rect(69, 0, 2, 100, 'white'),
          rect(71, 0, 69, 100, 'ice'),
          rect(71, 86, 69, 14, 'haze'),
          dither(71, 86, 69, 2, 'silver'),
          ...conveyor(73, 70, 66, 100),
          ...chip(76, 58),
          ...chip(99, 58),
          ...chip(122, 58, 'red'),
          ...box(100, 0, 12, 12, 'slate'),
          ...box(97, 11, 18, 12, 'silver'),
          ...box(101, 22, 10, 6, 'ink'),
          { kind: 'polygon', points: [[103, 28], [109, 28], [115, 56], [97, 56]], paint: 'mint' },
          ...[[79, 49], [80, 50], [81, 51], [82, 50], [83, 49], [84, 48], [85, 47]].flatMap(([x = 0, y = 0]) => [rect(x, y, 1, 3, 'forest')]),
          ...[0, 1, 2, 3, 4, 5].flatMap(step => [rect(125 + step, 46 + step, 2, 2, 'red'), rect(130 - step, 46 + step, 2, 2, 'red')]),
        ],
      },
      { shapes: [rect(99, 14, 3, 3, 'green')], move: 'blink' },
    ],
  },
  'your-turn': {
    ...LARGE,
    items: [
      {
        shapes: [
          rect(0, 0, 140, 100, 'ice'),
          ...puff(6, 4),
          ...puff(44, 12),
          rect(0, 78, 140, 22, 'green'),
          ...[80, 82, 85, 89, 94].map(y => rect(0, y, 140, 1, 'forest')),
          rect(0, 78, 140, 1, 'forest'),
          // The goal: its net, then its posts.
          rect(76, 24, 58, 56, 'paper'),
          ...Array.from({ length: 10 }, (_, mesh) => rect(78 + mesh * 6, 24, 1, 56, 'silver')),
          ...Array.from({ length: 9 }, (_, mesh) => rect(76, 28 + mesh * 6, 58, 1, 'silver')),
          ...box(72, 20, 66, 6, 'white'),
          ...box(72, 20, 6, 64, 'white'),
          ...box(132, 20, 6, 64, 'white'),
          rect(73, 22, 5, 4, 'white'),
          rect(132, 22, 5, 4, 'white'),
        ],
      },
      { sprite: 'robot', x: 88, y: 50 },
      { shapes: saying(41, 38, '#%*!', 'left', 'red', 'blush'), move: 'bob' },
      { shapes: saying(100, 30, 'NICE', 'left', 'forest'), move: 'bob', offbeat: true },
      { shapes: saying(36, 60, 'N1C3?', 'left', 'blue'), offbeat: true, move: 'bob' },
      { shapes: [rect(33, 41, 5, 1, 'slate'), rect(30, 44, 7, 1, 'slate'), rect(33, 47, 5, 1, 'slate')] },
      { sprite: 'angry', x: 2, y: 54 },
    ],
  },
  'recap': {
    ...LARGE,
    items: [
      {
        shapes: [
          rect(0, 0, 69, 100, 'blush'),
          rect(0, 84, 69, 16, 'haze'),
          dither(0, 84, 69, 2, 'silver'),
          text(11, 8, 'OOPS', 'red', 3),
          ...smoke(22, 46, 'slate'),
          ...smoke(44, 42, 'silver'),
          ...table(4, 76, 61, 100),
        ],
      },
      { sprite: 'fire', x: 0, y: 34 },
      { sprite: 'desktop', x: 12, y: 46 },
      { shapes: [rect(15, 49, 26, 15, 'blue'), rect(22, 52, 2, 3, 'white'), rect(32, 52, 2, 3, 'white'), ...plot([[23, 60], [25, 58], [30, 58], [32, 60]], 'white')] },
      { sprite: 'fire', x: 38, y: 46, offbeat: true },
      {
        shapes: [
          rect(69, 0, 2, 100, 'white'),
          rect(71, 0, 69, 100, 'mint'),
          rect(71, 84, 69, 16, 'haze'),
          dither(71, 84, 69, 2, 'silver'),
          text(88, 8, 'OPS', 'forest', 3),
          ...screen(76, 32, 28, 22, false),
          ...plot([[79, 50], [84, 45], [88, 47], [93, 41], [100, 38]], 'green'),
        ],
      },
      { sprite: 'plant', x: 108, y: 46 },
      { sprite: 'mlops-engineer', x: 82, y: 46 },
      { shapes: [...table(75, 76, 61, 100), ...mug(114, 69, 'green')] },
    ],
  },
  'questions': {
    width: 140,
    height: 84,
    pixel: 3,
    items: [
      {
        shapes: [
          ...room(140, 84, 60, 'ice', 'haze'),
          ...bubble(10, 6, 18, 17, 'right'),
          text(16, 10, '?', 'red', 2),
          ...bubble(118, 8, 18, 17, 'left'),
          text(124, 12, '?', 'blue', 2),
        ],
      },
      { sprite: 'hand-up-also', x: 30, y: 18, flip: true },
      { sprite: 'student', x: 58, y: 20, offbeat: true },
      { sprite: 'hand-up-too', x: 86, y: 18 },
      { shapes: [rect(24, 48, 96, 4, 'ink'), rect(25, 49, 94, 2, 'tan'), rect(26, 52, 92, 12, 'ink'), rect(27, 52, 90, 12, 'brown')] },
      { sprite: 'office-worker', x: 4, y: 42, offbeat: true },
      { sprite: 'hand-up', x: 40, y: 40 },
      { sprite: 'researcher', x: 74, y: 42 },
      { sprite: 'hand-up-also', x: 104, y: 40, offbeat: true },
      { shapes: [rect(0, 70, 140, 4, 'ink'), rect(0, 71, 140, 2, 'tan'), rect(0, 74, 140, 10, 'brown')] },
    ],
  },
} as const satisfies Record<string, Scene>

/** The speaker behind a laptop; a file, because the presenter layout takes the address of a photo. */
export const PORTRAIT: Scene = {
  width: 40,
  height: 40,
  pixel: 6,
  items: [
    { shapes: [rect(0, 0, 40, 40, 'mint'), dither(0, 24, 40, 4, 'white'), rect(0, 28, 40, 12, 'white'), rect(0, 34, 40, 6, 'brown'), rect(0, 33, 40, 2, 'ink'), rect(0, 34, 40, 1, 'tan')] },
    { sprite: 'speaker', x: 4, y: 4 },
  ],
}

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
    throw new Error(`There is no scene "${name}".${didYouMean(name, SCENE_NAMES)}`)
  return SCENES[name]
}
