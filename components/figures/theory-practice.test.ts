import { existsSync, readFileSync } from 'node:fs'
import { expect, describe as group, it } from 'vitest'
import { boxes, describe, finding, frame, mlCode, principles, STEPS } from './theory-practice'

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

interface Area { name: string, x: number, y: number, width: number, height: number }

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

group('theory and practice', () => {
  it('tells one thing a click: outlines, principles, boxes, and what is here', () => {
    expect(frame(0)).toEqual({ theory: false, practice: false, here: false })
    expect(frame(1)).toEqual({ theory: true, practice: false, here: false })
    expect(frame(2)).toEqual({ theory: true, practice: true, here: false })
    expect(frame(STEPS)).toEqual({ theory: true, practice: true, here: true })
    expect(frame(STEPS + 50)).toEqual(frame(STEPS))
  })

  it('draws nine principles and nine boxes, apart from each other', () => {
    expect(principles).toHaveLength(9)
    expect(boxes).toHaveLength(9)
    const areas: Area[] = [...boxes, mlCode]
    for (const [index, area] of areas.entries()) {
      for (const other of areas.slice(index + 1))
        expect(overlap(area, other), `${area.name} and ${other.name}`).toBe(false)
    }
  })

  it('draws the ML code smaller than any box around it', () => {
    for (const box of boxes)
      expect(mlCode.width * mlCode.height, box.name).toBeLessThan(box.width * box.height / 2)
  })

  it('says in words what is shown, and what is here first once it is', () => {
    expect(describe(0)).not.toContain('Kreuzberger')
    expect(describe(1)).toContain('P9 Feedback loops')
    expect(describe(1)).not.toContain('Sculley')
    expect(describe(2)).toContain('serving infrastructure')
    expect(describe(2)).not.toContain('not here')
    expect(describe(3).startsWith(finding)).toBe(true)
    expect(describe(3)).toContain('P6 Continuous training (not here)')
  })
})

group('what this repository keeps of the principles', () => {
  it('is seven of nine, each with a file that is there', () => {
    expect(finding).toContain('7 of the 9')
    for (const { id, here } of principles.filter(({ here }) => here !== undefined))
      expect(existsSync(new URL(here!, root)), id).toBe(true)
  })

  it('is what the files do', () => {
    const file = (id: string): string => read(principles.find(principle => principle.id === id)?.here ?? '')
    expect(file('P1')).toContain('push:')
    expect(file('P3')).toContain('the same weights for the same seed')
    expect(file('P4')).toMatch(/commit: '[0-9a-f]{40}'[\s\S]*sha256/)
    expect(file('P5')).toContain('# ')
    expect(file('P7')).toMatch(/"threshold"[\s\S]*"auc"[\s\S]*"confusion"/)
    expect(file('P8')).toContain('prom-client')
    expect(file('P9')).toContain('DECISION_LABELS')
  })
})
