/**
 * Says at the end of `npm ci` what its warnings about engines mean. Plain JavaScript: it runs on whatever Node is there.
 */
import process from 'node:process'

const npmRunsOn = /\bnode\/v(\d+\.\d+\.\d+)/.exec(process.env.npm_config_user_agent ?? '')?.[1]
const scriptsRunOn = process.versions.node

if (npmRunsOn && Number.parseInt(npmRunsOn) < Number.parseInt(scriptsRunOn)) {
  console.log(`
If npm has warned of engines (EBADENGINE): it checks the packages by the Node that it runs on, ${npmRunsOn}, and some want
a newer one. They get it: each npm run and npx uses Node ${scriptsRunOn}, which came with the packages.
`)
}
