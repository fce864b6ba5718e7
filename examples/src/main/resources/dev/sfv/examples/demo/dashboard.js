// Shows each request to the shop. The server sends an event when it arrives, and another one when it has been answered.
const stream = document.querySelector('#stream')
const template = document.querySelector('#request')
const shown = new Map()
const KEPT = 200

const ABOUT_PURPOSE = ['sec-purpose', 'x-sec-purpose', 'purpose', 'x-purpose', 'x-moz', 'sec-speculation-tags',
  'sec-fetch-dest', 'sec-fetch-mode', 'sec-fetch-site', 'sec-fetch-user']

const BADGES = {
  LINK_PREFETCH: 'link prefetch',
  NAVIGATION_PREFETCH: 'prefetch',
  NAVIGATION_PRERENDER: 'prerender',
  SUBRESOURCE_PREFETCH: 'part of a prefetch',
  PRERENDER_SUBRESOURCE: 'part of a prerender',
  UNKNOWN: 'speculative'
}

function badge({ path, meaning, answer }) {
  if (answer.status === 503) return ['refused', 'refused']
  if (meaning.counted === 'VISIT') return ['visit', 'visit']
  if (path === '/visited') return ['ordinary', 'no visit']
  if (meaning.load !== 'NONE') return ['speculative', BADGES[meaning.load]]
  return meaning.page ? ['page', 'page'] : ['ordinary', 'part of a page']
}

// Returns the page that confirms a visit.
function sender({ path, headers }) {
  const page = path === '/visited' && headers.referer?.[0]
  return URL.canParse(page) ? ` from ${new URL(page).pathname}` : ''
}

function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

function describe(list, facts) {
  list.replaceChildren(...facts.flatMap(([name, value, aboutPurpose = false]) => {
    const pair = [element('dt', name), element('dd', value)]
    pair.forEach(part => part.classList.toggle('purpose-header', aboutPurpose))
    return pair
  }))
}

function words(constant) {
  return constant.toLowerCase().replaceAll('_', ' ')
}

// Returns the address of the inspector, with the request in its fragment.
function inspection({ method, path, headers }) {
  const lines = Object.entries(headers).flatMap(([name, values]) => values.map(value => `${name}: ${value}`))
  return `/inspect#${new URLSearchParams({ text: [`${method} ${path} HTTP/1.1`, ...lines].join('\n') })}`
}

function render(item, request) {
  const [kind, name] = badge(request)
  const { meaning, answer } = request
  item.className = kind
  item.classList.toggle('part', !meaning.page && request.path !== '/visited')
  item.querySelector('.badge').textContent = name
  item.querySelector('.line').textContent = `${request.method} ${request.path}${sender(request)}`
  item.querySelector('.status').textContent = answer.status > 0 ? `${answer.status} · ${answer.millis} ms` : '…'
  item.querySelector('.outcome').textContent = answer.outcome
  item.querySelector('code').textContent = meaning.source && `${meaning.source}: ${request.headers[meaning.source.toLowerCase()].join(', ')}`
  item.querySelector('.inspect').href = inspection(request)
  describe(item.querySelector('.meaning'), [
    ['header', meaning.source || 'none'],
    ['purposes', meaning.purposes || 'none'],
    ['tags', meaning.tags.replace(/^null$/, 'null: rules without a tag') || 'none'],
    ['speculative load', words(meaning.load)],
    ['counts as a visit', words(meaning.visit)],
    ['arrived', new Date(request.time).toLocaleTimeString()]
  ])
  describe(item.querySelector('.headers'), Object.entries(request.headers)
    .flatMap(([header, lines]) => lines.map(line => [header, line, ABOUT_PURPOSE.includes(header)])))
}

function showWelcome(welcome) {
  document.querySelector('#welcome').hidden = !welcome
  document.querySelectorAll('.after').forEach(part => part.hidden = welcome)
}

function show(request) {
  let item = shown.get(request.id)
  if (!item) {
    item = template.content.firstElementChild.cloneNode(true)
    shown.set(request.id, item)
    stream.prepend(item)
    showWelcome(false)
  }
  render(item, request)
  if (shown.size > KEPT) {
    const [oldest] = shown.keys()
    shown.get(oldest).remove()
    shown.delete(oldest)
  }
}

const connection = document.querySelector('#connection')
const events = new EventSource('/events')
events.onopen = () => {
  connection.textContent = 'live'
  shown.clear() // the server sends its latest events again, or has been restarted
  stream.replaceChildren()
  showWelcome(true)
}
events.onerror = () => connection.textContent = 'the server does not answer'
events.addEventListener('request', message => show(JSON.parse(message.data)))
events.addEventListener('counts', message => {
  const counts = JSON.parse(message.data)
  for (const counter in counts) document.getElementById(counter).textContent = counts[counter]
})

document.querySelectorAll('.unsupported').forEach(note => note.hidden = HTMLScriptElement.supports?.('speculationrules'))
document.querySelector('#origin').textContent = location.origin
document.querySelector('#parts').onchange = choice => stream.classList.toggle('whole', !choice.target.checked)
