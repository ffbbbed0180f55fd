/**
 * A questionnaire from paper: the answers in one line, in the order of the questions. Which scores come of them
 * is computed when they are shown.
 */
import { choice, day, lines, text } from './fields.js';

/** @type {import("./fields.js").FormDeclaration} */
export const measure = {
  kind: 'measure',
  title: 'Edit questionnaire',
  new_title: 'Answers from paper',
  groups: [
    {
      name: 'answers',
      legend: 'Questionnaire',
      fields: [
        choice('instrument', 'Which', 'instrument'),
        choice('stage', 'When in their support', 'measure-stage'),
        day('on', 'Day'),
        text(
          'given',
          'Answers, in the order of the questions',
          'For example 4 5 - 7: a dash where one was not answered, x where they would rather not say',
        ),
      ],
    },
    {
      name: 'help',
      legend: 'How it was answered',
      fields: [choice('how', 'How', 'measure-help'), text('by', 'Who helped')],
    },
    {
      name: 'own_words',
      legend: 'In their own words',
      add: 'Add what they want to see change',
      fields: [lines('words', 'In their words')],
    },
    {
      name: 'remark',
      legend: 'What else was said',
      folded: true,
      fields: [lines('words', 'In words')],
    },
  ],
};
