// Tells the server that the page is shown: at once, or when it has been prerendered and somebody comes, and again whenever
// somebody comes back to it and the browser has kept it as it was.
function visited() {
  navigator.sendBeacon('/visited')
}

if (document.prerendering) {
  document.addEventListener('prerenderingchange', visited, { once: true })
} else {
  visited()
}

addEventListener('pageshow', event => event.persisted && visited())
