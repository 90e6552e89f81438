/** The system's WebKitGTK, much of which is what Safari has, over WebDriver, on a screen that nobody sees. */
import type { Buffer } from 'node:buffer'
import type { ChildProcess } from 'node:child_process'
import type { WebDriver } from 'selenium-webdriver'
import type { Engine, EngineOptions, EngineSource, EngineWindow, KeyName } from './engine.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { Builder, Button, Key, Origin } from 'selenium-webdriver'
import { canvas } from '../../../theme/canvas.ts'
import { freePort } from '../free-port.ts'
import { systemProgram } from '../system-package.ts'

/** Looked for when a test wants them: they may have to be installed. */
let programs: { driver: string | undefined, screen: string | undefined } | undefined

const KEYS: Record<string, string> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  PageDown: Key.PAGE_DOWN,
  PageUp: Key.PAGE_UP,
  Space: Key.SPACE,
  Tab: Key.TAB,
}

/** Starts a screen in memory on the first number that is free. */
async function startScreen(program: string): Promise<{ process: ChildProcess, display: string }> {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = await once(child.stdio[3] as NodeJS.ReadableStream, 'data') as [Buffer]
  return { process: child, display: `:${String(number).trim()}` }
}

async function untilItListens(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(`${url}/status`).then(({ ok }) => ok, () => false))
      return
    await sleep(50)
  }
  throw new Error('WebKitWebDriver does not answer.')
}

/** One window of several: WebDriver has to be told which is meant, and two tests of one engine never run at a time. */
function windowOf(driver: WebDriver, handle: string): EngineWindow {
  const here = async (): Promise<void> => driver.switchTo().window(handle)
  return {
    async goto(url) {
      await here()
      await driver.get(url)
    },
    async evaluate(run, given) {
      await here()
      return await driver.executeScript(`return (${String(run)})(arguments[0])`, given)
    },
    async run(script) {
      await here()
      await driver.executeScript(script)
    },
    async press(key: KeyName) {
      await here()
      await driver.actions().sendKeys(KEYS[key] ?? key).perform()
    },
    async click(x, y) {
      await here()
      await driver.actions().move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT }).press(Button.LEFT).release(Button.LEFT).perform()
    },
    // WebKitWebDriver 2.50 does not know the command.
    print: undefined,
    async close() {
      await here()
      await driver.close()
    },
  }
}

/** Makes the window's page as large as the canvas: what frames it is measured. */
async function fit(driver: WebDriver): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const [width, height] = await driver.executeScript<[number, number]>('return [innerWidth, innerHeight]')
    if (width === canvas.width && height === canvas.height)
      return
    const now = await driver.manage().window().getRect()
    await driver.manage().window().setRect({ ...now, width: now.width + canvas.width - width, height: now.height + canvas.height - height })
    await sleep(100)
  }
  throw new Error('The window of WebKit cannot be made as large as the canvas.')
}

async function start({ reducedMotion = false }: EngineOptions = {}): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'webkit-'))
  await mkdir(join(folder, 'gtk-3.0'))
  await writeFile(join(folder, 'gtk-3.0/settings.ini'), `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`)
  const screen = await startScreen(programs?.screen ?? '')
  const port = await freePort()
  const driverProcess = spawn(programs?.driver ?? '', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CACHE_HOME: folder,
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
  })
  const url = `http://127.0.0.1:${port}`
  await untilItListens(url)
  const driver = await new Builder().usingServer(url).withCapabilities({ browserName: 'MiniBrowser' }).build()
  await driver.manage().setTimeouts({ script: 60_000 })
  const capabilities = await driver.getCapabilities()
  const first = await driver.getWindowHandle()
  return {
    version: `WebKit ${capabilities.getBrowserVersion()}`,
    async open() {
      // Asked for from the first window, which stays: a closed one cannot be asked, and the session would end with the last.
      await driver.switchTo().window(first)
      await driver.switchTo().newWindow('window')
      await fit(driver)
      return windowOf(driver, await driver.getWindowHandle())
    },
    async close() {
      await driver.quit().catch(() => {})
      driverProcess.kill()
      screen.process.kill()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export const webkit: EngineSource = {
  get absence() {
    programs ??= { driver: systemProgram('WebKitWebDriver', 'webkit2gtk-driver'), screen: systemProgram('Xvfb', 'xvfb') }
    return Object.values(programs).includes(undefined) ? 'There is no WebKitGTK with a driver and a virtual screen here, and it cannot be installed without a password.' : undefined
  },
  start,
}
