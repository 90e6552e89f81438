/**
 * npm start: the deck in Slidev's development server, on http://localhost:3030. What stands behind `--` goes on to Slidev,
 * except for the talk: `npm start -- --talk short`.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { root } from './deck/deck.ts'
import { sayTalk, takeTalk, talkOption } from './deck/talk-option.ts'

try {
  const args = process.argv.slice(2)
  const { values: { talk }, tokens } = parseArgs({ args, options: talkOption, strict: false, tokens: true })
  takeTalk(talk === undefined ? undefined : String(talk))
  console.log(await sayTalk())
  const ours = new Set(tokens.flatMap(token => token.kind === 'option' && token.name === 'talk' ? token.inlineValue ? [token.index] : [token.index, token.index + 1] : []))
  const rest = args.filter((_, index) => !ours.has(index))
  const port = rest.some(arg => /^(?:--port|-p)\b/.test(arg)) ? [] : ['--port', '3030']
  const slidev = spawn(process.execPath, [join(root, 'node_modules/@slidev/cli/bin/slidev.mjs'), ...port, ...rest], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => slidev.kill(signal))
  slidev.on('exit', code => process.exitCode = code ?? 0)
}
catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
