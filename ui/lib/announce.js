/** Says a sentence to those who hear the screen. Never a name: it may be spoken aloud in someone's home. */
export function announce(words, page = document) {
  const place = page.getElementById('said');
  if (!place) return;
  place.textContent = '';
  setTimeout(() => (place.textContent = words), 50);
}
