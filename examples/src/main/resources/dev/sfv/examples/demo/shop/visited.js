// Tells the server that the page is shown: at once, or when it has been prerendered and somebody comes.
function visited() {
  navigator.sendBeacon('/visited')
}

if (document.prerendering) {
  document.addEventListener('prerenderingchange', visited, { once: true })
} else {
  visited()
}
