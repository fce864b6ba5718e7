// Shows an inspection, which is the JSON that the command line prints with --json. Its texts may come from attackers, so they are only
// set as textContent.

const KINDS = {
  INTEGER: 'Integer',
  DECIMAL: 'Decimal',
  STRING: 'String',
  TOKEN: 'Token',
  BINARY: 'Byte Sequence',
  BOOLEAN: 'Boolean',
  DATE: 'Date',
  DISPLAY_STRING: 'Display String'
}
const TYPES = { ITEM: 'an Item', LIST: 'a List', DICTIONARY: 'a Dictionary' }

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

export function isMalformed(field) {
  return field.malformed !== undefined
}

export function summary({ request, fields, deviations = [] }) {
  const malformed = fields.filter(isMalformed)
  if (malformed.length > 0) return `${malformed.length === 1 ? 'One value is' : `${malformed.length} values are`} malformed.`
  if (request === undefined) return fields[0].type ? `Well-formed, as ${TYPES[fields[0].type]}.` : 'Not a structured field.'
  return `A request. Structured fields: ${fields.length}, all well-formed. Deviations: ${deviations.length}.`
}

// Returns the message for each malformed field, and the value with a caret under the fault.
export function complaints({ fields }) {
  return fields.filter(isMalformed).map(field => element('div', { className: 'fault' },
    element('p', { textContent: `${heading(field)}: ${field.malformed.message}, at index ${field.malformed.index}` }),
    excerpt(field.malformed.excerpt)))
}

function heading({ name, type }) {
  return type ? `${name}, as ${TYPES[type]}` : name
}

function excerpt(text) {
  const [value, caret] = text.split('\n')
  const at = caret.indexOf('^')
  const mark = element('mark', { textContent: value.charAt(at) || ' ' })
  return element('pre', {}, value.slice(0, at), mark, `${value.slice(at + 1)}\n${caret}`)
}

export function showResults(results, { request, purpose, fields, deviations = [] }) {
  const cards = fields.filter(field => !isMalformed(field)).map(fieldCard)
  if (purpose) {
    const title = request === undefined ? 'Meaning as Sec-Purpose' : 'Purpose of the request'
    const purposeCard = card(title, facts(inWords(purpose)))
    if (request === undefined) cards.push(purposeCard)
    else cards.unshift(purposeCard)
  }
  if (deviations.length > 0) cards.push(deviationsCard(deviations))
  results.replaceChildren(...cards)
}

function card(title, ...children) {
  return element('article', { className: 'card' }, element('h2', { textContent: title }), ...children)
}

function fieldCard(field) {
  const { canonical, meaning = {}, remarks = [], structure } = field
  const parts = remarks.map(remark => element('p', { className: 'remark', textContent: remark }))
  if (structure !== undefined) parts.push(facts({ 'canonical form': canonical || '(empty)', ...meaning }), tree(structure))
  return card(heading(field), ...parts)
}

function deviationsCard(deviations) {
  return card('Deviations from the specifications', element('ul', { className: 'deviations' },
    ...deviations.map(({ message, specification }) => element('li', {},
      element('p', { className: 'remark', textContent: message }),
      element('p', { className: 'quiet', textContent: specification })))))
}

function facts(values) {
  return element('dl', {}, ...Object.entries(values).flatMap(([name, value]) => [
    element('dt', { textContent: name }),
    element('dd', { textContent: typeof value === 'boolean' ? (value ? 'yes' : 'no') : value })
  ]))
}

// The names of the facts of a purpose, and the names of constants, without underscores.
function inWords(purpose) {
  const { speculative_load: load, counts_as_a_visit: visit } = purpose
  const texts = load === undefined ? purpose : { ...purpose, speculative_load: lowerCase(load), counts_as_a_visit: lowerCase(visit) }
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name.replaceAll('_', ' '), value]))
}

export function lowerCase(constant) {
  return constant.toLowerCase().replaceAll('_', ' ')
}

// An Item is an object with a kind, a List is an array, and a Dictionary is an object of members.
function tree(structure) {
  const root = element('ul', { className: 'tree' })
  if (Array.isArray(structure)) root.append(...structure.map(value => node('', value)))
  else if (typeof structure.kind === 'string') root.append(node('', structure))
  else root.append(...Object.entries(structure).map(([key, value]) => node(key, value)))
  if (!root.hasChildNodes()) root.append(element('li', { className: 'quiet', textContent: '(empty)' }))
  return root
}

function node(key, { kind, value, items = [], parameters = {} }) {
  const line = element('li')
  if (key) line.append(element('span', { className: 'key', textContent: key }), ' ')
  if (kind !== 'INNER_LIST') line.append(element('code', { textContent: written(kind, value) }), ' ')
  line.append(element('span', { className: 'kind', textContent: kind === 'INNER_LIST' ? 'Inner List' : KINDS[kind] }))
  const children = [
    ...items.map(item => node('', item)),
    ...Object.entries(parameters).map(([name, parameter]) => node(`;${name}`, parameter))
  ]
  if (children.length > 0) line.append(element('ul', {}, ...children))
  return line
}

function written(kind, value) {
  switch (kind) {
    case 'STRING':
    case 'DISPLAY_STRING':
      return `"${value}"`
    case 'BINARY':
      return `:${value}:`
    case 'BOOLEAN':
      return value ? '?1' : '?0'
    case 'DATE':
      return date(value)
    default:
      return String(value)
  }
}

function date(seconds) {
  const time = new Date(seconds * 1000)
  return isNaN(time) ? `@${seconds}` : `@${seconds} (${time.toISOString().replace('.000', '')})`
}
