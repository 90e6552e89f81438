/* eslint antfu/reasonable-newline: off -- a shape on a line reads better than a number on a line */
/**
 * Furniture of the scenes: each function returns the shapes of one thing, its upper left corner at (x, y). All share one
 * hand: an ink outline, one highlight, no more than three colours.
 */
import type { Shape } from './paint.ts'
import type { PaintName } from './palette.ts'
import { textWidth } from './paint.ts'

export function rect(x: number, y: number, w: number, h: number, paint: PaintName): Shape {
  return { kind: 'rect', x, y, w, h, paint }
}

export function dither(x: number, y: number, w: number, h: number, paint: PaintName): Shape {
  return { kind: 'dither', x, y, w, h, paint }
}

export function ellipse(x: number, y: number, rx: number, ry: number, paint: PaintName): Shape {
  return { kind: 'ellipse', x, y, rx, ry, paint }
}

export function text(x: number, y: number, words: string, paint: PaintName, scale = 1): Shape {
  return { kind: 'text', x, y, text: words, paint, scale }
}

export function line(x: number, y: number, toX: number, toY: number, paint: PaintName): Shape {
  return { kind: 'line', from: [x, y], to: [toX, toY], paint }
}

/** A filled box with an ink outline of one pixel, its corners nipped. */
export function box(x: number, y: number, w: number, h: number, paint: PaintName, edge: PaintName = 'ink'): Shape[] {
  return [rect(x + 1, y, w - 2, h, edge), rect(x, y + 1, w, h - 2, edge), rect(x + 1, y + 1, w - 2, h - 2, paint)]
}

/** Wall and floor: the floor begins at `horizon`, parted by a skirting board and a band of mixed pixels. */
export function room(w: number, h: number, horizon: number, wall: PaintName, floor: PaintName): Shape[] {
  return [
    rect(0, 0, w, h, wall),
    rect(0, horizon, w, h - horizon, floor),
    rect(0, horizon - 3, w, 2, 'white'),
    rect(0, horizon - 1, w, 1, 'silver'),
    dither(0, horizon, w, 2, 'silver'),
  ]
}

/** A window on a hilly landscape under a blue sky. */
export function windowPane(x: number, y: number, w: number, h: number): Shape[] {
  const middle = x + Math.floor(w / 2)
  return [
    ...box(x, y, w, h, 'white'),
    rect(x + 3, y + 3, w - 6, h - 6, 'sky'),
    ellipse(x + 8, y + 8, 3, 1, 'white'),
    ellipse(x + w - 8, y + 6, 2, 1, 'white'),
    ...[0, 1, 2].map(row => rect(x + 3 + (2 - row) * 4, y + h - 6 + row, w - 6 - (2 - row) * 8, 1, 'green')),
    rect(middle - 1, y + 3, 2, h - 6, 'white'),
    rect(x - 1, y + h - 1, w + 2, 2, 'slate'),
  ]
}

/** A table seen from the front, down to the lower edge `bottom`. */
export function table(x: number, y: number, w: number, bottom: number): Shape[] {
  return [
    ...box(x, y, w, 5, 'tan'),
    rect(x + 1, y + 1, w - 2, 1, 'cream'),
    rect(x + 3, y + 5, w - 6, bottom - y - 5, 'ink'),
    rect(x + 4, y + 5, w - 8, bottom - y - 5, 'brown'),
    rect(x + 4, y + 5, w - 8, 1, 'ink'),
  ]
}

/** A dark screen on a foot. */
export function screen(x: number, y: number, w: number, h: number, stand = true): Shape[] {
  const middle = x + Math.floor(w / 2)
  return [
    ...(stand ? [...box(middle - 3, y + h - 1, 6, 4, 'slate'), ...box(middle - 6, y + h + 2, 12, 3, 'silver')] : []),
    ...box(x, y, w, h, 'silver'),
    rect(x + 2, y + 2, w - 4, h - 4, 'dusk'),
  ]
}

/** A line chart's worth of line from point to point. */
export function plot(points: readonly (readonly [number, number])[], paint: PaintName): Shape[] {
  return points.slice(1).map((to, index) => ({ kind: 'line' as const, from: points[index] ?? to, to, paint }))
}

