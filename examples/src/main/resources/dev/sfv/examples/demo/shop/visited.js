// Confirms that the page is shown: at once, or when a prerendered page is shown later, and again when the user comes back to a page
// that the browser has kept.
const confirmationPath = document.currentScript.dataset.visited ?? '/visited'

function confirmVisit() {
  navigator.sendBeacon(confirmationPath)
}

if (document.prerendering) {
  document.addEventListener('prerenderingchange', confirmVisit, { once: true })
} else {
  confirmVisit()
}

addEventListener('pageshow', event => event.persisted && confirmVisit())
