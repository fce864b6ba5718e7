// The page that inspects a text while it is typed. The text is in the fragment of the address.
import { complaints, showResults, summary } from './inspection.js'
import { acceptLogs } from './log.js'

const DELAY_MILLIS = 150
const EXAMPLES = {
  'A prerender': 'Sec-Purpose: prefetch;prerender',
  'A malformed value': 'Sec-Purpose: prefetch;;prerender',
  'An ignored value': 'Priority: u=9',
  'A value without a name': 'a=(1 2.5;x "s");y=:aGk=:, b=@1659578233',
  'A signature': 'Signature-Input: sig1=("@method" "@path" "content-digest");created=1618884473;keyid="test-key";alg="ed25519"',
  'A digest': 'Repr-Digest: sha-256=:d435Qo+nKZ+gLcUHn7GQtQ72hiBVAgqoLsZnZPiTGPk=:, md5=:Sd/dVLAcvNLSq16eXua5uQ==:',
  'A request by Chromium': `GET /shop/prefetched.html HTTP/1.1
Host: localhost:8080
sec-ch-ua: "Chromium";v="140", "Not=A?Brand";v="24"
sec-ch-ua-mobile: ?0
sec-ch-ua-platform: "Linux"
Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
Sec-Purpose: prefetch
Sec-Speculation-Tags: "shop"
Sec-Fetch-Site: same-origin
Sec-Fetch-Mode: navigate
Sec-Fetch-Dest: document
Priority: u=0, i`
}

const text = document.querySelector('#text')
const type = document.querySelector('#type')
const status = document.querySelector('#status')
const faults = document.querySelector('#faults')
const results = document.querySelector('#results')
let current = new AbortController()
let timer

// Inspects a text. An answer is ignored if a later text was sent before it arrived.
async function inspect() {
  current.abort()
  current = new AbortController()
  const { signal } = current
  if (text.value.trim() === '') {
    show('Type or paste something, or choose an example.')
    return
  }
  try {
    const answer = await fetch(`/inspect/text?${type.value}`, { method: 'POST', body: text.value, signal })
    const result = answer.ok ? await answer.json() : await answer.text()
    if (signal.aborted) return
    if (answer.ok) show(summary(result), result)
    else show(result)
  } catch {
    if (!signal.aborted) show('The server does not answer. Is the demo still running?')
  }
}

function show(message, result = { fields: [] }) {
  const malformed = complaints(result)
  status.textContent = message
  status.className = malformed.length > 0 ? 'malformed' : result.fields.length > 0 ? 'well-formed' : ''
  text.setAttribute('aria-invalid', malformed.length > 0)
  faults.replaceChildren(...malformed)
  showResults(results, result)
}

function saveText() {
  const state = new URLSearchParams({ text: text.value })
  if (type.value) state.set('type', type.value)
  history.replaceState(null, '', `#${state}`)
}

function loadText() {
  const state = new URLSearchParams(location.hash.slice(1))
  text.value = state.get('text') ?? EXAMPLES['A prerender']
  type.value = state.get('type') ?? ''
  if (type.selectedIndex < 0) type.value = ''
  inspect()
}

function changed() {
  saveText()
  inspect()
}

function replaceText(newText) {
  clearTimeout(timer)
  text.value = newText
  type.value = ''
  changed()
  text.scrollIntoView({ block: 'center' })
  text.focus({ preventScroll: true })
}

function exampleButton([name, example]) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = name
  button.onclick = () => replaceText(example)
  return button
}

text.oninput = () => {
  clearTimeout(timer)
  timer = setTimeout(changed, DELAY_MILLIS)
}
type.onchange = changed
addEventListener('hashchange', loadText)
document.querySelector('#examples').append(...Object.entries(EXAMPLES).map(exampleButton))
acceptLogs(replaceText)
loadText()
if (location.hash === '') text.select() // so that typing replaces the first example