/** A cabinet of servers 22 pixels wide; its lamps are separate so that they can blink. */
export function rack(x: number, y: number, units: number): Shape[] {
  return [
    ...box(x, y, 22, units * 7 + 3, 'dusk'),
    ...Array.from({ length: units }, (_, unit) => [
      rect(x + 2, y + 2 + unit * 7, 18, 6, 'ink'),
      rect(x + 3, y + 3 + unit * 7, 16, 4, 'slate'),
      rect(x + 3, y + 3 + unit * 7, 16, 1, 'silver'),
      rect(x + 11, y + 5 + unit * 7, 7, 1, 'ink'),
    ]).flat(),
  ]
}

/** The lamps of a rack: every unit has one of each colour given. */
export function lamps(x: number, y: number, units: number, paints: readonly PaintName[]): Shape[] {
  return Array.from({ length: units }, (_, unit) => paints.map((paint, index) => rect(x + 4 + index * 2, y + 5 + unit * 7, 1, 1, paint))).flat()
}

/** A shelf of books. */
export function shelf(x: number, y: number, w: number): Shape[] {
  const paints: readonly PaintName[] = ['red', 'blue', 'amber', 'green', 'dusk', 'sky', 'orange']
  const books: Shape[] = []
  for (let at = x + 2, index = 0; at + 3 < x + w - 1; at += 4, index++) {
    const tall = [9, 11, 8, 10][index % 4] ?? 9
    books.push(rect(at, y - tall, 4, tall, 'ink'), rect(at + 1, y - tall + 1, 2, tall - 1, paints[index % paints.length] ?? 'red'))
  }
  return [...books, ...box(x, y, w, 3, 'brown')]
}

/** A white board on the wall. */
export function whiteboard(x: number, y: number, w: number, h: number): Shape[] {
  return [...box(x, y, w, h, 'white'), rect(x + 1, y + h - 2, w - 2, 1, 'silver'), rect(x + 3, y + h, 5, 1, 'red'), rect(x + 9, y + h, 5, 1, 'blue')]
}

/** A speech bubble with square shoulders; its tail hangs from the lower left or right. */
export function bubble(x: number, y: number, w: number, h: number, tail: 'left' | 'right', paint: PaintName = 'white'): Shape[] {
  const foot = tail === 'left' ? x + 4 : x + w - 8
  return [
    ...box(x, y, w, h, paint),
    ...[0, 1, 2].flatMap(row => [
      rect(tail === 'left' ? foot - 1 : foot + row, y + h - 1 + row, 5 - row, 1, 'ink'),
      rect(tail === 'left' ? foot : foot + row + 1, y + h - 1 + row, Math.max(0, 3 - row), 1, paint),
    ]),
  ]
}

/** A speech bubble that fits one line of letters. */
export function saying(x: number, y: number, words: string, tail: 'left' | 'right', ink: PaintName, paint: PaintName = 'white'): Shape[] {
  return [...bubble(x, y, textWidth(words) + 8, 13, tail, paint), text(x + 4, y + 4, words, ink)]
}

/** A flask of something green, 21 pixels wide and 25 high. */
export function flask(x: number, y: number): Shape[] {
  return [
    { kind: 'polygon', points: [[x + 7, y + 2], [x + 14, y + 2], [x + 14, y + 9], [x + 21, y + 22], [x + 21, y + 25], [x, y + 25], [x, y + 22], [x + 7, y + 9]], paint: 'ink' },
    { kind: 'polygon', points: [[x + 8, y + 2], [x + 13, y + 2], [x + 13, y + 10], [x + 20, y + 23], [x + 20, y + 24], [x + 1, y + 24], [x + 1, y + 23], [x + 8, y + 10]], paint: 'white' },
    { kind: 'polygon', points: [[x + 5, y + 15], [x + 16, y + 15], [x + 20, y + 23], [x + 20, y + 24], [x + 1, y + 24], [x + 1, y + 23]], paint: 'green' },
    ...box(x + 5, y, 11, 3, 'silver'),
    rect(x + 6, y + 18, 2, 2, 'white'),
    rect(x + 12, y + 20, 1, 1, 'white'),
  ]
}

/** A mug of something hot. */
export function mug(x: number, y: number, paint: PaintName = 'red'): Shape[] {
  return [...box(x, y, 7, 7, paint), rect(x + 7, y + 2, 2, 1, 'ink'), rect(x + 8, y + 3, 1, 2, 'ink'), rect(x + 7, y + 5, 1, 1, 'ink'), rect(x + 1, y + 1, 1, 4, 'white')]
}

