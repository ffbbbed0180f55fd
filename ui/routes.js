/** Every screen, a line each: its address, the phases in which it may be shown, its module. */

const open = ['unlocked'];

export const routes = [
  { path: '/set-up', phases: ['new', 'confirm-recovery'], load: () => import('./views/set-up/set-up.js') },
  { path: '/unlock', phases: ['locked'], load: () => import('./views/unlock/unlock.js') },
  { path: '/recover', phases: ['locked'], load: () => import('./views/recover/recover.js') },
  { path: '/restore', phases: ['new', 'locked'], load: () => import('./views/backups/restore.js') },
  { path: '/clock', phases: ['clock-question'], load: () => import('./views/clock/clock.js') },
  { path: '/cover', phases: ['covered'], load: () => import('./views/cover/cover.js') },

  { path: '/today', phases: open, place: 'today', load: () => import('./views/today/today.js') },
  { path: '/diary', phases: open, place: 'diary', load: () => import('./views/diary/diary.js') },
  {
    path: '/no-reply/:id',
    phases: open,
    place: 'today',
    load: () => import('./views/no-reply/no-reply.js'),
  },
  { path: '/people', phases: open, place: 'people', load: () => import('./views/people/people.js') },
  { path: '/person/:id', phases: open, place: 'people', load: () => import('./views/person/person.js') },
  {
    path: '/person/:id/:part',
    phases: open,
    place: 'people',
    load: () => import('./views/person/person.js'),
  },
  {
    path: '/add-person',
    phases: open,
    place: 'people',
    load: () => import('./views/add-person/add-person.js'),
  },
  { path: '/form/:kind/:id', phases: open, place: 'people', load: () => import('./forms/form.js') },
  { path: '/import', phases: open, place: 'people', load: () => import('./views/import/import.js') },
  { path: '/gp-record', phases: open, load: () => import('./views/gp-record/gp-record.js') },
  { path: '/activities', phases: open, load: () => import('./views/activities/activities.js') },
  { path: '/activity/:id', phases: open, load: () => import('./views/activity/activity.js') },
  { path: '/claims', phases: open, load: () => import('./views/claims/claims.js') },
  { path: '/find', phases: open, load: () => import('./views/find/find.js') },
  { path: '/concern/:id', phases: [...open, 'visiting'], load: () => import('./views/concern/concern.js') },
  { path: '/concerns', phases: open, load: () => import('./views/concerns/concerns.js') },
  {
    path: '/before-visit/:id',
    phases: open,
    place: 'today',
    load: () => import('./views/before-visit/before-visit.js'),
  },
  { path: '/share', phases: ['sharing'], load: () => import('./views/share/share.js') },
  { path: '/visit', phases: ['visiting'], load: () => import('./views/visit/visit.js') },
  {
    path: '/settings/lone-working',
    phases: open,
    place: 'settings',
    load: () => import('./views/lone-working/lone-working.js'),
  },
  { path: '/settings', phases: open, place: 'settings', load: () => import('./views/settings/settings.js') },
  {
    path: '/questionnaires/:id',
    phases: open,
    place: 'settings',
    load: () => import('./views/questionnaires/questionnaires.js'),
  },
  {
    path: '/questionnaires',
    phases: open,
    place: 'settings',
    load: () => import('./views/questionnaires/questionnaires.js'),
  },
  { path: '/settings/week', phases: open, place: 'settings', load: () => import('./views/week/week.js') },
  {
    path: '/settings/:part',
    phases: open,
    place: 'settings',
    load: () => import('./views/settings/settings.js'),
  },
];
