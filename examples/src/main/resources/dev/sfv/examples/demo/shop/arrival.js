// Says on the page how it came here, as far as the browser tells: not every one tells all of it.
function arrival() {
  const page = performance.getEntriesByType('navigation')[0]
  if (page.activationStart > 0) return `prerendered, ${seconds(page.activationStart)} before you did`
  if (page.deliveryType === 'navigational-prefetch') return 'prefetched by speculation rules'
  if (page.deliveryType === 'cache') return 'out of the cache, without asking the server'
  return `from the server, in ${seconds(page.responseEnd - page.requestStart)}`
}

function seconds(millis) {
  return `${(millis / 1000).toPrecision(2)} s`
}

function show() {
  document.querySelector('#arrival').textContent = arrival()
}

addEventListener('load', () =>
  document.prerendering ? document.addEventListener('prerenderingchange', show, { once: true }) : show())
