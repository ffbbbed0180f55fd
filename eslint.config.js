// What the interface may know of itself, held by the linter: views know no other view, components know
// no command, the library knows nothing, and only ui/api/backend.js knows that there is a Tauri.
import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import globals from 'globals';

const strangers = (names, reason) => names.map((name) => ({ name, message: reason }));

export default [
  { ignores: ['ui/vendor/', 'target/', 'gen/', 'permissions/'] },
  js.configs.recommended,
  noUnsanitized.configs.recommended,
  {
    plugins: { 'import-x': importX },
    languageOptions: { ecmaVersion: 2023, sourceType: 'module' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      'import-x/extensions': ['error', 'ignorePackages'],
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            {
              target: 'ui/lib',
              from: ['ui/components', 'ui/views', 'ui/forms', 'ui/api.js', 'ui/api', 'ui/session.js'],
            },
            {
              target: 'ui/components',
              from: ['ui/views', 'ui/forms', 'ui/api.js', 'ui/api', 'ui/session.js'],
            },
            { target: 'ui/forms', from: ['ui/views', 'ui/api.js', 'ui/api', 'ui/session.js'] },
            { target: 'ui/views', from: ['ui/api.js', 'ui/api', 'ui/session.js', 'ui/router.js'] },
            { target: 'ui', from: 'tests' },
          ],
        },
      ],
    },
  },
  {
    files: ['ui/**/*.js'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        ...strangers(
          ['fetch', 'localStorage', 'sessionStorage', 'XMLHttpRequest', 'WebSocket'],
          'The interface reaches nothing but the commands of ui/api.js and keeps nothing.',
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'window', property: '__TAURI_INTERNALS__', message: 'Only ui/api.js calls commands.' },
      ],
    },
  },
  { files: ['ui/api/backend.js'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['tests/**/*.js', 'tests/**/*.mjs', 'script/*.mjs', '*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-unsanitized/method': 'off' },
  },
  {
    // Every view is one of a kind: what two views share is a component or a form.
    files: ['ui/views/*/*.js'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['../../views/*', '../*/*.js', '!../../*'], message: 'A view knows no other view.' },
          ],
        },
      ],
    },
  },
];
