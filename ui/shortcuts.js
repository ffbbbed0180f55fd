/** Every key, once: what the screen listens to and what the list of keys says. */
import { isTyping } from './lib/focus.js';

/**
 * `act` is what happens; a screen that has an act of that name in its `acts` takes it, else the frame does.
 * A key without `act` is listened to by the screen that has it and only listed here. Those with `visiting` work
 * during a visit too, and no other does; where that is words, it means something else then. Those with `sharing` work
 * while the screen is shared; those with `always` are heard while locked as well.
 */
export const KEYS = [
  { keys: ['Ctrl+K'], act: 'find', words: 'Find a person, note or action', group: 'Anywhere' },
  {
    keys: ['Ctrl+J'],
    act: 'note',
    words: 'Write a quick note, filed with someone later',
    group: 'Anywhere',
    visiting: 'Write in the note of this visit',
  },
  { keys: ['Ctrl+N'], act: 'add-person', words: 'Add a person', group: 'Anywhere' },
  {
    keys: ['F6'],
    act: 'concern',
    words: 'Record a concern about someone’s safety',
    group: 'Anywhere',
    visiting: true,
  },
  {
    keys: ['F7'],
    act: 'urgent',
    words: 'Urgent help, locked or not',
    group: 'Anywhere',
    visiting: true,
    always: true,
  },
  {
    keys: ['Ctrl+Z'],
    act: 'undo',
    words: 'Undo the last save',
    group: 'Anywhere',
    resting: true,
    visiting: true,
  },
  { keys: ['F1', '?'], act: 'keys', words: 'Show this list', group: 'Anywhere', visiting: true },
  {
    keys: ['F8'],
    act: 'share',
    words: 'Turn the screen to the person, and take it back',
    group: 'Who else can see',
    visiting: true,
    sharing: true,
  },
  {
    keys: ['Shift+F8'],
    act: 'not-now',
    words: 'Not the right time for a questionnaire, on a person’s page',
    group: 'Who else can see',
  },
  {
    keys: ['F9'],
    act: 'privacy',
    words: 'Hide or show every name',
    group: 'Who else can see',
    visiting: true,
  },
  {
    keys: ['F4'],
    words: 'Open the private notes (⚑) for a few seconds',
    group: 'Who else can see',
    visiting: true,
  },
  {
    keys: ['Ctrl+Shift+L'],
    act: 'cover',
    words: 'Cover the screen during a visit',
    group: 'Who else can see',
    visiting: true,
  },
  {
    keys: ['Ctrl+L'],
    act: 'lock',
    words: 'Lock',
    group: 'Who else can see',
    visiting: true,
    sharing: true,
  },
  {
    keys: ['Ctrl+Shift+S'],
    act: 'safe',
    words: 'Out of a visit and safe',
    group: 'Who else can see',
    visiting: 'I am out and safe',
  },
  { keys: ['Alt+ArrowLeft'], act: 'back', words: 'Back to where you were', group: 'Places' },
  { keys: ['Alt+1'], act: 'go:/today', words: 'Today', group: 'Places' },
  { keys: ['Alt+2'], act: 'go:/people', words: 'People', group: 'Places' },
  { keys: ['Alt+3'], act: 'go:/diary', words: 'Diary', group: 'Places' },
  { keys: ['Alt+0'], act: 'go:/settings', words: 'Settings', group: 'Places' },
  {
    keys: ['Ctrl+Enter'],
    act: 'save',
    words: 'Save what you are writing',
    group: 'While writing',
    visiting: true,
  },
  {
    keys: ['F2'],
    words: 'Record a contact; on Today, write up the oldest appointment',
    group: 'While writing',
    visiting: 'Write in the note of this visit',
  },
  { keys: ['Alt+M'], words: 'Minutes, in a contact', group: 'While writing', visiting: true },
  { keys: ['Alt+W'], words: 'When, in a contact', group: 'While writing', visiting: true },
  {
    keys: ['Alt+T'],
    words: 'Told now: the first of the list, in a concern',
    group: 'While writing',
    visiting: true,
  },
  {
    keys: ['Alt+…'],
    words: 'The choice with that letter underlined',
    group: 'While writing',
    visiting: true,
  },
  { keys: ['↑', '↓'], words: 'Go through the lines', group: 'On Today and in lists' },
  { keys: ['→', '←'], words: 'Across to what waits, and back', group: 'On Today and in lists' },
  { keys: ['⏎'], words: 'The first thing to do in the line', group: 'On Today and in lists' },
  { keys: ['L'], words: 'Running late', group: 'On Today and in lists' },
  { keys: ['B'], words: 'Book, where the cursor stands', group: 'In the diary' },
  { keys: ['M'], words: 'Move or change what the cursor stands on', group: 'In the diary' },
  { keys: ['R'], words: 'Remind', group: 'In the diary' },
  { keys: ['C'], words: 'Cancel', group: 'In the diary' },
  { keys: ['V'], words: 'How long the way there takes', group: 'In the diary' },
  { keys: ['N', 'PageDown'], words: 'The week or day after', group: 'In the diary' },
  { keys: ['P', 'PageUp'], words: 'The week or day before', group: 'In the diary' },
  { keys: ['T'], words: 'Today', group: 'In the diary' },
  { keys: ['D', 'W'], words: 'One day, or the week', group: 'In the diary' },
  { keys: ['Alt+C'], words: 'Copy the text', group: 'For the GP record' },
  { keys: ['Alt+E'], words: 'Tick it as entered', group: 'For the GP record' },
  { keys: ['1', '2'], words: 'Keep the first or the second of two values', group: 'Two laptops differ' },
];

/** "Ctrl+Shift+L" for an event, letters in capitals. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  const letter = key.length === 1 ? key.toUpperCase() : key;
  const shift = shiftKey && (key.length > 1 || /\p{L}/u.test(key));
  return [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shift && 'Shift', letter]
    .filter(Boolean)
    .join('+');
}

/** The keys of a phase, in the words of that phase. @param {string | null} phase */
export function keysIn(phase) {
  if (phase === 'unlocked') return KEYS;
  if (phase === 'sharing') return KEYS.filter((entry) => entry.sharing);
  const there = phase === 'visiting' ? KEYS.filter((entry) => entry.visiting) : [];
  return there.map((entry) => ({
    ...entry,
    words: entry.visiting === true ? entry.words : (entry.visiting ?? entry.words),
  }));
}

/** Whether a key does this in a phase. @param {string} act @param {string | null} phase */
export const mayDo = (act, phase) => keysIn(phase).some((entry) => entry.act === act);

/** The entry that an event presses, or none; plain characters and undo belong to a field that has the focus. */
export function pressed(event, typing = isTyping()) {
  const chord = chordOf(event);
  const entry = KEYS.find(({ keys, act }) => act && keys.includes(chord));
  if (!entry) return null;
  return typing && (entry.resting || chord.length === 1) ? null : entry;
}

/** Listens; `perform` says whether it did anything, and where not, the key keeps its own meaning. */
export function listen(perform, page = window) {
  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    const entry = pressed(event);
    if (entry && perform(entry.act, event, entry)) event.preventDefault();
  });
}
