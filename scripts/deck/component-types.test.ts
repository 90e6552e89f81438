import { describe, expect, it } from 'vitest'
import { componentTypes } from './component-types.ts'

describe('the components that slides may name', () => {
  it('are known by file name, whatever their folder', () => {
    expect(componentTypes(['components/quiz/PopQuiz.vue', 'theme/components/QrCode.vue'])).toContain([
      '    PopQuiz: typeof import(\'./components/quiz/PopQuiz.vue\')[\'default\']',
      '    QrCode: typeof import(\'./theme/components/QrCode.vue\')[\'default\']',
    ].join('\n'))
  })

  it('must not share a name', () => {
    expect(() => componentTypes(['components/a/Card.vue', 'components/b/Card.vue'])).toThrow('Two components are called Card')
  })
})
