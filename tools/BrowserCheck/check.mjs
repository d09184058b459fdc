// Tries the style and the favourites in Neo4j Browser: node check.mjs BROWSER_URL BOLT_URL STYLE FAVOURITES_ZIP SCREENSHOT
// Connects (NEO4J_USERNAME, NEO4J_PASSWORD), drops the style and the archive of favourites onto the page, runs "An event with its forums, organisers
// and speakers", reads names on the nodes, and takes a picture. Needs `npm install playwright-core` and a Chromium (CHROMIUM names it).
import fs from 'node:fs'
import { chromium } from 'playwright-core'

const [browserUrl, bolt, style, favourites, screenshot] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } })
page.setDefaultTimeout(60_000)
await page.goto(`${browserUrl}?dbms=${encodeURIComponent(bolt)}`)

await page.getByTestId('boltaddress').fill(bolt.replace(/^[a-z0-9+]+:\/\//, ''))
await page.getByTestId('username').fill(process.env.NEO4J_USERNAME || 'neo4j')
await page.getByTestId('password').fill(process.env.NEO4J_PASSWORD || '')
await page.getByTestId('connect').click()
await page.getByText('You are connected as user').waitFor()

const drop = async (path, type) => {
  const transfer = await page.evaluateHandle(({ name, base64, type }) => {
    const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0))
    const transfer = new DataTransfer()
    transfer.items.add(new File([bytes], name, { type }))
    return transfer
  }, { name: path.split('/').pop(), base64: fs.readFileSync(path).toString('base64'), type })
  for (const event of ['dragenter', 'dragover', 'drop']) await page.getByText('You are connected as user').dispatchEvent(event, { dataTransfer: transfer })
}
await drop(style, 'text/plain')
await page.getByText('relationship.HOLDS_POSITION').first().waitFor()
await drop(favourites, 'application/zip')

await page.getByTestId('navigationFavorites').click()
for (const folder of ['Events', 'Evidence', 'Organisations', 'People', 'Upkeep']) await page.getByText(folder, { exact: true }).first().waitFor()
await page.getByText('Events', { exact: true }).first().click()
await page.getByText('An event with its forums, organisers and speakers').click()
await page.keyboard.press('Control+Enter')
await page.locator('svg g.node').first().waitFor()
await page.waitForTimeout(5000)
const names = await page.locator('svg g.node text').allTextContents()
console.log(`${names.length} captions: ${names.slice(0, 12).join(' ')}`)
const colours = new Set(await page.locator('svg g.node circle.b-outline').evaluateAll(circles => circles.map(c => c.getAttribute('fill'))))
console.log(`colours: ${[...colours].join(' ')}`)
await page.screenshot({ path: screenshot })
await browser.close()
if (!names.some(n => /[一-鿿]/.test(n)) || !colours.has('#F16667')) process.exit(1)
