// Sends a log to the server and shows the report. If it is a HAR file, its requests are listed too.
import { element, isMalformed, lowerCase } from './inspection.js'

const LARGEST_LOG = 2 ** 30
const LARGEST_LIST = 50_000_000
const MOST_REQUESTS = 500

const status = document.querySelector('#log-status')
const progress = document.querySelector('#progress')
const cancel = document.querySelector('#cancel')
const report = document.querySelector('#report')
const requests = document.querySelector('#requests')
const requestsStatus = document.querySelector('#requests-status')
const list = requests.querySelector('ul')
let upload = new XMLHttpRequest()
let listing = new AbortController()

export function acceptLogs(inspect) {
  const file = document.querySelector('#file')
  const open = ([log]) => log && (readLog(log), listRequests(log, inspect))
  file.onchange = () => open(file.files)
  cancel.onclick = () => upload.abort()
  document.ondragover = event => event.preventDefault()
  document.ondrop = event => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    document.querySelector('#drop').scrollIntoView()
    open(event.dataTransfer.files)
  }
  document.querySelector('#remarkable').onchange = choice => list.classList.toggle('only-remarkable', choice.target.checked)
}

// Uses XMLHttpRequest, because fetch does not report how much has been sent.
function readLog(file) {
  upload.abort()
  report.replaceChildren()
  if (file.size > LARGEST_LOG) {
    status.textContent = `${file.name} is larger than 1 GB. Use the command line: inspector/inspect --log FILE`
    return
  }
  upload = new XMLHttpRequest()
  upload.open('POST', `/inspect/log?${encodeURIComponent(file.name)}`)
  upload.upload.onprogress = ({ loaded, total }) => showProgress(file, loaded / total)
  upload.onload = ({ target }) => finish(file, target)
  upload.onerror = () => stop('The server does not answer. Is the demo still running?')
  upload.onabort = () => stop('Canceled.')
  showProgress(file, 0)
  upload.send(file)
}

function showProgress(file, part) {
  status.className = ''
  status.textContent = part < 1 ? `Reading ${file.name}` : `Summing up ${file.name}`
  progress.value = part
  progress.hidden = false
  cancel.hidden = false
}

function stop(message) {
  status.textContent = message
  progress.hidden = true
  cancel.hidden = true
}

function finish(file, answer) {
  const ok = answer.status === 200
  stop(ok ? `The summary of ${file.name}:` : answer.responseText)
  status.classList.toggle('malformed', !ok)
  if (ok) showReport(answer.responseText)
}

// Without allow-scripts in its sandbox, the frame cannot run scripts.
function showReport(html) {
  report.replaceChildren(element('iframe', { title: 'Summary of the log', sandbox: '', srcdoc: html }))
}

// The browser reads the file itself, because the server keeps only numbers.
async function listRequests(file, inspect) {
  listing.abort()
  listing = new AbortController()
  const { signal } = listing
  list.replaceChildren()
  requestsStatus.textContent = ''
  requests.hidden = !/^\s*\{\s*"log"\s*:/.test(await file.slice(0, 1000).text())
  if (requests.hidden) return
  if (file.size > LARGEST_LIST) {
    requestsStatus.textContent = 'The file is too large to list its requests here. The limit is 50 MB.'
    return
  }
  try {
    await listEntries(JSON.parse(await file.text()).log.entries, inspect, signal)
  } catch {
    if (!signal.aborted) requestsStatus.textContent = 'Not all requests can be listed, because the file is not a complete HAR file.'
  }
}

async function listEntries(entries, inspect, signal) {
  for (const { request } of entries.slice(0, MOST_REQUESTS)) {
    const text = headOf(request)
    const answer = await fetch('/inspect/text', { method: 'POST', body: text, signal })
    if (answer.ok) append(request, text, await answer.json(), inspect)
  }
  const all = entries.length > MOST_REQUESTS ? `the first ${MOST_REQUESTS} requests` : `${entries.length} requests`
  requestsStatus.textContent =
    `Of ${all}, ${list.childElementCount} have structured fields. Select one to inspect it.`
}

function headOf({ method, url, headers }) {
  const lines = headers
    .filter(({ name }) => !name.startsWith(':'))
    .flatMap(({ name, value }) => value.split(/[\r\n]+/).map(line => `${name}: ${line}`))
  return [`${method} ${target(url)} HTTP/1.1`, ...lines].join('\n')
}

function target(url) {
  if (!URL.canParse(url)) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}

function append(request, text, { purpose, fields }, inspect) {
  if (fields.length === 0 && purpose.speculative_load === 'NONE') return
  const malformed = fields.some(isMalformed)
  const speculative = purpose.speculative_load !== 'NONE'
  const label = malformed ? 'malformed' : speculative ? lowerCase(purpose.speculative_load) : ''
  const badge = element('span', { className: 'badge', textContent: label })
  const line = element('span', { className: 'line', textContent: `${request.method} ${target(request.url)}` })
  const names = element('span', { className: 'quiet', textContent: fields.map(({ name }) => name).join(', ') })
  const button = element('button', { type: 'button', onclick: () => inspect(text) }, badge, line, names)
  const row = element('li', { className: malformed ? 'malformed' : speculative ? 'speculative' : '' }, button)
  list.append(row)
}
