/** Lint rules: those that the compiler cannot see. Templates and elements get their own plugins. */
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const elements = ['src/**/*.ts', 'demo/portal/**/*.ts'];

export default tseslint.config(
  { ignores: ['dist/', '.cache/', '.data/', 'src/locale/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-param-reassign': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // How TypeScript lets a module add to the DOM's own interfaces.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Indexed access is checked by the compiler; `!` after a test in hand is clearer than a second one.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    // Each host example has a compiler of its own, and the package only where it is built.
    ignores: ['demo/hosts/*/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // Lit's event listeners may be async: a rejection there is reported like any other.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'CallExpression[callee.name="unsafeHTML"]', message: 'Hostile text is text: no markup from strings.' },
        { selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]', message: 'No markup from strings.' },
      ],
    },
  },
  { files: elements, ...lit.configs['flat/recommended'] },
  { files: elements, ...wc.configs['flat/best-practice'] },
  {
    files: elements,
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // A dialog says so where its focus begins, and a table laid out as a grid must say its roles again.
      'lit-a11y/no-autofocus': 'off',
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: elements,
    rules: {
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/value-after-constraints': 'error',
    },
  },
  {
    // A server's and a test runner's one way to speak is the terminal.
    files: ['demo/server/**/*.ts', 'test/run.ts', 'test/run-browsers.ts', 'test/systems/run.ts', 'test/support/**/*.ts', 'test/gates/**/*.ts', 'demo/package/integrity.ts', 'demo/hosts/*/**/*.{js,ts}'],
    rules: { 'no-console': 'off' },
  },
  {
    // chai's `expect(x).to.be.true` is an expression.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-invalid-void-type': 'off' },
  },
);
