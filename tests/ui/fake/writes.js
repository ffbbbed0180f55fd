// What is written: every save can be undone, drafts are kept in memory.

export function writes(world) {
  let entry = 0;
  const saved =
    (id, ...changed) =>
    () => ({ id, undo: ++entry, changed });

  return {
    add_person: saved('p-oneill', 'today', 'people'),
    save_record: ({ id, person }) => ({
      id: id || person || 'new',
      undo: ++entry,
      changed: ['today', 'people', 'person'],
    }),
    delete_record: saved('gone', 'today', 'people', 'person'),
    add_contact: saved('c9', 'today', 'person'),
    set_referral_status: saved('r1', 'today', 'people', 'person'),
    complete_task: saved('t1', 'today', 'person'),
    set_appointment_outcome: saved('a1', 'today', 'person'),
    mark_entered: saved('c1', 'today', 'person'),
    save_register: saved('choir', 'today', 'people', 'person'),
    set_activity_outcome: saved('choir', 'today', 'people', 'person'),
    run_late: saved('a2', 'today', 'diary'),
    say_travel: saved('a2', 'today', 'person', 'diary'),
    record_reminder: saved('a2', 'today', 'person'),
    record_no_reply: saved('c9', 'today', 'person'),
    record_death: saved('p-oneill', 'today', 'people', 'person'),
    withdraw_death: saved('p-oneill', 'today', 'people', 'person'),
    record_move: saved('p-oneill', 'person'),
    settle_conflict: saved('p-oneill', 'person'),
    undo: () => ({ id: 'undone', undo: null, changed: ['today', 'people', 'person'] }),
    save_draft({ key, values }) {
      world.drafts = [draft(key, values), ...world.drafts.filter((kept) => kept.key !== key)];
      return {};
    },
    list_drafts: () => ({ drafts: world.drafts }),
    discard_draft({ key }) {
      world.drafts = world.drafts.filter((kept) => kept.key !== key);
      return {};
    },
  };
}

function draft(key, values) {
  const person = key.startsWith('contact:') ? key.slice('contact:'.length) : null;
  const title = person ? 'Contact with Margaret O’Neill' : key === 'note' ? 'Quick note' : 'Form';
  return { key, title, person, saved_words: 'just now', values };
}
