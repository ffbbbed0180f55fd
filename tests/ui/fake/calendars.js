// Two calendars that were brought; the next file has two events that cannot be read.

const WORK = {
  name: 'Practice',
  brought: 'Brought today, 08:10',
  holds: '214 busy times to come, until 24 December 2027',
};
const HOME = {
  name: 'Home',
  brought: 'Brought Fri 6 Nov, 17:42',
  holds: '31 busy times to come, until 6 December 2027',
};

const REPORT = {
  words: [
    '214 busy times from 61 events, until 24 December 2027.',
    '12 events are shown as free or cancelled; 340 lie outside that time.',
    'Only the times were kept: no titles, places or names.',
  ],
  problems: [
    {
      line: 812,
      why: 'The time zone “Customized Time Zone 3” is not known, and the file does not describe it, so this event was left out.',
    },
    { line: 2075, why: 'This event ends before it begins, so it was left out.' },
  ],
  more: '',
};

export function calendars(world) {
  let held = world.empty ? [] : [HOME, WORK];
  let taken_along = world.empty ? '' : 'Last taken along yesterday, 16:55';
  const list = () => ({ calendars: held, taken_along });

  return {
    list_calendars: list,
    import_calendar({ name }) {
      const brought = { ...WORK, name: name || 'Practice' };
      held = [...held.filter((each) => each.name !== brought.name), brought];
      return { name: brought.name, ...REPORT };
    },
    forget_calendar({ name }) {
      held = held.filter((each) => each.name !== name);
      return list();
    },
    export_calendar() {
      taken_along = 'Last taken along just now';
      return {
        name: 'diary-2026-11-24.ics',
        words: '31 appointments and activities, without any name.',
        taken_along,
      };
    },
  };
}