/** Steam or smoke: three puffs that rise and thin out. */
export function smoke(x: number, y: number, paint: PaintName = 'silver'): Shape[] {
  return [ellipse(x, y, 5, 4, paint), ellipse(x + 4, y - 4, 4, 3, paint), ellipse(x - 1, y - 9, 3, 3, paint), ellipse(x + 4, y - 15, 2, 1, paint)]
}

/** A conveyor belt on legs. */
export function conveyor(x: number, y: number, w: number, bottom: number): Shape[] {
  const rolls = Math.floor((w - 4) / 8)
  return [
    ...[x + 6, x + w - 12].flatMap(leg => [rect(leg, y + 7, 6, bottom - y - 7, 'ink'), rect(leg + 1, y + 7, 4, bottom - y - 7, 'slate')]),
    ...box(x, y, w, 9, 'dusk'),
    rect(x + 1, y + 1, w - 2, 1, 'slate'),
    ...Array.from({ length: rolls }, (_, roll) => rect(x + 4 + roll * 8, y + 4, 3, 3, 'silver')),
  ]
}

/** Stars, one pixel each. */
export function stars(places: readonly (readonly [number, number])[], paint: PaintName = 'white'): Shape[] {
  return places.map(([x, y]) => rect(x, y, 1, 1, paint))
}

/** A cloud of three puffs on a flat base. */
export function puff(x: number, y: number, paint: PaintName = 'white'): Shape[] {
  return [ellipse(x + 6, y + 5, 5, 3, paint), ellipse(x + 13, y + 3, 6, 5, paint), ellipse(x + 20, y + 5, 5, 3, paint), rect(x + 2, y + 6, 22, 3, paint)]
}

/** A path three pixels wide from point to point, dashed by stones of a second colour. */
export function trail(points: readonly (readonly [number, number])[], paint: PaintName, edge: PaintName): Shape[] {
  const along = (dx: number, dy: number) => points.map(([x, y]) => [x + dx, y + dy] as const)
  return [
    ...[[-2, 0], [2, 0], [0, -2], [0, 2]].flatMap(([dx = 0, dy = 0]) => plot(along(dx, dy), edge)),
    ...[[-1, 0], [1, 0], [0, -1], [0, 1], [0, 0]].flatMap(([dx = 0, dy = 0]) => plot(along(dx, dy), paint)),
  ]
}

/** A fir tree nine pixels wide and fourteen high. */
export function fir(x: number, y: number): Shape[] {
  return [
    rect(x + 3, y + 11, 3, 3, 'ink'),
    rect(x + 4, y + 11, 1, 3, 'brown'),
    ...[[4, 0, 1], [3, 1, 3], [3, 2, 3], [2, 3, 5], [1, 4, 7], [2, 5, 5], [1, 6, 7], [0, 7, 9], [1, 8, 7], [0, 9, 9], [0, 10, 9]].map(([dx = 0, dy = 0, w = 1]) => rect(x + dx, y + dy, w, 1, 'forest')),
    ...[[4, 1, 1], [4, 2, 1], [3, 3, 2], [3, 4, 2], [3, 6, 2], [2, 7, 3], [2, 9, 3]].map(([dx = 0, dy = 0, w = 1]) => rect(x + dx, y + dy, w, 1, 'green')),
  ]
}

/** A microchip with legs on two sides. */
export function chip(x: number, y: number, paint: PaintName = 'forest'): Shape[] {
  return [
    ...[2, 5, 8, 11].map(dx => rect(x + dx, y - 2, 1, 14, 'slate')),
    ...box(x, y, 14, 10, paint),
    ...box(x + 4, y + 2, 6, 6, 'ink'),
    rect(x + 2, y + 2, 1, 1, 'white'),
  ]
}

/** A heavy curtain that falls in folds. */
export function curtain(x: number, y: number, w: number, h: number): Shape[] {
  return [
    rect(x, y, w, h, 'red'),
    ...Array.from({ length: Math.ceil(w / 5) }, (_, fold) => rect(x + fold * 5, y, 1, h, 'ink')),
    ...Array.from({ length: Math.floor(w / 5) }, (_, fold) => rect(x + fold * 5 + 3, y, 1, h, 'rose')),
  ]
}
