import { describe, expect, it } from 'vitest'
import { findBrowser } from './browser.ts'

const PLAYWRIGHT = '/cache/chromium/chrome'

function machineWith(files: string[], env: Record<string, string> = {}, pinned?: string) {
  return { env: { PATH: '/usr/local/bin:/usr/bin', ...env }, pinned: () => pinned, playwrightPath: PLAYWRIGHT, isExecutable: (path: string) => files.includes(path) }
}

describe('the search for a browser', () => {
  it('takes the one that the environment names, whatever else there is', () => {
    expect(findBrowser(machineWith(['/opt/mine', PLAYWRIGHT, '/usr/bin/chromium'], { BROWSER_PATH: '/opt/mine' }))).toBe('/opt/mine')
  })

  it('says so when the environment names one that is not there, instead of taking another', () => {
    expect(() => findBrowser(machineWith([PLAYWRIGHT], { BROWSER_PATH: '/opt/typo' }))).toThrow('BROWSER_PATH is set to /opt/typo')
  })

  it('takes the one that the lock file pins, where there is one, before all that the machine has', () => {
    expect(findBrowser(machineWith([PLAYWRIGHT, '/usr/bin/chromium'], {}, '/modules/chromium.sh'))).toBe('/modules/chromium.sh')
    expect(findBrowser(machineWith(['/opt/mine'], { BROWSER_PATH: '/opt/mine' }, '/modules/chromium.sh'))).toBe('/opt/mine')
  })

  it('prefers Playwright\'s own to the system\'s', () => {
    expect(findBrowser(machineWith(['/usr/bin/chromium', PLAYWRIGHT]))).toBe(PLAYWRIGHT)
  })

  it('finds a system Chromium or Chrome on the PATH', () => {
    expect(findBrowser(machineWith(['/usr/bin/chromium', '/usr/bin/google-chrome']))).toBe('/usr/bin/chromium')
    expect(findBrowser(machineWith(['/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome')
  })

  it('does not run a program out of a relative folder on the PATH', () => {
    expect(findBrowser({ ...machineWith(['bin/chromium']), env: { PATH: 'bin' } })).toBeUndefined()
  })

  it('finds nothing on a machine that has none', () => {
    expect(findBrowser(machineWith([]))).toBeUndefined()
  })
})
