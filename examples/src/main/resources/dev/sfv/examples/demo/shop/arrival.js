// Shows on the page how it was loaded. Firefox does not support deliveryType.
function arrival() {
  const page = performance.getEntriesByType('navigation')[0]
  if (page.activationStart > 0) return `prerendered ${duration(page.activationStart)} before you opened it`
  if (page.deliveryType === 'navigational-prefetch') return 'prefetched by speculation rules'
  if (page.deliveryType === 'cache') return 'from the cache, without a request'
  const source = page.deliveryType === undefined ? 'from the server or the cache' : 'from the server'
  return `${source}, in ${duration(page.responseEnd - page.requestStart)}`
}

function duration(millis) {
  return millis < 1000 ? `${Math.round(millis)} ms` : `${(millis / 1000).toFixed(1)} s`
}

function show() {
  document.querySelector('#arrival').textContent = arrival()
}

addEventListener('load', () =>
  document.prerendering ? document.addEventListener('prerenderingchange', show, { once: true }) : show())
